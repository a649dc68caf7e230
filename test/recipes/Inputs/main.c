#define _GNU_SOURCE
#include <sys/mman.h>

static char secret[4096];

int main(void) {
  if (mlock2(secret, sizeof secret, MCL_ONFAULT) != 0)
    return 1;
  if (mlock2(secret, sizeof secret, MLOCK_ONFAULT) != 0)
    return 1;
  return 0;
}
