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
  use(fchownat(dir, p, 0, 0, AT_SYMLINK_FOLLOW)); // expected-warning {{'AT_SYMLINK_FOLLOW' (0x400)}}
  use(fchownat(dir, p, 0, 0, O_NOFOLLOW)); // expected-warning {{'O_NOFOLLOW' (0x20000)}}
  use(fchownat(dir, NULL, 0, 0, AT_EMPTY_PATH)); // expected-warning {{'NULL' as 'filename' of fchownat,}}
  use(syscall(SYS_fchownat, dir, p, 0, 0, 2)); // expected-warning {{'2' sets 0x2}}
  use(syscall(260, dir, NULL, 0, 0, 0)); // expected-warning {{as 'filename' of syscall(SYS_fchownat),}}
}

void dropped(int dir, const char *p) {
  fchownat(dir, p, 0, 0, 0); // expected-warning {{the result of fchownat is dropped}}
}

int silent(int dir, const char *p, uid_t u, gid_t g, int flags) {
  use(fchownat(AT_FDCWD, p, u, -1, AT_SYMLINK_NOFOLLOW));
  use(fchownat(dir, "", -1, g, AT_EMPTY_PATH));
  use(fchownat(dir, p, u, g, flags));
  use(syscall(SYS_fchownat, dir, p, -1, -1, 0x1100));
  (void)fchownat(dir, p, u, g, 0);
  return fchownat(dir, p, u, g, 0) < 0 ? -errno : 0;
}
