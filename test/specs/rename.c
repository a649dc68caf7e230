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
#include <stdio.h>
#include <sys/syscall.h>
#include <unistd.h>

void use(long);

void reported(const char *p, const char *q) {
  use(rename(NULL, q)); // expected-warning {{'NULL' as 'oldname' of rename, which must not be NULL}}
  use(syscall(SYS_rename, NULL, q)); // expected-warning {{as 'oldname' of syscall(SYS_rename),}}
  use(rename(p, NULL)); // expected-warning {{'NULL' as 'newname' of rename, which must not be NULL}}
  use(syscall(SYS_rename, p, NULL)); // expected-warning {{as 'newname' of syscall(SYS_rename),}}
}

void dropped(const char *p, const char *q) {
  rename(p, q); // strict-warning {{the result of rename is dropped; when it fails (}}
}

int wrong_test(const char *p, const char *q) {
  if (rename(p, q) > 0) // expected-warning {{is false whether rename succeeds or fails}}
    return -1;
  return 0;
}

int silent(const char *p, const char *q) {
  use(rename(p, q));
  use(rename("a", "b"));
  use(syscall(SYS_rename, p, q));
  (void)rename(p, q);
  if (rename(p, q) < 0 && errno != EXDEV)
    return -errno;
  return 0;
}
