// Another open() than libc's, whose flags do not fit into 64 bits.
//
// RUN: %kapi-verify=strict -fplugin-arg-kapi-level=strict \
// RUN:   -fplugin-arg-kapi-checks=kapi-ignored-result \
// RUN:   -Xclang -verify-ignore-unexpected=note %s
#include <unistd.h>

int open(const char *path, __int128 flags);

int to_write(void) {
  int fd = open("x", ((__int128)1 << 100) | 1);
  if (write(fd, "x", 1) != 1)
    return -1;
  close(fd); // strict-warning {{the result of close is dropped}}
  return 0;
}
int to_read(char *x) {
  int fd = open("x", (__int128)1 << 100);
  if (read(fd, x, 1) != 1)
    return -1;
  close(fd);
  return 0;
}
