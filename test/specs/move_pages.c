// RUN: %kapi-verify -Xclang -verify-ignore-unexpected=note %s
// RUN: %kapi -fsyntax-only -Xclang -verify=expected,strict \
// RUN:   -Xclang -verify-ignore-unexpected=note \
// RUN:   -fplugin-arg-kapi-level=strict %s
#define _GNU_SOURCE
#include <errno.h>
#include <linux/mempolicy.h>
#include <stddef.h>
#include <sys/syscall.h>
#include <sys/types.h>
#include <unistd.h>

// As numaif.h of libnuma declares it, which need not be installed.
long move_pages(int, unsigned long, void **, const int *, int *, int);

void use(long);

void reported(pid_t pid, void **p, int *nodes, int *status) {
  use(move_pages(pid, 1, p, nodes, status, MPOL_MF_STRICT)); // expected-warning {{'MPOL_MF_STRICT' (0x1), a constant of mbind, is no flag of move_pages}}
  use(move_pages(pid, 1, p, nodes, status, 8)); // expected-warning {{'8' sets 0x8, which move_pages does not take in 'flags'}}
  use(move_pages(pid, 1, p, nodes, NULL, MPOL_MF_MOVE)); // expected-warning {{'NULL' as 'status' of move_pages, which must not be NULL}}
  use(move_pages(pid, 1, NULL, nodes, status, MPOL_MF_MOVE)); // expected-warning {{'NULL' as 'pages' of move_pages, which must not be NULL}}
  use(move_pages(pid, 1, p, nodes, status, MPOL_BIND | MPOL_MF_STRICT)); // expected-warning {{'MPOL_MF_STRICT' (0x1), a constant of mbind, is no flag of move_pages}}
  use(syscall(SYS_move_pages, pid, 1L, p, nodes, status, 1)); // expected-warning {{'1' sets 0x1, which syscall(SYS_move_pages) does not take in 'flags'}}
  use(syscall(279, pid, 1L, p, nodes, NULL, 0)); // expected-warning {{'NULL' as 'status' of syscall(SYS_move_pages), which must not be NULL}}
}

void dropped(pid_t pid, void **p, int *nodes, int *status) {
  move_pages(pid, 1, p, nodes, status, MPOL_MF_MOVE); // strict-warning {{the result of move_pages is dropped; when it fails}}
}

int silent(pid_t pid, unsigned long n, void **p, int *nodes, int *status, int flags) {
  use(move_pages(pid, n, p, nodes, status, flags));
  use(move_pages(0, n, p, NULL, status, 0));
  use(move_pages(0, 0, NULL, NULL, NULL, MPOL_MF_MOVE_ALL));
  use(syscall(SYS_move_pages, pid, n, p, nodes, status, 1L << 32));
  (void)move_pages(pid, 1, p, nodes, status, MPOL_MF_MOVE);
  long left = move_pages(pid, n, p, nodes, status, MPOL_MF_MOVE);
  if (left < 0)
    return errno == ESRCH ? 0 : -errno;
  return left == 0;
}
