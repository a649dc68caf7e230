// RUN: %kapi-verify -Xclang -verify-ignore-unexpected=note %s
// RUN: %kapi -fsyntax-only -Xclang -verify=expected,strict \
// RUN:   -Xclang -verify-ignore-unexpected=note \
// RUN:   -fplugin-arg-kapi-level=strict %s
// RUN: %kapixx-verify -Xclang -verify-ignore-unexpected=note -x c++ %s

#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif
#include <errno.h>
#include <linux/rseq.h>
#include <stddef.h>
#include <sys/syscall.h>
#include <unistd.h>

void use(long);

void reported(struct rseq *r) {
  use(syscall(SYS_rseq, NULL, 32, 0, 1)); // expected-warning {{'NULL' as 'rseq' of syscall(SYS_rseq), which must not be NULL}}
  use(syscall(SYS_rseq, r, 0, RSEQ_FLAG_UNREGISTER, 1)); // expected-warning {{'0' as 'rseq_len' of syscall(SYS_rseq), which is 32 to UINT_MAX}}
  use(syscall(SYS_rseq, r, 28, 0, 1)); // expected-warning {{'28' as 'rseq_len' of syscall(SYS_rseq), which is 32 to UINT_MAX}}
  use(syscall(SYS_rseq, r, 32, 4, 1)); // expected-warning {{'4' sets 0x4, which syscall(SYS_rseq) does not take in 'flags'}}
  use(syscall(334, r, 32, RSEQ_FLAG_UNREGISTER | 2, 1)); // expected-warning {{'RSEQ_FLAG_UNREGISTER'}}
}

void dropped(struct rseq *r) {
  syscall(SYS_rseq, r, 32, 0, 1); // strict-warning {{the result of syscall(SYS_rseq) is dropped; when it fails}}
}

int silent(struct rseq *r, unsigned len, int flags, unsigned sig) {
  use(syscall(SYS_rseq, r, len, flags, sig));
  use(syscall(SYS_rseq, r, 32, RSEQ_FLAG_UNREGISTER, sig));
  use(syscall(SYS_rseq, r, 64, 2, sig));
  (void)syscall(SYS_rseq, r, 32, 0, sig);
  if (syscall(SYS_rseq, r, sizeof *r, 0, sig) < 0 && errno != EBUSY)
    return -errno;
  return 0;
}
