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

void reported(aio_context_t c, struct io_event *e) {
  use(syscall(SYS_io_cancel, c, NULL, e)); // expected-warning {{'NULL' as 'iocb' of syscall(SYS_io_cancel), which must not be NULL}}
}

void dropped(aio_context_t c, struct iocb *io, struct io_event *e) {
  syscall(SYS_io_cancel, c, io, e); // strict-warning {{the result of syscall(SYS_io_cancel) is dropped; when it fails}}
}

int wrong_test(aio_context_t c, struct iocb *io, struct io_event *e) {
  if (syscall(SYS_io_cancel, c, io, e) == -EINPROGRESS) // expected-warning {{is false whether syscall(SYS_io_cancel) succeeds or fails}}
    return 1;
  return 0;
}

int silent(aio_context_t c, struct iocb *io, struct io_event *e) {
  use(syscall(SYS_io_cancel, c, io, NULL));
  use(syscall(210, c, io, e));
  (void)syscall(SYS_io_cancel, c, io, e);
  if (syscall(SYS_io_cancel, c, io, e) < 0 && errno != EINPROGRESS)
    return -errno;
  return 0;
}
