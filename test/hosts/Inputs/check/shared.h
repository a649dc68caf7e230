#ifndef SHARED_H
#define SHARED_H
#define _GNU_SOURCE
#include <sys/mman.h>

static inline int lock_shared(void *p, size_t n) { return mlock2(p, n, 16); }
#endif
