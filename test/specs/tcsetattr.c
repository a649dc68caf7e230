// RUN: %kapi-verify -Xclang -verify-ignore-unexpected=note -Wno-nonnull %s
// RUN: %kapi -fsyntax-only -Xclang -verify=expected,strict \
// RUN:   -Xclang -verify-ignore-unexpected=note \
// RUN:   -fplugin-arg-kapi-level=strict -Wno-nonnull %s
// RUN: %kapixx-verify -Xclang -verify-ignore-unexpected=note -Wno-nonnull -x c++ %s

#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif
#include <errno.h>
#include <stddef.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

#include <sys/ioctl.h>
#include <termios.h>

void use(long);

void reported(int fd, struct termios *t) {
  use(tcsetattr(-1, TCSANOW, t)); // expected-warning {{'-1'}}
  use(tcsetattr(fd, 3, t)); // expected-warning {{'3' is no value of 'optional_actions' of tcsetattr}}
  use(tcsetattr(fd, TCSETS, t)); // expected-warning {{is no value of 'optional_actions' of tcsetattr}}
  use(tcsetattr(fd, TCSANOW, NULL)); // expected-warning {{as 'termios_p' of tcsetattr, which must not be NULL}}
}

void dropped(int fd, struct termios *t) {
  tcsetattr(fd, TCSANOW, t); // strict-warning {{the result of tcsetattr is dropped; when it fails}}
}

int wrong_test(int fd, struct termios *t) {
  if (tcsetattr(fd, TCSANOW, t) > 0) // expected-warning {{is false whether tcsetattr succeeds or fails}}
    return 1;
  return 0;
}

int silent(int fd, int how, struct termios *t) {
  use(tcsetattr(fd, how, t));
  use(tcsetattr(fd, TCSAFLUSH, t));
  (void)tcsetattr(fd, TCSANOW, t);
  while (tcsetattr(fd, TCSADRAIN, t) < 0)
    if (errno != EINTR)
      return -errno;
  return 0;
}
