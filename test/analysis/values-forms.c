// The forms in which constants are written most, and what is no constant.
// RUN: %kapi-verify -Xclang -verify-ignore-unexpected=note %s
// RUN: %kapixx-verify -Xclang -verify-ignore-unexpected=note -x c++ %s
#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif
#include <stdbool.h>
#include <sys/mman.h>

#define TWO 2
enum { FIRST = 1, THIRD = 4, TOP = -2147483647 - 1 };
enum named { NAMED = 0x10 };

void use(int);

void reported(void *p, size_t n) {
  const int two = 2;
  use(mlock2(p, n, 2)); // expected-warning {{'2' sets 0x2}}
  use(mlock2(p, n, ((TWO)))); // expected-warning {{'TWO' sets 0x2}}
  use(mlock2(p, n, THIRD)); // expected-warning {{'THIRD' sets 0x4}}
  use(mlock2(p, n, NAMED)); // expected-warning {{'NAMED' sets 0x10}}
  use(mlock2(p, n, (int)NAMED)); // expected-warning {{'NAMED' sets 0x10}}
  use(mlock2(p, n, TOP)); // expected-warning {{'TOP' sets 0x80000000}}
  use(mlock2(p, n, FIRST | THIRD)); // expected-warning {{'THIRD' sets 0x4}}
  use(mlock2(p, n, MLOCK_ONFAULT | (2u | FIRST))); // expected-warning {{'2u' sets 0x2}}
  use(mlock2(p, n, (unsigned char)0x1fe)); // expected-warning {{sets 0xfe}}
  use(mlock2(p, n, (signed char)0x82)); // expected-warning {{sets 0xffffff82}}
  use(mlock2(p, n, (unsigned)0x100000002ull)); // expected-warning {{sets 0x2}}
  use(mlock2(p, n, two)); // expected-warning {{sets 0x2}}
  use(mlock2(p, n, 1 << 3)); // expected-warning {{sets 0x8}}
}

static int changed = 2;
static volatile const int unsure = 2;

void silent(void *p, size_t n, int flags, enum named name, bool lazily) {
  use(mlock2(p, n, (MLOCK_ONFAULT)));
  use(mlock2(p, n, FIRST | 0));
  use(mlock2(p, n, (unsigned char)0x101));
  use(mlock2(p, n, (unsigned)0x100000001ull));
  use(mlock2(p, n, (short)0x10001));
  use(mlock2(p, n, (bool)2));
  use(mlock2(p, n, lazily));
  use(mlock2(p, n, flags));
  use(mlock2(p, n, name));
  use(mlock2(p, n, changed));
  use(mlock2(p, n, unsure));
  use(mlock2(p, n, (unsigned char)flags));
}
