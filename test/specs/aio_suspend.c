// RUN: %kapi-verify -Xclang -verify-ignore-unexpected=note -Wno-nonnull %s
// RUN: %kapi -fsyntax-only -Xclang -verify=expected,strict \
// RUN:   -Xclang -verify-ignore-unexpected=note \
// RUN:   -fplugin-arg-kapi-level=strict -Wno-nonnull %s
// RUN: %kapixx-verify -Xclang -verify-ignore-unexpected=note -Wno-nonnull -x c++ %s

#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif
#include <errno.h>
#include <stddef.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

#include <aio.h>

void use(long);

void reported(const struct aiocb *const *l, struct timespec *t) {
  use(aio_suspend(NULL, 2, t)); // expected-warning {{as 'list' of aio_suspend, which must not be NULL}}
  use(aio_suspend(l, -1, t)); // expected-warning {{'-1' as 'nent' of aio_suspend, which is 0 to INT_MAX}}
}

// Many ask aio_error() afterwards whatever came.
void dropped(const struct aiocb *const *l, struct timespec *t) {
  aio_suspend(l, 2, t); // strict-warning {{the result of aio_suspend is dropped; when it fails}}
}

int wrong_test(const struct aiocb *const *l, struct timespec *t) {
  if (aio_suspend(l, 2, t) == EAGAIN) // expected-warning {{is false whether aio_suspend succeeds or fails}}
    return 1;
  return 0;
}

int silent(const struct aiocb *const *l, int n, struct timespec *t) {
  use(aio_suspend(l, n, t));
  use(aio_suspend(l, 0, t));
  (void)aio_suspend(l, n, NULL);
  while (aio_suspend(l, n, t) < 0)
    if (errno != EINTR)
      return errno == EAGAIN ? 1 : -errno;
  return 0;
}
