#define _GNU_SOURCE
#include "own.h"
#include <errno.h>
#include <sys/mman.h>

/* </code></div><script>document.title='ran'</script> <img src=x> &amp; */
int tested(void *p, size_t n) {
  int r = mlock2(p, n, 0); // "<b>" 'é' 😀
  if (r < 0 && errno == ENOMEM)
    return -1;
  return 0;
}

int far(void *p, size_t n, int more) {
  unsigned flags = 0;
  if (more)
    flags = 8;
  n += 1;
  n += 2;
  n += 3;
  n += 4;
  n += 5;
  n += 6;
  n += 7;
  n += 8;
  n += 9;
  n += 10;
  n += 11;
  return mlock2(p, n, flags);
}

int fixed(void *p, size_t n) { return mlock2(p, n, MCL_ONFAULT); }

int header(void *p, size_t n) {
  if (own_lock(p, n) == -1 && errno == ENOMEM)
    return -1;
  return 0;
}
