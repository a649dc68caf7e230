// What is not evaluated is no call.
//
// RUN: %kapi-verify -Xclang -verify-ignore-unexpected=note %s \
// RUN:   -Wno-unevaluated-expression -fplugin-arg-kapi-checks=kapi-invalid-flags

#define _GNU_SOURCE
#include <sys/mman.h>

#define PICK(x) _Generic((x), int: mlock2, default: mlock2x)
int mlock2x(const void *, size_t, unsigned);

int unevaluated(void *p, size_t n) {
  __typeof__(mlock2(p, n, 2)) r = 0;
  r += (int)sizeof(mlock2(p, n, 2));
  r += (int)sizeof mlock2(p, n, 2);
  r += (int)_Alignof(__typeof__(mlock2(p, n, 2)));
  r += __builtin_constant_p(mlock2(p, n, 2));
  r += __builtin_types_compatible_p(__typeof__(mlock2(p, n, 2)), int);
  r += _Generic(mlock2(p, n, 2), int: 1, default: 2);
  r += _Generic(r, int: mlock2(p, n, 1), default: mlock2(p, n, 2));
  r += __builtin_choose_expr(1, mlock2(p, n, 1), mlock2(p, n, 2));
  r += __builtin_choose_expr(sizeof(long) == 4, mlock2(p, n, 2), 0);
  return r;
}

int evaluated(void *p, size_t n) {
  int r = _Generic(n, int: mlock2(p, n, 1), default: mlock2(p, n, 2)); // expected-warning {{'2' sets 0x2}}
  r += __builtin_choose_expr(0, mlock2(p, n, 1), mlock2(p, n, 4)); // expected-warning {{'4' sets 0x4}}
  r += PICK(r)(p, n, 2); // expected-warning {{'2' sets 0x2}}
  r += PICK(n)(p, n, 2);
  r += ({ mlock2(p, n, 8); }); // expected-warning {{'8' sets 0x8}}
  r += ({ int x = mlock2(p, n, 16); x; }); // expected-warning {{'16' sets 0x10}}
  r += ({ mlock2(p, n, 1); });
  r += mlock2(p, n, 32) ?: 1; // expected-warning {{'32' sets 0x20}}
  int a[mlock2(p, n, 64) + 2]; // expected-warning {{'64' sets 0x40}}
  a[mlock2(p, n, 2) & 1] = 0; // expected-warning {{'2' sets 0x2}}
  int b[] = {mlock2(p, n, 1), [3] = mlock2(p, n, 128)}; // expected-warning {{'128' sets 0x80}}
  return r + a[0] + b[3];
}
