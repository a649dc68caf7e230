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

void reported(int dir, const char *p) {
  use(faccessat(dir, p, 8, 0)); // expected-warning {{'8' sets 0x8, which faccessat does not take in 'mode'}}
  use(faccessat(dir, p, O_RDWR, 0)); // expected-warning {{'O_RDWR' (0x2), a constant of open, means 'W_OK' as 'mode' of faccessat}}
  use(faccessat(dir, p, S_IRUSR, 0)); // expected-warning {{'S_IRUSR' (0x100)}}
  use(faccessat(dir, p, R_OK, 1)); // expected-warning {{'1' sets 0x1, which faccessat does not take in 'flags'}}
  use(faccessat(dir, p, R_OK, AT_SYMLINK_FOLLOW)); // expected-warning {{'AT_SYMLINK_FOLLOW' (0x400)}}
  use(faccessat(dir, NULL, R_OK, 0)); // expected-warning {{'NULL' as 'filename' of faccessat,}}
  use(syscall(SYS_faccessat, dir, p, 0x10)); // expected-warning {{'0x10' sets 0x10}}
  use(syscall(269, dir, NULL, R_OK)); // expected-warning {{as 'filename' of syscall(SYS_faccessat),}}
}

void dropped(int dir, const char *p) {
  faccessat(dir, p, R_OK, 0); // expected-warning {{the result of faccessat is dropped}}
}

int silent(int dir, const char *p, int mode, int flags) {
  use(faccessat(AT_FDCWD, p, F_OK, 0));
  use(faccessat(dir, p, R_OK | W_OK | X_OK, AT_EACCESS | AT_SYMLINK_NOFOLLOW));
  use(faccessat(dir, "", mode, AT_EMPTY_PATH));
  use(faccessat(dir, p, mode, flags));
  use(syscall(SYS_faccessat, dir, p, 7));
  (void)faccessat(dir, p, R_OK, 0);
  return faccessat(dir, p, R_OK, 0) == 0;
}
