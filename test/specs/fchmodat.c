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
  use(fchmodat(dir, p, 0600, AT_EMPTY_PATH)); // expected-warning {{'AT_EMPTY_PATH' (0x1000)}}
  use(fchmodat(dir, p, 0600, AT_SYMLINK_FOLLOW)); // expected-warning {{'AT_SYMLINK_FOLLOW' (0x400)}}
  use(fchmodat(dir, p, 0600, 1)); // expected-warning {{'1' sets 0x1, which fchmodat does not take in 'flags'}}
  use(fchmodat(dir, NULL, 0600, 0)); // expected-warning {{'NULL' as 'filename' of fchmodat,}}
  use(syscall(SYS_fchmodat, dir, NULL, 0600)); // expected-warning {{as 'filename' of syscall(SYS_fchmodat),}}
}

void dropped(int dir, const char *p) {
  fchmodat(dir, p, 0600, 0); // strict-warning {{the result of fchmodat is dropped}}
}

int silent(int dir, const char *p, mode_t mode, int flags) {
  use(fchmodat(AT_FDCWD, p, mode, AT_SYMLINK_NOFOLLOW));
  use(fchmodat(dir, p, mode & ALLPERMS, flags));
  // The system call has three arguments and looks at no fourth.
  use(syscall(SYS_fchmodat, dir, p, mode, 0xffff));
  (void)fchmodat(dir, p, mode, 0);
  return fchmodat(dir, p, 0644, 0) < 0 ? -errno : 0;
}
