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

#include <termios.h>

void use(long);

void reported(void) {
  use(tcdrain(-1)); // expected-warning {{'-1'}}
}

void dropped(int fd) {
  tcdrain(fd); // strict-warning {{the result of tcdrain is dropped; when it fails}}
}

int wrong_test(int fd) {
  if (tcdrain(fd) > 0) // expected-warning {{is false whether tcdrain succeeds or fails}}
    return 1;
  return 0;
}

int silent(int fd) {
  use(tcdrain(fd));
  (void)tcdrain(fd);
  while (tcdrain(fd) < 0)
    if (errno != EINTR)
      return -errno;
  return 0;
}
