// RUN: %kapi-verify -Xclang -verify-ignore-unexpected=note %s
// RUN: %kapi -fsyntax-only -Xclang -verify=expected,strict \
// RUN:   -Xclang -verify-ignore-unexpected=note \
// RUN:   -fplugin-arg-kapi-level=strict %s
// RUN: %kapixx-verify -Xclang -verify-ignore-unexpected=note -x c++ %s

#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif
#include <errno.h>
#include <linux/aio_abi.h>
#include <stddef.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

void use(long);

void reported(aio_context_t c, struct io_event *e, struct timespec *t) {
  use(syscall(SYS_io_getevents, c, -4L, 4L, e, t)); // expected-warning {{as 'min_nr' of syscall(SYS_io_getevents), which is 0 to LONG_MAX}}
  use(syscall(SYS_io_getevents, c, 1L, -4L, e, t)); // expected-warning {{as 'nr' of syscall(SYS_io_getevents), which is 0 to LONG_MAX}}
  use(syscall(SYS_io_getevents, c, 1L, 4L, NULL, t)); // expected-warning {{'NULL' as 'events' of syscall(SYS_io_getevents), which must not be NULL}}
  syscall(208, c, 1L, 4L, e, t); // expected-warning {{the result of syscall(SYS_io_getevents) is dropped; when it fails}}
}

long silent(aio_context_t c, long n, struct io_event *e, struct timespec *t) {
  use(syscall(SYS_io_getevents, c, n, n, e, t));
  use(syscall(SYS_io_getevents, c, 0L, 0L, NULL, NULL));
  (void)syscall(SYS_io_getevents, c, 1L, n, e, NULL);
  long r;
  while ((r = syscall(SYS_io_getevents, c, 1L, n, e, NULL)) < 0 &&
         errno == EINTR)
    ;
  return r < 0 ? -errno : r;
}
