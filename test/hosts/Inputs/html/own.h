#define _GNU_SOURCE
#include <sys/mman.h>

static inline int own_lock(void *p, size_t n) {
  return mlock2(p, n, 0);
}
