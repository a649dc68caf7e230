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

void reported(const char *p) {
  use(removexattr(NULL, "user.a")); // expected-warning {{'NULL' as 'pathname' of removexattr, which must not be NULL}}
  use(removexattr(p, NULL)); // expected-warning {{'NULL' as 'name' of removexattr, which must not be NULL}}
  use(syscall(SYS_removexattr, p, NULL)); // expected-warning {{as 'name' of syscall(SYS_removexattr)}}
}

void dropped(const char *p) {
  removexattr(p, "user.a"); // strict-warning {{the result of removexattr is dropped; when it fails}}
}

int wrong_test(const char *p) {
  if (removexattr(p, "user.a") > 0) // expected-warning {{is false whether removexattr succeeds or fails}}
    return -1;
  return 0;
}

int silent(const char *p, const char *name) {
  use(removexattr(p, "user.a"));
  use(removexattr(p, name));
  use(syscall(197, p, name));
  (void)removexattr(p, "user.a");
  if (removexattr(p, "user.a") < 0 && errno != ENODATA)
    return -errno;
  return 0;
}
