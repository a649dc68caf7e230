// RUN: %kapi-verify -Xclang -verify-ignore-unexpected=note %s
// RUN: %kapi -fsyntax-only -Xclang -verify=expected,strict \
// RUN:   -Xclang -verify-ignore-unexpected=note \
// RUN:   -fplugin-arg-kapi-level=strict %s
#define _GNU_SOURCE
#include <errno.h>
#include <stddef.h>
#include <unistd.h>

void use(long);

void reported(void *p) {
  use(getentropy(p, 257)); // expected-warning {{'257' as 'length' of getentropy, which is 0 to 256}}
  use(getentropy(p, -1)); // expected-warning {{'-1' becomes 18446744073709551615 as 'length' of getentropy, which is 0 to 256}}
  getentropy(p, 16); // expected-warning {{the result of getentropy is dropped; when it fails}}
}

int silent(void *p, size_t n) {
  use(getentropy(p, n));
  use(getentropy(p, 256));
  (void)getentropy(p, 16);
  return getentropy(p, 32) < 0 ? -errno : 0;
}
