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
  use(listxattr(NULL, buf, 8)); // expected-warning {{'NULL' as 'pathname' of listxattr, which must not be NULL}}
  use(listxattr(p, NULL, 8)); // expected-warning {{'NULL' as 'list' of listxattr, which must not be NULL}}
  use(syscall(SYS_listxattr, p, NULL, 8L)); // expected-warning {{as 'list' of syscall(SYS_listxattr)}}
  listxattr(p, buf, 8); // expected-warning {{the result of listxattr is dropped; when it fails}}
}

int wrong_test(const char *p, char *buf, size_t n) {
  if (listxattr(p, buf, n) == -ERANGE) // expected-warning {{is false whether listxattr succeeds or fails}}
    return -1;
  return 0;
}

long silent(const char *p, char *buf, size_t n) {
  use(listxattr(p, NULL, 0));
  use(listxattr(p, buf, n));
  use(syscall(194, p, buf, n));
  (void)listxattr(p, buf, n);
  ssize_t got = listxattr(p, buf, n);
  if (got < 0)
    return errno == ERANGE ? 0 : -errno;
  return got;
}
