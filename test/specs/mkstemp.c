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
#include <unistd.h>

void use(long);

int reported(char *t) {
  mkstemp(t); // expected-warning {{the result of mkstemp is dropped; when it fails (}}
  use(mkstemp(NULL)); // expected-warning {{'NULL' as 'template' of mkstemp, which must not be NULL}}
  if (mkstemp(t) < -1) // expected-warning {{is false whether mkstemp succeeds or fails}}
    return -1;
  return 0;
}

int silent(char *t) {
  use(mkstemp(t));
  use(mkstemp64(t));
  (void)mkstemp(t);
  int fd = mkstemp(t);
  if (fd < 0)
    return -errno;
  return close(fd);
}
