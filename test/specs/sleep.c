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

// expected-no-diagnostics
// strict-no-diagnostics

// It cannot fail, and nobody has to look at what is left: there is nothing to
// report.
unsigned silent(unsigned n) {
  sleep(1);
  (void)sleep(n);
  while (n > 0)
    n = sleep(n);
  if (sleep(5) != 0)
    return 1;
  return sleep(n);
}
