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
  use(syscall(452, dir, p, 0600, AT_SYMLINK_FOLLOW)); // expected-warning {{'AT_SYMLINK_FOLLOW' (0x400)}}
  use(syscall(452, dir, p, 0600, 1)); // expected-warning {{'1' sets 0x1, which syscall(SYS_fchmodat2) does not take in 'flags'}}
  use(syscall(452, dir, NULL, 0600, AT_EMPTY_PATH)); // expected-warning {{as 'filename' of syscall(SYS_fchmodat2),}}
}

void dropped(int dir, const char *p) {
  syscall(452, dir, p, 0600, 0); // strict-warning {{the result of syscall(SYS_fchmodat2) is dropped}}
}

int silent(int dir, const char *p, mode_t mode, unsigned flags) {
  use(syscall(452, dir, p, mode, AT_SYMLINK_NOFOLLOW | AT_EMPTY_PATH));
  use(syscall(452, dir, "", mode, flags));
  (void)syscall(452, dir, p, mode, 0);
  if (syscall(452, dir, p, mode, AT_SYMLINK_NOFOLLOW) < 0)
    return errno == ENOSYS ? fchmodat(dir, p, mode, AT_SYMLINK_NOFOLLOW) : -1;
  return 0;
}
