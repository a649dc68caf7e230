// RUN: %kapi-verify -Xclang -verify-ignore-unexpected=note -Wno-nonnull %s
// RUN: %kapi -fsyntax-only -Xclang -verify=expected,strict \
// RUN:   -Xclang -verify-ignore-unexpected=note \
// RUN:   -fplugin-arg-kapi-level=strict -Wno-nonnull %s
// RUN: %kapixx-verify -Xclang -verify-ignore-unexpected=note \
// RUN:   -Wno-nonnull -x c++ %s
// RUN: %kapi-verify -Xclang -verify-ignore-unexpected=note \
// RUN:   -D_FILE_OFFSET_BITS=64 -Wno-nonnull %s

#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif
#include <errno.h>
#include <limits.h>
#include <sys/syscall.h>
#include <unistd.h>

void use(long);

void reported(int fd, const char *p) {
  use(truncate(NULL, 0)); // expected-warning {{'NULL' as 'path' of truncate, which must not be NULL}}
  use(truncate(p, -1)); // expected-warning {{'-1' as 'length' of truncate, which is 0 to LLONG_MAX}}
  use(truncate64(p, -1)); // expected-warning {{as 'length' of truncate64,}}
  use(syscall(SYS_truncate, p, -1L)); // expected-warning {{as 'length' of syscall(SYS_truncate),}}
  use(syscall(76, p, LONG_MIN)); // expected-warning {{as 'length' of syscall(SYS_truncate),}}
}

void dropped(int fd, const char *p) {
  truncate(p, 4096); // expected-warning {{the result of truncate is dropped; when it fails (E}}
  truncate64(p, 4096); // expected-warning {{the result of truncate64 is dropped}}
  syscall(SYS_truncate, p, 4096L); // expected-warning {{the result of syscall(SYS_truncate) is dropped}}
}

int silent(int fd, const char *p, off_t n) {
  use(truncate(p, n));
  use(truncate(p, 0));
  use(truncate(p, n - 1));
  use(truncate64(p, 1L << 40));
  use(syscall(SYS_truncate, p, n));
  (void)truncate(p, 0);
  if (truncate(p, n) < 0)
    return -errno;
  return 0;
}

int partly(int fd, const char *p) {
  if (truncate(p, 0) < 0 && errno == EPERM) // expected-warning {{of truncate end as success}}
    return -1;
  return 0;
}
