#define _GNU_SOURCE
#include <sys/mman.h>

int broken(void *p, size_t n) { return mlock2(p, n, 2) + unknown; }
