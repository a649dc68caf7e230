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
#include <stddef.h>
#include <unistd.h>

void use(long);

// Without privilege the value can only get worse, which hardly fails.
void dropped(void) {
  nice(-5); // strict-warning {{the result of nice is dropped; when it fails (EPERM)}}
}

int silent(int n) {
  use(nice(10));
  use(nice(n));
  (void)nice(-5);
  errno = 0;
  if (nice(n) == -1 && errno != 0)
    return -errno;
  if (nice(0) > 0)
    return 1;
  return 0;
}
