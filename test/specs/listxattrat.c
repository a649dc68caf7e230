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
void reported(int d, const char *p, char *buf) {
  use(syscall(465, d, p, 1, buf, 64L)); // expected-warning {{'1' sets 0x1, which syscall(SYS_listxattrat) does not take in 'at_flags'}}
  use(syscall(465, d, p, AT_SYMLINK_FOLLOW, buf, 64L)); // expected-warning {{'AT_SYMLINK_FOLLOW' (0x400)}}
  use(syscall(465, d, p, 0, NULL, 64L)); // expected-warning {{'NULL' as 'list' of syscall(SYS_listxattrat), which must not be NULL}}
  syscall(465, d, p, 0, buf, 64L); // expected-warning {{the result of syscall(SYS_listxattrat) is dropped; when it fails}}
}

long silent(int d, const char *p, unsigned flags, char *buf) {
  use(syscall(465, d, p, flags, buf, 64L));
  use(syscall(465, d, p, AT_SYMLINK_NOFOLLOW, buf, 64L));
  use(syscall(465, d, "", AT_EMPTY_PATH | AT_SYMLINK_NOFOLLOW, buf, 64L));
  use(syscall(465, d, NULL, AT_EMPTY_PATH, buf, 64L));
  use(syscall(465, d, p, 0, NULL, 0L));
  use(syscall(465, d, p, 0, buf, 100000L));
  (void)syscall(465, d, p, 0, buf, 64L);
  long got = syscall(465, d, p, 0, buf, 64L);
  return got < 0 ? -errno : got;
}
