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
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <stddef.h>
#include <sys/syscall.h>
#include <unistd.h>

void use(long);

void reported(struct sock_fprog *p, unsigned *a) {
  use(syscall(SYS_seccomp, 4, 0, p)); // expected-warning {{'4' is no value of 'op' of syscall(SYS_seccomp)}}
  use(syscall(SYS_seccomp, SECCOMP_SET_MODE_FILTER, 0x40, p)); // expected-warning {{'0x40' sets 0x40, which syscall(SYS_seccomp) does not take in 'flags'}}
  use(syscall(SYS_seccomp, SECCOMP_SET_MODE_FILTER, 0, NULL)); // expected-warning {{'NULL' as 'uargs' of syscall(SYS_seccomp), which must not be NULL}}
  use(syscall(SYS_seccomp, SECCOMP_SET_MODE_FILTER, SECCOMP_FILTER_FLAG_WAIT_KILLABLE_RECV, p)); // expected-warning {{needs 'SECCOMP_FILTER_FLAG_NEW_LISTENER'}}
  use(syscall(SYS_seccomp, SECCOMP_SET_MODE_FILTER, SECCOMP_FILTER_FLAG_TSYNC | SECCOMP_FILTER_FLAG_NEW_LISTENER, p)); // expected-warning {{told apart by SECCOMP_FILTER_FLAG_TSYNC_ESRCH}}
  use(syscall(SYS_seccomp, SECCOMP_SET_MODE_STRICT, 1, NULL)); // expected-warning {{'1' as 'flags' of syscall(SYS_seccomp)}}
  use(syscall(317, SECCOMP_GET_ACTION_AVAIL, 0, NULL)); // expected-warning {{as 'uargs' of syscall(SYS_seccomp), which must not be NULL}}
  syscall(SYS_seccomp, SECCOMP_SET_MODE_FILTER, 0, p); // expected-warning {{the result of syscall(SYS_seccomp) is dropped; when it fails (}}
}

int silent(struct sock_fprog *p, unsigned *a, unsigned op, unsigned flags) {
  use(syscall(SYS_seccomp, SECCOMP_SET_MODE_STRICT, 0, NULL));
  use(syscall(SYS_seccomp, SECCOMP_SET_MODE_FILTER, SECCOMP_FILTER_FLAG_TSYNC | SECCOMP_FILTER_FLAG_LOG, p));
  use(syscall(SYS_seccomp, SECCOMP_SET_MODE_FILTER, SECCOMP_FILTER_FLAG_NEW_LISTENER | SECCOMP_FILTER_FLAG_TSYNC | SECCOMP_FILTER_FLAG_TSYNC_ESRCH, p));
  use(syscall(SYS_seccomp, SECCOMP_GET_ACTION_AVAIL, 0, a));
  use(syscall(SYS_seccomp, op, flags, p));
  use(syscall(SYS_seccomp, op, 0, NULL));
  (void)syscall(SYS_seccomp, SECCOMP_SET_MODE_FILTER, 0, p);
  if (syscall(SYS_seccomp, SECCOMP_SET_MODE_FILTER, SECCOMP_FILTER_FLAG_TSYNC, p) > 0)
    return 1;
  if (syscall(SYS_seccomp, SECCOMP_SET_MODE_FILTER, 0, p) < 0)
    return -errno;
  return 0;
}
