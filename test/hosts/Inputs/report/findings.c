#define _GNU_SOURCE
#include <errno.h>
#include <sys/mman.h>

int fixable(void *p, size_t n) { return mlock2(p, n, MCL_ONFAULT); }

int way(void *p, size_t n, int more) {
  unsigned flags = 0;
  if (more)
    flags = 8;
  return mlock2(p, n, flags);
}

int silenced(void *p, size_t n) {
  return mlock2(p, n, 2); // NOLINT(kapi-invalid-flags)
}

int /* é 😀 */ wide(void *p, size_t n) { return mlock2(p, n, 4); }
