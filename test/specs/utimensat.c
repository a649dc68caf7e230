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
#include <limits.h>
#include <stdio.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

void use(long);

void reported(int dir, const char *p, const struct timespec *t) {
  use(utimensat(dir, p, t, 1)); // expected-warning {{'1' sets 0x1, which utimensat does not take in 'flags'}}
  use(utimensat(dir, p, t, AT_SYMLINK_FOLLOW)); // expected-warning {{'AT_SYMLINK_FOLLOW' (0x400)}}
  use(syscall(SYS_utimensat, dir, p, t, 2)); // expected-warning {{'2' sets 0x2}}
  use(syscall(280, dir, p, t, 0x200)); // expected-warning {{'0x200' sets 0x200}}
}

void dropped(int dir, const char *p) {
  utimensat(dir, p, NULL, 0); // strict-warning {{the result of utimensat is dropped}}
}

int silent(int dir, const char *p, const struct timespec *t, int flags) {
  use(utimensat(AT_FDCWD, p, t, AT_SYMLINK_NOFOLLOW));
  use(utimensat(dir, p, NULL, 0));
  use(utimensat(dir, p, t, flags));
  use(utimensat(dir, "", t, AT_EMPTY_PATH));
  // The system call takes the descriptor itself.
  use(syscall(SYS_utimensat, dir, NULL, t, 0));
  (void)utimensat(dir, p, t, 0);
  return utimensat(dir, p, t, 0) < 0 ? -errno : 0;
}
