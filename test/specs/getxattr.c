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
  use(getxattr(NULL, "user.a", buf, 8)); // expected-warning {{'NULL' as 'pathname' of getxattr, which must not be NULL}}
  use(getxattr(p, NULL, buf, 8)); // expected-warning {{'NULL' as 'name' of getxattr, which must not be NULL}}
  use(getxattr(p, "user.a", NULL, 8)); // expected-warning {{'NULL' as 'value' of getxattr, which must not be NULL}}
  use(syscall(SYS_getxattr, p, "user.a", NULL, 8L)); // expected-warning {{as 'value' of syscall(SYS_getxattr)}}
  getxattr(p, "user.a", buf, 8); // expected-warning {{the result of getxattr is dropped; when it fails}}
}

int wrong_test(const char *p, char *buf, size_t n) {
  if (getxattr(p, "user.a", buf, n) < -1) // expected-warning {{is false whether getxattr succeeds or fails}}
    return -1;
  return 0;
}

long silent(const char *p, char *buf, size_t n) {
  use(getxattr(p, "user.a", NULL, 0));
  use(getxattr(p, buf, buf, n));
  use(syscall(191, p, "user.a", buf, n));
  (void)getxattr(p, "user.a", buf, n);
  ssize_t got = getxattr(p, "user.a", buf, n);
  if (got < 0)
    return errno == ENODATA || errno == EOPNOTSUPP ? 0 : -errno;
  return got;
}
