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

void reported(const char *p, size_t n) {
  use(setdomainname(p, 65)); // expected-warning {{'65' as 'len' of setdomainname, which is 0 to 64}}
  use(setdomainname(NULL, 4)); // expected-warning {{as 'name' of setdomainname}}
  use(syscall(SYS_setdomainname, p, -1)); // expected-warning {{as 'len' of syscall(SYS_setdomainname),}}
}

void dropped(const char *p, size_t n) {
  setdomainname(p, n); // strict-warning {{the result of setdomainname is dropped; when it fails (}}
}

int wrong_test(const char *p, size_t n) {
  if (setdomainname(p, n) > 0) // expected-warning {{is false whether setdomainname succeeds or fails}}
    return -1;
  return 0;
}

int silent(const char *p, size_t n) {
  use(setdomainname(p, n));
  use(setdomainname(p, 64));
  use(syscall(SYS_setdomainname, p, 5));
  (void)setdomainname(p, n);
  if (setdomainname(p, n) < 0 && errno != EPERM)
    return -errno;
  return 0;
}
