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

void reported(aio_context_t c, struct iocb **l) {
  use(syscall(SYS_io_submit, c, -4L, l)); // expected-warning {{as 'nr' of syscall(SYS_io_submit), which is 0 to LONG_MAX}}
  use(syscall(SYS_io_submit, c, 4L, NULL)); // expected-warning {{'NULL' as 'iocbpp' of syscall(SYS_io_submit), which must not be NULL}}
  syscall(209, c, 4L, l); // expected-warning {{the result of syscall(SYS_io_submit) is dropped; when it fails}}
}

long silent(aio_context_t c, long n, struct iocb **l) {
  use(syscall(SYS_io_submit, c, n, l));
  use(syscall(SYS_io_submit, c, 0L, NULL));
  (void)syscall(SYS_io_submit, c, n, l);
  long done = 0;
  while (done < n) {
    long r = syscall(SYS_io_submit, c, n - done, l + done);
    if (r < 0)
      return errno == EAGAIN ? done : -errno;
    done += r;
  }
  return done;
}
