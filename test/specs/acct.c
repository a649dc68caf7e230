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

int reported(const char *p) {
  acct(p); // expected-warning {{the result of acct is dropped; when it fails (}}
  if (acct(p) > 0) // expected-warning {{is false whether acct succeeds or fails}}
    return -1;
  return 0;
}

int silent(const char *p) {
  use(acct(NULL));
  use(acct(p));
  use(syscall(SYS_acct, NULL));
  (void)acct(NULL);
  return acct(p) < 0 ? -errno : 0;
}
