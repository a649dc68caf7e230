// RUN: %kapi-verify -Xclang -verify-ignore-unexpected=note %s
// RUN: %kapi -fsyntax-only -Xclang -verify=expected,strict \
// RUN:   -Xclang -verify-ignore-unexpected=note \
// RUN:   -fplugin-arg-kapi-level=strict %s
// RUN: %kapixx-verify -Xclang -verify-ignore-unexpected=note -x c++ %s

#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif
#include <errno.h>
#include <stddef.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

int wrong_test(unsigned n) {
  if (usleep(n) > 0) // expected-warning {{is false whether usleep succeeds or fails}}
    return 1;
  return 0;
}

int silent(unsigned n) {
  usleep(n);
  usleep(3000000);
  (void)usleep(1);
  while (usleep(n) < 0)
    if (errno != EINTR)
      return -errno;
  return 0;
}
