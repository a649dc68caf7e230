// RUN: %kapi-verify -Xclang -verify-ignore-unexpected=note -Wno-nonnull %s
// RUN: %kapi -fsyntax-only -Xclang -verify=expected,strict \
// RUN:   -Xclang -verify-ignore-unexpected=note \
// RUN:   -fplugin-arg-kapi-level=strict -Wno-nonnull %s
// RUN: %kapixx-verify -Xclang -verify-ignore-unexpected=note -Wno-nonnull -x c++ %s

#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif
#include <errno.h>
#include <fcntl.h>
#include <stddef.h>
#include <sys/syscall.h>
#include <unistd.h>

void use(long);

// The number: headers before 6.13 have no name for it.
void reported(int d, const char *p) {
  use(syscall(466, d, p, 1, "user.a")); // expected-warning {{'1' sets 0x1, which syscall(SYS_removexattrat) does not take in 'at_flags'}}
  use(syscall(466, d, p, AT_SYMLINK_FOLLOW, "user.a")); // expected-warning {{'AT_SYMLINK_FOLLOW' (0x400)}}
  use(syscall(466, d, p, 0, NULL)); // expected-warning {{'NULL' as 'name' of syscall(SYS_removexattrat), which must not be NULL}}
}

void dropped(int d, const char *p) {
  syscall(466, d, p, 0, "user.a"); // strict-warning {{the result of syscall(SYS_removexattrat) is dropped; when it fails}}
}

long silent(int d, const char *p, unsigned flags) {
  use(syscall(466, d, p, flags, "user.a"));
  use(syscall(466, d, p, AT_SYMLINK_NOFOLLOW, "user.a"));
  use(syscall(466, d, "", AT_EMPTY_PATH | AT_SYMLINK_NOFOLLOW, "user.a"));
  use(syscall(466, d, NULL, AT_EMPTY_PATH, "user.a"));
  use(syscall(466, d, p, 0, p));
  (void)syscall(466, d, p, 0, "user.a");
  if (syscall(466, d, p, 0, "user.a") < 0)
    return -errno;
  return 0;
}
