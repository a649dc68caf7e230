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

void reported(aio_context_t *c) {
  use(syscall(SYS_io_setup, 0, c)); // expected-warning {{'0' as 'nr_events' of syscall(SYS_io_setup), which is 1 to 4194304}}
  use(syscall(SYS_io_setup, 8, NULL)); // expected-warning {{'NULL' as 'ctxp' of syscall(SYS_io_setup), which must not be NULL}}
  syscall(206, 8, c); // expected-warning {{the result of syscall(SYS_io_setup) is dropped; when it fails}}
}

int wrong_test(aio_context_t *c) {
  if (syscall(SYS_io_setup, 8, c) == -EAGAIN) // expected-warning {{is false whether syscall(SYS_io_setup) succeeds or fails}}
    return -1;
  return 0;
}

int silent(unsigned n, aio_context_t *c) {
  use(syscall(SYS_io_setup, n, c));
  (void)syscall(SYS_io_setup, n, c);
  if (syscall(SYS_io_setup, 128, c) < 0)
    return -errno;
  return 0;
}
