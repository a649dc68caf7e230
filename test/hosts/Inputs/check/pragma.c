#define _GNU_SOURCE
#include <sys/mman.h>

#pragma clang diagnostic push
#pragma clang diagnostic ignored "-Wuser-defined-warnings"
int silenced(void *p, size_t n) { return mlock2(p, n, 2); }
#pragma clang diagnostic pop
int reported(void *p, size_t n) { return mlock2(p, n, 8); }
