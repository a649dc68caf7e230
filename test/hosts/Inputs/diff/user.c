#define _GNU_SOURCE
#include <sys/mman.h>
#include "flags.h"

int user(void *p, size_t n) { return mlock2(p, n, LOCK_FLAGS); }
int known(void *p, size_t n) { return mlock2(p, n, 4); }
