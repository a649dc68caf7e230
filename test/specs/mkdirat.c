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

void reported(int dir) {
  use(mkdirat(dir, NULL, 0700)); // expected-warning {{'NULL' as 'pathname' of mkdirat, which must not be NULL}}
  use(mkdirat(dir, "d", O_RDWR)); // expected-warning {{'O_RDWR' (0x2), a constant of open, means 'S_IWOTH' as 'mode' of mkdirat}}
  use(syscall(SYS_mkdirat, dir, NULL, 0700)); // expected-warning {{as 'pathname' of syscall(SYS_mkdirat),}}
  use(syscall(258, dir, NULL, 0700)); // expected-warning {{as 'pathname' of syscall(SYS_mkdirat),}}
}

// It may be there, and what is made inside tells.
void dropped(int dir, const char *p) {
  mkdirat(dir, p, 0755); // strict-warning {{the result of mkdirat is dropped}}
}

int silent(int dir, const char *p, mode_t mode) {
  use(mkdirat(AT_FDCWD, p, 0755));
  use(mkdirat(dir, p, mode));
  use(mkdirat(dir, p, S_IRWXU | S_IRGRP | S_IXGRP | S_ISVTX));
  use(mkdirat(dir, p, ACCESSPERMS));
  use(syscall(SYS_mkdirat, dir, p, 0700));
  (void)mkdirat(dir, p, 0700);
  if (mkdirat(dir, p, 0700) < 0 && errno != EEXIST)
    return -errno;
  return 0;
}
