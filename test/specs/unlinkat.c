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
  use(unlinkat(dir, p, AT_SYMLINK_NOFOLLOW)); // expected-warning {{'AT_SYMLINK_NOFOLLOW' (0x100)}}
  use(unlinkat(dir, p, 1)); // expected-warning {{'1' sets 0x1, which unlinkat does not take in 'flag'}}
  use(unlinkat(dir, NULL, 0)); // expected-warning {{'NULL' as 'pathname' of unlinkat, which must not be NULL}}
  use(syscall(SYS_unlinkat, dir, NULL, 0)); // expected-warning {{as 'pathname' of syscall(SYS_unlinkat),}}
  use(syscall(263, dir, p, 0x400)); // expected-warning {{'0x400' sets 0x400}}
}

// Cleaning up is tried, no more.
void dropped(int dir, const char *p) {
  unlinkat(dir, p, 0); // strict-warning {{the result of unlinkat is dropped; when it fails (EACCES, EIO, ELOOP, ENAMETOOLONG, ...)}}
}

int silent(int dir, const char *p, int flags) {
  use(unlinkat(AT_FDCWD, p, 0));
  use(unlinkat(-1, "/tmp/x", AT_REMOVEDIR));
  use(unlinkat(dir, p, flags));
  use(syscall(SYS_unlinkat, dir, p, AT_REMOVEDIR));
  (void)unlinkat(dir, p, 0);
  if (unlinkat(dir, p, 0) < 0 && errno != ENOENT)
    return -errno;
  return 0;
}
