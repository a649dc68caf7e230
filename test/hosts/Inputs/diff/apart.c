#define _GNU_SOURCE
#include <sys/mman.h>

int old_name(void *p, size_t n) {
  return mlock2(p, n, 8);
}
