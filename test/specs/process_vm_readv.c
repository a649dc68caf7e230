// RUN: %kapi-verify -Xclang -verify-ignore-unexpected=note %s
// RUN: %kapi -fsyntax-only -Xclang -verify=expected,strict \
// RUN:   -Xclang -verify-ignore-unexpected=note \
// RUN:   -fplugin-arg-kapi-level=strict %s
#define _GNU_SOURCE
#include <errno.h>
#include <stddef.h>
#include <sys/syscall.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <unistd.h>

void use(long);

void reported(pid_t pid, struct iovec *l, struct iovec *r) {
  use(process_vm_readv(pid, l, 1, r, 1, 1)); // expected-warning {{'1' as 'flags' of process_vm_readv, which is 0 to 0}}
  use(process_vm_readv(pid, l, 1025, r, 1, 0)); // expected-warning {{'1025' as 'liovcnt' of process_vm_readv, which is 0 to 1024}}
  use(process_vm_readv(pid, l, 1, r, -1, 0)); // expected-warning {{'-1' becomes 18446744073709551615 as 'riovcnt' of process_vm_readv, which is 0 to 1024}}
  use(process_vm_readv(pid, NULL, 1, r, 1, 0)); // expected-warning {{'NULL' as 'lvec' of process_vm_readv, which must not be NULL}}
  use(process_vm_readv(pid, l, 1, NULL, 1, 0)); // expected-warning {{'NULL' as 'rvec' of process_vm_readv, which must not be NULL}}
  use(syscall(SYS_process_vm_readv, pid, l, 1L, r, 1L, 2L)); // expected-warning {{'2L' (2) as 'flags' of syscall(SYS_process_vm_readv), which is 0 to 0}}
  use(syscall(310, pid, l, 5000L, r, 1L, 0L)); // expected-warning {{'5000L' (5000) as 'liovcnt' of syscall(SYS_process_vm_readv), which is 0 to 1024}}
}

void dropped(pid_t pid, struct iovec *l, struct iovec *r) {
  process_vm_readv(pid, l, 1, r, 1, 0); // strict-warning {{the result of process_vm_readv is dropped; when it fails}}
}

int silent(pid_t pid, struct iovec *l, struct iovec *r, unsigned long n) {
  use(process_vm_readv(pid, l, n, r, n, 0));
  use(process_vm_readv(pid, NULL, 0, NULL, 0, 0));
  use(process_vm_readv(pid, l, 1024, r, 1, 0));
  (void)process_vm_readv(pid, l, 1, r, 1, 0);
  ssize_t done = process_vm_readv(pid, l, 1, r, 1, 0);
  if (done < 0)
    return -errno;
  return (size_t)done == l->iov_len;
}
