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
  use(link(NULL, q)); // expected-warning {{'NULL' as 'oldname' of link, which must not be NULL}}
  use(syscall(SYS_link, NULL, q)); // expected-warning {{as 'oldname' of syscall(SYS_link),}}
  use(link(p, NULL)); // expected-warning {{'NULL' as 'newname' of link, which must not be NULL}}
  use(syscall(SYS_link, p, NULL)); // expected-warning {{as 'newname' of syscall(SYS_link),}}
}

void dropped(const char *p, const char *q) {
  link(p, q); // strict-warning {{the result of link is dropped; when it fails (}}
}

int wrong_test(const char *p, const char *q) {
  if (link(p, q) > 0) // expected-warning {{is false whether link succeeds or fails}}
    return -1;
  return 0;
}

int silent(const char *p, const char *q) {
  use(link(p, q));
  use(link("a", "b"));
  use(syscall(SYS_link, p, q));
  (void)link(p, q);
  if (link(p, q) < 0 && errno != EXDEV)
    return -errno;
  return 0;
}
