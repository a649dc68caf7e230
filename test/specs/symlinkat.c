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
#include <fcntl.h>
#include <stddef.h>
#include <sys/syscall.h>
#include <unistd.h>

void use(long);

void reported(const char *p, int fd, const char *q) {
  use(symlinkat(NULL, fd, q)); // expected-warning {{'NULL' as 'oldname' of symlinkat, which must not be NULL}}
  use(syscall(SYS_symlinkat, p, fd, NULL)); // expected-warning {{as 'newname' of syscall(SYS_symlinkat),}}
}

void dropped(const char *p, int fd, const char *q) {
  symlinkat(p, fd, q); // strict-warning {{the result of symlinkat is dropped; when it fails (}}
}

int wrong_test(const char *p, int fd, const char *q) {
  if (symlinkat(p, fd, q) > 0) // expected-warning {{is false whether symlinkat succeeds or fails}}
    return -1;
  return 0;
}

int silent(const char *p, int fd, const char *q) {
  use(symlinkat(p, fd, q));
  use(symlinkat("a", AT_FDCWD, "b"));
  use(syscall(SYS_symlinkat, p, fd, q));
  (void)symlinkat(p, fd, q);
  if (symlinkat(p, fd, q) < 0 && errno != EEXIST)
    return -errno;
  return 0;
}
