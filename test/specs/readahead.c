// RUN: %kapi-verify -Xclang -verify-ignore-unexpected=note %s
// RUN: %kapi -fsyntax-only -Xclang -verify=expected,strict \
// RUN:   -Xclang -verify-ignore-unexpected=note \
// RUN:   -fplugin-arg-kapi-level=strict %s
// RUN: %kapixx-verify -Xclang -verify-ignore-unexpected=note -x c++ %s

#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif
#include <errno.h>
#include <stddef.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

#include <fcntl.h>

void use(long);

void reported(int fd) {
  use(readahead(-1, 0, 1)); // expected-warning {{'-1'}}
  use(readahead(fd, 0, -1)); // expected-warning {{as 'count' of readahead, which is 0 to LONG_MAX}}
}

void dropped(int fd) {
  readahead(fd, 0, 4096); // strict-warning {{the result of readahead is dropped; when it fails}}
}

int wrong_test(int fd) {
  if (readahead(fd, 0, 4096) > 0) // expected-warning {{is false whether readahead succeeds or fails}}
    return -1;
  return 0;
}

int silent(int fd, off64_t o, size_t n) {
  use(readahead(fd, o, n));
  use(readahead(fd, -1, 0));
  use(syscall(187, fd, 0L, 4096L));
  (void)readahead(fd, o, n);
  if (readahead(fd, o, n) < 0 && errno != EINVAL)
    return -errno;
  return 0;
}
