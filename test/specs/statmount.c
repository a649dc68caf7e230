// RUN: %kapi-verify -Xclang -verify-ignore-unexpected=note -Wno-nonnull %s
// RUN: %kapi -fsyntax-only -Xclang -verify=expected,strict \
// RUN:   -Xclang -verify-ignore-unexpected=note \
// RUN:   -fplugin-arg-kapi-level=strict -Wno-nonnull %s
// RUN: %kapixx-verify -Xclang -verify-ignore-unexpected=note \
// RUN:   -Wno-nonnull -x c++ %s

#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif
#include <errno.h>
#include <stddef.h>
#include <sys/syscall.h>
#include <unistd.h>

void use(long);

struct mnt_id_req;
struct statmount;

// The number: headers before 6.8 have no name for it.
void reported(struct mnt_id_req *r, struct statmount *b) {
  use(syscall(457, NULL, b, 512L, 0)); // expected-warning {{'NULL' as 'req' of syscall(SYS_statmount), which must not be NULL}}
  use(syscall(457, r, NULL, 512L, 0)); // expected-warning {{as 'buf' of syscall(SYS_statmount)}}
  use(syscall(457, r, b, 512L, 2)); // expected-warning {{'2' sets 0x2, which syscall(SYS_statmount) does not take in 'flags'}}
  syscall(457, r, b, 512L, 0); // expected-warning {{the result of syscall(SYS_statmount) is dropped; when it fails (}}
}

int silent(struct mnt_id_req *r, struct statmount *b, size_t n, unsigned flags) {
  use(syscall(457, r, b, n, 0));
  use(syscall(457, r, b, 512L, flags));
  // STATMOUNT_BY_FD of Linux 7.0.
  use(syscall(457, r, b, 512L, 1));
  (void)syscall(457, r, b, n, 0);
  if (syscall(457, r, b, n, 0) < 0)
    return errno == EOVERFLOW ? 1 : -errno;
  return 0;
}
