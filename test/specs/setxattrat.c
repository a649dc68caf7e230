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

struct xattr_args;

// The number: headers before 6.13 have no name for it.
void reported(int d, const char *p, struct xattr_args *a, size_t n) {
  use(syscall(463, d, p, 1, "user.a", a, 16L)); // expected-warning {{'1' sets 0x1, which syscall(SYS_setxattrat) does not take in 'at_flags'}}
  use(syscall(463, d, p, AT_SYMLINK_FOLLOW, "user.a", a, 16L)); // expected-warning {{'AT_SYMLINK_FOLLOW' (0x400)}}
  use(syscall(463, d, p, 0, NULL, a, 16L)); // expected-warning {{'NULL' as 'name' of syscall(SYS_setxattrat), which must not be NULL}}
  use(syscall(463, d, p, 0, "user.a", NULL, 16L)); // expected-warning {{'NULL' as 'uargs' of syscall(SYS_setxattrat), which must not be NULL}}
  use(syscall(463, d, p, 0, "user.a", a, 8L)); // expected-warning {{as 'usize' of syscall(SYS_setxattrat), which is 16 to 4096}}
  use(syscall(463, d, p, 0, "user.a", a, 65536L)); // expected-warning {{as 'usize' of syscall(SYS_setxattrat), which is 16 to 4096}}
}

void dropped(int d, const char *p, struct xattr_args *a, size_t n) {
  syscall(463, d, p, 0, "user.a", a, 16L); // strict-warning {{the result of syscall(SYS_setxattrat) is dropped; when it fails}}
}

long silent(int d, const char *p, unsigned flags, struct xattr_args *a, size_t n) {
  use(syscall(463, d, p, flags, "user.a", a, 16L));
  use(syscall(463, d, p, AT_SYMLINK_NOFOLLOW, "user.a", a, 16L));
  use(syscall(463, d, "", AT_EMPTY_PATH | AT_SYMLINK_NOFOLLOW, "user.a", a, 16L));
  use(syscall(463, d, NULL, AT_EMPTY_PATH, "user.a", a, 16L));
  use(syscall(463, d, p, 0, p, a, n));
  (void)syscall(463, d, p, 0, "user.a", a, 16L);
  if (syscall(463, d, p, 0, "user.a", a, 16L) < 0)
    return -errno;
  return 0;
}
