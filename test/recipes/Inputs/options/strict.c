#define _GNU_SOURCE
#include <sys/mman.h>

int lock(void *p) {
  munlock(p, 1);
  return mlock2(p, 1, 4);
}
