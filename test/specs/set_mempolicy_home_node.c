// RUN: %kapi-verify -Xclang -verify-ignore-unexpected=note %s
// RUN: %kapi -fsyntax-only -Xclang -verify=expected,strict \
// RUN:   -Xclang -verify-ignore-unexpected=note \
// RUN:   -fplugin-arg-kapi-level=strict %s
#define _GNU_SOURCE
#include <errno.h>
#include <linux/mempolicy.h>
#include <sys/syscall.h>
#include <unistd.h>

void use(long);

void reported(char *p, unsigned long n, unsigned long node) {
  use(syscall(SYS_set_mempolicy_home_node, p, n, node, MPOL_MF_MOVE)); // expected-warning {{'MPOL_MF_MOVE' (2) as 'flags' of syscall(SYS_set_mempolicy_home_node), which is 0 to 0}}
  use(syscall(SYS_set_mempolicy_home_node, 0x1001L, n, node, 0L)); // expected-warning {{'0x1001L' (4097) as 'start' of syscall(SYS_set_mempolicy_home_node), which has to be a multiple of the page size}}
  use(syscall(450, p, n, node, 1L)); // expected-warning {{'1L' (1) as 'flags' of syscall(SYS_set_mempolicy_home_node), which is 0 to 0}}
}

void dropped(char *p, unsigned long n, unsigned long node) {
  syscall(SYS_set_mempolicy_home_node, p, n, node, 0L); // strict-warning {{the result of syscall(SYS_set_mempolicy_home_node) is dropped; when it fails}}
}

int silent(char *p, unsigned long n, unsigned long node, unsigned long flags) {
  use(syscall(SYS_set_mempolicy_home_node, p, n, node, flags));
  use(syscall(SYS_set_mempolicy_home_node, p, 0L, 0L, 0L));
  (void)syscall(SYS_set_mempolicy_home_node, p, n, node, 0L);
  if (syscall(SYS_set_mempolicy_home_node, p, n, node, 0L) != 0)
    return errno == ENOSYS ? 0 : -errno;
  return 1;
}
