#define _GNU_SOURCE
#include "project.h"
#include <sys/mman.h>

int lock_both(void *p) {
  if (mlock2(p, 1, 4) != 0)
    return -1;
  munlock(p, 1);
  if (project_lock(p, 1, 8) != 0)
    return -1;
  project_lock(p, 1, PROJECT_NOW);
  return 0;
}
