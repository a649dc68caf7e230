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
  use(rmdir(NULL)); // expected-warning {{'NULL' as 'pathname' of rmdir, which must not be NULL}}
  use(syscall(SYS_rmdir, NULL)); // expected-warning {{as 'pathname' of syscall(SYS_rmdir),}}
}

int wrong_test(const char *p) {
  if (rmdir(p) > 0) // expected-warning {{is false whether rmdir succeeds or fails}}
    return -1;
  return 0;
}

int silent(const char *p) {
  rmdir(p);
  use(rmdir(p));
  use(rmdir("/tmp/x"));
  use(syscall(SYS_rmdir, p));
  (void)rmdir(p);
  if (rmdir(p) < 0 && errno != ENOTEMPTY)
    return -errno;
  return 0;
}
