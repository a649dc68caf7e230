// Code that can never run is no call; programs select by size of a type and by
// configuration constants.
//
// RUN: %kapi-verify -Xclang -verify-ignore-unexpected=note %s \
// RUN:   -fplugin-arg-kapi-checks=kapi-invalid-flags

#define _GNU_SOURCE
#include <sys/mman.h>

#define HAVE_MLOCK2 0
enum { USE_LOCKS = 0 };

int unreachable(void *p, size_t n) {
#if 0
  mlock2(p, n, 2);
#endif
  int r = 0;
  if (0)
    r = mlock2(p, n, 2);
  if (sizeof(void *) == 4)
    r = mlock2(p, n, 2);
  else
    r = mlock2(p, n, 4); // expected-warning {{'4' sets 0x4}}
  r += 0 && mlock2(p, n, 2);
  r += sizeof(long) == 8 ? mlock2(p, n, 1) : mlock2(p, n, 2);
  while (0)
    r = mlock2(p, n, 2);
  r += HAVE_MLOCK2 && mlock2(p, n, 2);
  if (USE_LOCKS && n)
    r += mlock2(p, n, 2);
  r += 1 || mlock2(p, n, 2);
  r += n || mlock2(p, n, 2); // expected-warning {{'2' sets 0x2}}
  do
    r += mlock2(p, n, 8); // expected-warning {{'8' sets 0x8}}
  while (0);
  return r;
}
