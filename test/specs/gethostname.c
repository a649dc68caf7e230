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

void reported(char *b, size_t n) {
  use(gethostname(NULL, 64)); // expected-warning {{as 'name' of gethostname}}
}

void dropped(char *b, size_t n) {
  gethostname(b, n); // strict-warning {{the result of gethostname is dropped; when it fails (}}
}

int wrong_test(char *b, size_t n) {
  if (gethostname(b, n) > 0) // expected-warning {{is false whether gethostname succeeds or fails}}
    return -1;
  return 0;
}

int silent(char *b, size_t n) {
  use(gethostname(b, n));
  use(gethostname(b, 65));
  (void)gethostname(b, n);
  if (gethostname(b, n) < 0 && errno != ENAMETOOLONG)
    return -errno;
  return 0;
}
