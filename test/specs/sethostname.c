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
  use(sethostname(p, 65)); // expected-warning {{'65' as 'len' of sethostname, which is 0 to 64}}
  use(sethostname(NULL, 4)); // expected-warning {{as 'name' of sethostname}}
  use(syscall(SYS_sethostname, p, -1)); // expected-warning {{as 'len' of syscall(SYS_sethostname),}}
}

void dropped(const char *p, size_t n) {
  sethostname(p, n); // strict-warning {{the result of sethostname is dropped; when it fails (}}
}

int wrong_test(const char *p, size_t n) {
  if (sethostname(p, n) > 0) // expected-warning {{is false whether sethostname succeeds or fails}}
    return -1;
  return 0;
}

int silent(const char *p, size_t n) {
  use(sethostname(p, n));
  use(sethostname(p, 64));
  use(syscall(SYS_sethostname, p, 5));
  (void)sethostname(p, n);
  if (sethostname(p, n) < 0 && errno != EPERM)
    return -errno;
  return 0;
}
