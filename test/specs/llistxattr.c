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
#include <sys/xattr.h>
#include <unistd.h>

void use(long);

void reported(const char *p, char *buf) {
  use(llistxattr(NULL, buf, 8)); // expected-warning {{'NULL' as 'pathname' of llistxattr, which must not be NULL}}
  use(llistxattr(p, NULL, 8)); // expected-warning {{'NULL' as 'list' of llistxattr, which must not be NULL}}
  use(syscall(SYS_llistxattr, p, NULL, 8L)); // expected-warning {{as 'list' of syscall(SYS_llistxattr)}}
  llistxattr(p, buf, 8); // expected-warning {{the result of llistxattr is dropped; when it fails}}
}

int wrong_test(const char *p, char *buf, size_t n) {
  if (llistxattr(p, buf, n) == -ERANGE) // expected-warning {{is false whether llistxattr succeeds or fails}}
    return -1;
  return 0;
}

long silent(const char *p, char *buf, size_t n) {
  use(llistxattr(p, NULL, 0));
  use(llistxattr(p, buf, n));
  use(syscall(195, p, buf, n));
  (void)llistxattr(p, buf, n);
  ssize_t got = llistxattr(p, buf, n);
  if (got < 0)
    return errno == ERANGE ? 0 : -errno;
  return got;
}
