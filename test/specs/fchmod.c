// RUN: %kapi-verify -Xclang -verify-ignore-unexpected=note -Wno-nonnull %s
// RUN: %kapi -fsyntax-only -Xclang -verify=expected,strict \
// RUN:   -Xclang -verify-ignore-unexpected=note \
// RUN:   -fplugin-arg-kapi-level=strict -Wno-nonnull %s
// RUN: %kapixx-verify -Xclang -verify-ignore-unexpected=note \
// RUN:   -Wno-nonnull -x c++ %s

#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif
#include <errno.h>
#include <fcntl.h>
#include <stddef.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

void use(long);

void reported(int fd) {
  use(fchmod(-1, 0600)); // expected-warning {{'-1' as 'fd' of fchmod, which is 0 to INT_MAX}}
  use(syscall(SYS_fchmod, -1, 0600)); // expected-warning {{as 'fd' of syscall(SYS_fchmod),}}
}

void dropped(int fd) {
  fchmod(fd, 0644); // strict-warning {{the result of fchmod is dropped; when it fails (}}
}

int wrong_test(int fd) {
  if (fchmod(fd, 0644) > 0) // expected-warning {{is false whether fchmod succeeds or fails}}
    return -1;
  return 0;
}

int silent(int fd) {
  use(fchmod(fd, 0644));
  use(fchmod(fd, S_IRUSR | S_IWUSR));
  use(syscall(SYS_fchmod, fd, 0600));
  (void)fchmod(fd, 0644);
  if (fchmod(fd, 0644) < 0 && errno != EPERM)
    return -errno;
  return 0;
}
