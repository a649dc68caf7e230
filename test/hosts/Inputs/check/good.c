#define _GNU_SOURCE
#include <sys/mman.h>

int good(void *p, size_t n) { return mlock2(p, n, MLOCK_ONFAULT); }
