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
long mbind(void *, unsigned long, int, const unsigned long *, unsigned long,
           unsigned);

void use(long);

void reported(char *p, unsigned long n, unsigned long *m) {
  use(mbind(p, n, 7, m, 65, 0)); // expected-warning {{'7' selects 0x7 as policy, which mbind refuses}}
  use(mbind(p, n, MPOL_BIND | MPOL_F_STATIC_NODES | MPOL_F_RELATIVE_NODES, m, 65, 0)); // expected-warning {{'MPOL_F_RELATIVE_NODES' and 'MPOL_F_STATIC_NODES' exclude each other in 'mode' of mbind}}
  use(mbind(p, n, MPOL_PREFERRED | MPOL_F_NUMA_BALANCING, m, 65, 0)); // expected-warning {{'MPOL_F_NUMA_BALANCING' needs 'MPOL_BIND' or 'MPOL_PREFERRED_MANY' in 'mode' of mbind}}
  use(mbind(p, n, MPOL_BIND, m, 65, 8)); // expected-warning {{'8' sets 0x8, which mbind does not take in 'flags'}}
  use(mbind(p, n, MPOL_BIND, m, 65, MPOL_F_STATIC_NODES)); // expected-warning {{'MPOL_F_STATIC_NODES' (0x8000) is no flag of mbind}}
  use(mbind((void *)0x1001, n, MPOL_BIND, m, 65, 0)); // expected-warning {{'0x1001' (4097) as 'start' of mbind, which has to be a multiple of the page size}}
  use(mbind(p, -1, MPOL_BIND, m, 65, 0)); // expected-warning {{'-1' becomes 18446744073709551615 as 'len' of mbind, which is 0 to LONG_MAX}}
  use(syscall(SYS_mbind, p, n, 99L, m, 65L, 0)); // expected-warning {{'99L' selects 0x63 as policy, which syscall(SYS_mbind) refuses}}
  use(syscall(237, p, n, MPOL_BIND, m, 65L, 0x10)); // expected-warning {{'0x10' sets 0x10, which syscall(SYS_mbind) does not take in 'flags'}}
}

void dropped(char *p, unsigned long n, unsigned long *m) {
  mbind(p, n, MPOL_BIND, m, 65, 0); // strict-warning {{the result of mbind is dropped; when it fails}}
  syscall(SYS_mbind, p, n, MPOL_BIND, m, 65L, 0); // strict-warning {{the result of syscall(SYS_mbind) is dropped; when it fails}}
}

int silent(char *p, unsigned long n, int mode, unsigned long *m, unsigned f) {
  use(mbind(p, n, mode, m, 65, f));
  use(mbind(p, n, MPOL_DEFAULT, NULL, 0, MPOL_MF_STRICT | MPOL_MF_MOVE));
  use(mbind(p, 0, MPOL_PREFERRED_MANY | MPOL_F_NUMA_BALANCING, m, 65, MPOL_MF_MOVE_ALL));
  use(syscall(SYS_mbind, p, n, (1L << 32) | MPOL_BIND, m, 65L, 0));
  (void)mbind(p, n, MPOL_BIND, m, 65, 0);
  if (mbind(p, n, MPOL_BIND, m, 65, MPOL_MF_MOVE) != 0)
    return errno == ENOSYS ? 0 : -errno;
  return 1;
}
