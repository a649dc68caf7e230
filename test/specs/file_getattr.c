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

struct file_attr;

// The number: headers before 6.17 have no name for it.
void reported(int d, const char *p, struct file_attr *a, size_t n) {
  use(syscall(468, d, p, a, 24L, 1)); // expected-warning {{'1' sets 0x1, which syscall(SYS_file_getattr) does not take in 'at_flags'}}
  use(syscall(468, d, p, a, 24L, AT_SYMLINK_FOLLOW)); // expected-warning {{'AT_SYMLINK_FOLLOW' (0x400)}}
  use(syscall(468, d, p, NULL, 24L, 0)); // expected-warning {{'NULL' as 'ufattr' of syscall(SYS_file_getattr), which must not be NULL}}
  use(syscall(468, d, p, a, 16L, 0)); // expected-warning {{as 'usize' of syscall(SYS_file_getattr), which is 24 to 4096}}
  use(syscall(468, d, p, a, 4097L, 0)); // expected-warning {{as 'usize' of syscall(SYS_file_getattr), which is 24 to 4096}}
  syscall(468, d, p, a, 24L, 0); // expected-warning {{the result of syscall(SYS_file_getattr) is dropped; when it fails}}
}

long silent(int d, const char *p, unsigned flags, struct file_attr *a, size_t n) {
  use(syscall(468, d, p, a, 24L, flags));
  use(syscall(468, d, p, a, 24L, AT_SYMLINK_NOFOLLOW));
  use(syscall(468, d, "", a, 24L, AT_EMPTY_PATH | AT_SYMLINK_NOFOLLOW));
  use(syscall(468, d, NULL, a, 24L, AT_EMPTY_PATH));
  use(syscall(468, d, p, a, n, 0));
  use(syscall(468, d, p, a, 4096L, 0));
  (void)syscall(468, d, p, a, 24L, 0);
  if (syscall(468, d, p, a, 24L, 0) < 0)
    return -errno;
  return 0;
}
