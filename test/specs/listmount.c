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
#include <stdint.h>
#include <sys/syscall.h>
#include <unistd.h>

void use(long);

struct mnt_id_req;

// The number: headers before 6.8 have no name for it.
void reported(struct mnt_id_req *r, uint64_t *ids) {
  use(syscall(458, NULL, ids, 8L, 0)); // expected-warning {{'NULL' as 'req' of syscall(SYS_listmount), which must not be NULL}}
  use(syscall(458, r, NULL, 8L, 0)); // expected-warning {{as 'mnt_ids' of syscall(SYS_listmount)}}
  use(syscall(458, r, ids, 1000001L, 0)); // expected-warning {{as 'nr_mnt_ids' of syscall(SYS_listmount), which is 0 to 1000000}}
  use(syscall(458, r, ids, 8L, 2)); // expected-warning {{'2' sets 0x2, which syscall(SYS_listmount) does not take in 'flags'}}
  syscall(458, r, ids, 8L, 0); // expected-warning {{the result of syscall(SYS_listmount) is dropped; when it fails (}}
}

int silent(struct mnt_id_req *r, uint64_t *ids, size_t n, unsigned flags) {
  use(syscall(458, r, ids, n, 0));
  use(syscall(458, r, ids, 64L, 1));
  use(syscall(458, r, ids, 0L, flags));
  (void)syscall(458, r, ids, n, 0);
  long got = syscall(458, r, ids, n, 0);
  return got < 0 ? -errno : (int)got;
}
