// The callers of a wrapper are looked at in a second round, after the graphs of
// other functions have replaced those of the first one.
//
// RUN: %kapi-verify -Xclang -verify-ignore-unexpected=note %s

#define _GNU_SOURCE
#include <sys/mman.h>

void *p;
size_t n;
static int wrap(unsigned f) { return mlock2(p, n, f); }
int both(void) {
  unsigned f = 2;
  int r = mlock2(p, n, f); // expected-warning {{'2' sets 0x2, which mlock2 does not take}}
  unsigned g = 4, h = 1;
  if (r)
    return r;
  if (wrap(h))
    return -1;
  return wrap(g); // expected-warning {{'4' sets 0x4, which wrap does not take}}
}
int between(void) {
  if (munlockall())
    return -1;
  return 0;
}
