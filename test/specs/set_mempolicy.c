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
long set_mempolicy(int, const unsigned long *, unsigned long);

// Newer than the headers.
enum { weighted = 6 };

void use(long);

void reported(unsigned long *m) {
  use(set_mempolicy(7, m, 65)); // expected-warning {{'7' selects 0x7 as policy, which set_mempolicy refuses}}
  use(set_mempolicy(MPOL_BIND | 0x1000, m, 65)); // expected-warning {{'MPOL_BIND | 0x1000' selects 0x1002 as policy, which set_mempolicy refuses}}
  use(set_mempolicy(MPOL_BIND | MPOL_F_STATIC_NODES | MPOL_F_RELATIVE_NODES, m, 65)); // expected-warning {{'MPOL_F_RELATIVE_NODES' and 'MPOL_F_STATIC_NODES' exclude each other in 'mode' of set_mempolicy}}
  use(set_mempolicy(MPOL_INTERLEAVE | MPOL_F_NUMA_BALANCING, m, 65)); // expected-warning {{'MPOL_F_NUMA_BALANCING' needs 'MPOL_BIND' or 'MPOL_PREFERRED_MANY' in 'mode' of set_mempolicy}}
  use(set_mempolicy(MPOL_MF_MOVE_ALL, NULL, 0)); // expected-warning {{'MPOL_MF_MOVE_ALL' (0x4), a constant of mbind, means 'MPOL_LOCAL' as 'mode' of set_mempolicy}}
  use(syscall(SYS_set_mempolicy, 99, m, 65L)); // expected-warning {{'99' selects 0x63 as policy, which syscall(SYS_set_mempolicy) refuses}}
  use(syscall(238, MPOL_BIND | 0x10000, m, 65L)); // expected-warning {{'MPOL_BIND | 0x10000' selects 0x10002 as policy, which syscall(SYS_set_mempolicy) refuses}}
}

void dropped(unsigned long *m) {
  set_mempolicy(MPOL_BIND, m, 65); // strict-warning {{the result of set_mempolicy is dropped; when it fails}}
  syscall(SYS_set_mempolicy, MPOL_BIND, m, 65L); // strict-warning {{the result of syscall(SYS_set_mempolicy) is dropped; when it fails}}
}

int silent(int mode, unsigned long *m) {
  use(set_mempolicy(mode, m, 65));
  use(set_mempolicy(MPOL_DEFAULT, NULL, 0));
  use(set_mempolicy(MPOL_BIND | MPOL_F_STATIC_NODES | MPOL_F_NUMA_BALANCING, m, 65));
  use(set_mempolicy(weighted, m, 65));
  use(set_mempolicy(mode | MPOL_F_NUMA_BALANCING, m, 65));
  use(syscall(SYS_set_mempolicy, (1L << 32) | MPOL_LOCAL, NULL, 0L));
  (void)set_mempolicy(MPOL_LOCAL, NULL, 0);
  if (set_mempolicy(MPOL_PREFERRED, m, 65) != 0)
    return errno == ENOSYS ? 0 : -errno;
  return 1;
}
