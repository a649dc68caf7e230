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
  use(lremovexattr(NULL, "user.a")); // expected-warning {{'NULL' as 'pathname' of lremovexattr, which must not be NULL}}
  use(lremovexattr(p, NULL)); // expected-warning {{'NULL' as 'name' of lremovexattr, which must not be NULL}}
  use(syscall(SYS_lremovexattr, p, NULL)); // expected-warning {{as 'name' of syscall(SYS_lremovexattr)}}
}

void dropped(const char *p) {
  lremovexattr(p, "user.a"); // strict-warning {{the result of lremovexattr is dropped; when it fails}}
}

int wrong_test(const char *p) {
  if (lremovexattr(p, "user.a") > 0) // expected-warning {{is false whether lremovexattr succeeds or fails}}
    return -1;
  return 0;
}

int silent(const char *p, const char *name) {
  use(lremovexattr(p, "user.a"));
  use(lremovexattr(p, name));
  use(syscall(198, p, name));
  (void)lremovexattr(p, "user.a");
  if (lremovexattr(p, "user.a") < 0 && errno != ENODATA)
    return -errno;
  return 0;
}
