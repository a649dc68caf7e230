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

int wrong_test(aio_context_t c) {
  if (syscall(SYS_io_destroy, c) > 0) // expected-warning {{is false whether syscall(SYS_io_destroy) succeeds or fails}}
    return -1;
  return 0;
}

int silent(aio_context_t c) {
  use(syscall(SYS_io_destroy, c));
  syscall(SYS_io_destroy, c);
  (void)syscall(207, c);
  if (syscall(SYS_io_destroy, c) < 0)
    return -errno;
  return 0;
}
