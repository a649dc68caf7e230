#define _GNU_SOURCE
#include <sys/mman.h>

int lock_pages(void *p, size_t n) { return mlock2(p, n, 2) | mlock2(p, n, 0); }
