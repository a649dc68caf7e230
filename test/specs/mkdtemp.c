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
#include <stdlib.h>

void use(long);

int reported(char *t) {
  mkdtemp(t); // expected-warning {{the result of mkdtemp is dropped; when it fails (}}
  use(mkdtemp(NULL) != NULL); // expected-warning {{'NULL' as 'template' of mkdtemp, which must not be NULL}}
  if (mkdtemp(t) == (char *)-1) // expected-warning {{is false whether mkdtemp succeeds or fails}}
    return -1;
  return 0;
}

int silent(char *t) {
  use(mkdtemp(t) != NULL);
  (void)mkdtemp(t);
  if (!mkdtemp(t))
    return -errno;
  return 0;
}
