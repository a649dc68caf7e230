// RUN: %kapi-verify -Xclang -verify-ignore-unexpected=note -Wno-nonnull %s
// RUN: %kapi -fsyntax-only -Xclang -verify=expected,strict \
// RUN:   -Xclang -verify-ignore-unexpected=note \
// RUN:   -fplugin-arg-kapi-level=strict -Wno-nonnull %s
// RUN: %kapixx-verify -Xclang -verify-ignore-unexpected=note \
// RUN:   -Wno-nonnull -x c++ %s

#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif
#include <errno.h>
#include <stddef.h>
#include <sys/syscall.h>
#include <unistd.h>

void use(long);

void reported(const char *p, const char *q) {
  use(symlink(NULL, q)); // expected-warning {{'NULL' as 'oldname' of symlink, which must not be NULL}}
  use(syscall(SYS_symlink, NULL, q)); // expected-warning {{as 'oldname' of syscall(SYS_symlink),}}
  use(symlink(p, NULL)); // expected-warning {{'NULL' as 'newname' of symlink, which must not be NULL}}
  use(syscall(SYS_symlink, p, NULL)); // expected-warning {{as 'newname' of syscall(SYS_symlink),}}
}

void dropped(const char *p, const char *q) {
  symlink(p, q); // strict-warning {{the result of symlink is dropped; when it fails (}}
}

int wrong_test(const char *p, const char *q) {
  if (symlink(p, q) > 0) // expected-warning {{is false whether symlink succeeds or fails}}
    return -1;
  return 0;
}

int silent(const char *p, const char *q) {
  use(symlink(p, q));
  use(symlink("a", "b"));
  use(syscall(SYS_symlink, p, q));
  (void)symlink(p, q);
  if (symlink(p, q) < 0 && errno != EEXIST)
    return -errno;
  return 0;
}
