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

void reported(int dir, const char *p, int flags) {
  use(linkat(dir, p, dir, "b", AT_SYMLINK_NOFOLLOW)); // expected-warning {{'AT_SYMLINK_NOFOLLOW' (0x100)}}
  use(linkat(dir, p, dir, "b", flags | 1)); // expected-warning {{sets 0x1}}
  use(linkat(dir, NULL, dir, "b", 0)); // expected-warning {{'NULL' as 'oldname' of linkat, which must not be NULL}}
  use(linkat(dir, p, dir, NULL, 0)); // expected-warning {{'NULL' as 'newname' of linkat,}}
  use(linkat(dir, NULL, dir, "b", AT_EMPTY_PATH)); // expected-warning {{as 'oldname' of linkat,}}
  use(syscall(SYS_linkat, dir, p, dir, NULL, 0)); // expected-warning {{as 'newname' of syscall(SYS_linkat),}}
  use(syscall(265, dir, p, dir, p, 2)); // expected-warning {{'2' sets 0x2}}
}

void dropped(int dir, const char *p) {
  linkat(dir, p, dir, "b", 0); // expected-warning {{the result of linkat is dropped}}
}

int silent(int dir, const char *p, int flags) {
  use(linkat(AT_FDCWD, p, dir, "b", AT_SYMLINK_FOLLOW));
  use(linkat(dir, "", AT_FDCWD, "b", AT_EMPTY_PATH));
  use(linkat(dir, p, dir, "b", flags));
  use(syscall(SYS_linkat, dir, p, dir, p, 0x1400));
  (void)linkat(dir, p, dir, "b", 0);
  return linkat(dir, p, dir, "b", 0) < 0 ? -errno : 0;
}
