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

void reported(const char *p) {
  use(unlink(NULL)); // expected-warning {{'NULL' as 'pathname' of unlink, which must not be NULL}}
  use(syscall(SYS_unlink, NULL)); // expected-warning {{as 'pathname' of syscall(SYS_unlink),}}
}

int wrong_test(const char *p) {
  if (unlink(p) > 0) // expected-warning {{is false whether unlink succeeds or fails}}
    return -1;
  return 0;
}

int silent(const char *p) {
  unlink(p);
  use(unlink(p));
  use(unlink("/tmp/x"));
  use(syscall(SYS_unlink, p));
  (void)unlink(p);
  if (unlink(p) < 0 && errno != ENOENT)
    return -errno;
  return 0;
}
