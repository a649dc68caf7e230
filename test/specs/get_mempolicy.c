// RUN: %kapi-verify -Xclang -verify-ignore-unexpected=note %s
// RUN: %kapi -fsyntax-only -Xclang -verify=expected,strict \
// RUN:   -Xclang -verify-ignore-unexpected=note \
// RUN:   -fplugin-arg-kapi-level=strict %s
#define _GNU_SOURCE
#include <errno.h>
#include <linux/mempolicy.h>
#include <stddef.h>
#include <sys/syscall.h>
#include <unistd.h>

// As numaif.h of libnuma declares it, which need not be installed.
long get_mempolicy(int *, unsigned long *, unsigned long, void *, unsigned);

void use(long);

void reported(int *mode, unsigned long *m, void *p) {
  use(get_mempolicy(mode, NULL, 0, p, 8)); // expected-warning {{'8' sets 0x8, which get_mempolicy does not take in 'flags'}}
  use(get_mempolicy(mode, NULL, 0, p, MPOL_F_ADDR | MPOL_F_MEMS_ALLOWED)); // expected-warning {{'MPOL_F_ADDR' and 'MPOL_F_MEMS_ALLOWED' exclude each other in 'flags' of get_mempolicy}}
  use(get_mempolicy(mode, NULL, 0, NULL, MPOL_F_NODE | MPOL_F_MEMS_ALLOWED)); // expected-warning {{'MPOL_F_NODE' and 'MPOL_F_MEMS_ALLOWED' exclude each other in 'flags' of get_mempolicy}}
  use(get_mempolicy(mode, NULL, 0, p, MPOL_F_STATIC_NODES)); // expected-warning {{'MPOL_F_STATIC_NODES' (0x8000), a constant of mbind, is no flag of get_mempolicy}}
  use(syscall(SYS_get_mempolicy, mode, NULL, 0L, p, 0x10L)); // expected-warning {{'0x10L' sets 0x10, which syscall(SYS_get_mempolicy) does not take in 'flags'}}
  use(syscall(239, mode, m, 65L, p, 1L << 32)); // expected-warning {{'1L << 32' sets 0x100000000, which syscall(SYS_get_mempolicy) does not take in 'flags'}}
}

void dropped(int *mode, void *p) {
  get_mempolicy(mode, NULL, 0, p, MPOL_F_ADDR); // strict-warning {{the result of get_mempolicy is dropped; when it fails}}
}

int silent(int *mode, unsigned long *m, void *p, unsigned flags) {
  use(get_mempolicy(mode, m, 65, p, flags));
  use(get_mempolicy(NULL, m, 65, NULL, MPOL_F_MEMS_ALLOWED));
  use(get_mempolicy(mode, NULL, 0, NULL, 0));
  (void)get_mempolicy(mode, NULL, 0, NULL, 0);
  if (get_mempolicy(mode, NULL, 0, p, MPOL_F_NODE | MPOL_F_ADDR) != 0)
    return errno == ENOSYS ? 0 : -errno;
  return *mode;
}
