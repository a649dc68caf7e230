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

void reported(int fd, const char *p, struct stat *st, int flags) {
  use(fstatat(fd, p, NULL, 0)); // expected-warning {{'NULL' as 'statbuf' of fstatat, which must not be NULL}}
  use(fstatat(fd, p, st, AT_SYMLINK_FOLLOW)); // expected-warning {{'AT_SYMLINK_FOLLOW' (0x400)}}
  use(fstatat(fd, p, st, 1)); // expected-warning {{'1' sets 0x1, which fstatat does not take in 'flag'}}
  use(syscall(SYS_newfstatat, fd, p, st, 0x200)); // expected-warning {{'0x200' sets 0x200}}
}

void dropped(int fd, const char *p, struct stat *st, int flags) {
  fstatat(fd, p, st, 0); // strict-warning {{the result of fstatat is dropped; when it fails (}}
}

int wrong_test(int fd, const char *p, struct stat *st, int flags) {
  if (fstatat(fd, p, st, 0) > 0) // expected-warning {{is false whether fstatat succeeds or fails}}
    return -1;
  return 0;
}

int silent(int fd, const char *p, struct stat *st, int flags) {
  use(fstatat(fd, p, st, 0));
  use(fstatat(AT_FDCWD, p, st, AT_SYMLINK_NOFOLLOW));
  use(fstatat(fd, "", st, AT_EMPTY_PATH | AT_NO_AUTOMOUNT));
  use(fstatat(fd, NULL, st, AT_EMPTY_PATH));
  use(fstatat(fd, p, st, flags));
  use(syscall(SYS_newfstatat, fd, p, st, 0x100));
  (void)fstatat(fd, p, st, 0);
  if (fstatat(fd, p, st, 0) < 0 && errno != ENOENT)
    return -errno;
  return 0;
}
