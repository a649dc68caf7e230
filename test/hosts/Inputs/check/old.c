#define _GNU_SOURCE
#include <sys/mman.h>
#include <unistd.h>

/// Gives up where there is no such call.
int make(void) {
  int fd = memfd_create("x", 0);
  if (fd < 0)
    _exit(1);
  return fd;
}
