#include "shared.h"

int bad(void *p, size_t n) {
  int r = mlock2(p, n, 2);
  munlock(p, n);
  mlock2(p, n, FLAGS);
  return r | lock_shared(p, n);
}
