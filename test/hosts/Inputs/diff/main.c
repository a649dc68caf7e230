#define _GNU_SOURCE
#include <sys/mman.h>

int tested(void *p, size_t n) {
  int r = mlock2(p, n, 0);
  if (r != 0) return -1; /* TEST */
  return 0;
}

int known(void *p, size_t n) {
  return mlock2(p, n, 2); /* RENAMED */
}

int way(void *p, size_t n) {
  unsigned flags = 0;
  return mlock2(p, n, flags);
}
