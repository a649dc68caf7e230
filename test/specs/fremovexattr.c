// RUN: %kapi-verify -Xclang -verify-ignore-unexpected=note -Wno-nonnull %s
// RUN: %kapi -fsyntax-only -Xclang -verify=expected,strict \
// RUN:   -Xclang -verify-ignore-unexpected=note \
// RUN:   -fplugin-arg-kapi-level=strict -Wno-nonnull %s
// RUN: %kapixx-verify -Xclang -verify-ignore-unexpected=note -Wno-nonnull -x c++ %s

#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif
#include <errno.h>
#include <fcntl.h>
#include <stddef.h>
#include <sys/syscall.h>
#include <sys/xattr.h>
#include <unistd.h>

void use(long);

void reported(int fd) {
  use(fremovexattr(-1, "user.a")); // expected-warning {{'-1' as 'fd' of fremovexattr, which is 0 to INT_MAX}}
  use(fremovexattr(fd, NULL)); // expected-warning {{'NULL' as 'name' of fremovexattr, which must not be NULL}}
  use(syscall(SYS_fremovexattr, fd, NULL)); // expected-warning {{as 'name' of syscall(SYS_fremovexattr)}}
}

void dropped(int fd) {
  fremovexattr(fd, "user.a"); // strict-warning {{the result of fremovexattr is dropped; when it fails}}
}

int wrong_test(int fd) {
  if (fremovexattr(fd, "user.a") > 0) // expected-warning {{is false whether fremovexattr succeeds or fails}}
    return -1;
  return 0;
}

int silent(int fd, const char *name) {
  use(fremovexattr(fd, "user.a"));
  use(fremovexattr(fd, name));
  use(syscall(199, fd, name));
  (void)fremovexattr(fd, "user.a");
  if (fremovexattr(fd, "user.a") < 0 && errno != ENODATA)
    return -errno;
  return 0;
}
