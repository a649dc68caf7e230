#ifndef PROJECT_H
#define PROJECT_H
#include <sys/mman.h>

#define PROJECT_LOCK(p, n) mlock2(p, n, 2)
#define PROJECT_LOCK_GOOD(p, n) mlock2(p, n, 1)
#define PROJECT_BAD_FLAG 4

static inline int project_lock(void *p, size_t n) {
  return mlock2(p, n, 8); // expected-warning {{'8' sets 0x8, which mlock2}}
}

static inline int project_lock_good(void *p, size_t n) {
  return mlock2(p, n, MLOCK_ONFAULT);
}

#endif
