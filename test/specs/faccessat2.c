// RUN: %kapi-verify -Xclang -verify-ignore-unexpected=note %s
// RUN: %kapi -fsyntax-only -Xclang -verify=expected,strict \
// RUN:   -Xclang -verify-ignore-unexpected=note \
// RUN:   -fplugin-arg-kapi-level=strict %s
// RUN: %kapixx-verify -Xclang -verify-ignore-unexpected=note -x c++ %s

#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

void use(long);

void reported(int dir, const char *p) {
  use(syscall(SYS_faccessat2, dir, p, 8, 0)); // expected-warning {{'8' sets 0x8, which syscall(SYS_faccessat2) does not take in 'mode'}}
  use(syscall(SYS_faccessat2, dir, p, R_OK, AT_SYMLINK_FOLLOW)); // expected-warning {{'AT_SYMLINK_FOLLOW' (0x400)}}
  use(syscall(439, dir, NULL, R_OK, AT_EMPTY_PATH)); // expected-warning {{as 'filename' of syscall(SYS_faccessat2),}}
}

void dropped(int dir, const char *p) {
  syscall(SYS_faccessat2, dir, p, R_OK, 0); // expected-warning {{the result of syscall(SYS_faccessat2) is dropped}}
}

int silent(int dir, const char *p, int mode, int flags) {
  use(syscall(SYS_faccessat2, dir, p, mode, flags));
  use(syscall(439, dir, "", R_OK | W_OK | X_OK, AT_EACCESS | AT_SYMLINK_NOFOLLOW | AT_EMPTY_PATH));
  (void)syscall(439, dir, p, R_OK, 0);
  long r = syscall(SYS_faccessat2, dir, p, F_OK, 0);
  if (r < 0 && errno == ENOSYS)
    r = faccessat(dir, p, F_OK, 0);
  return r;
}
