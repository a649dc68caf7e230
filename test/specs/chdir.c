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
  use(chdir(NULL)); // expected-warning {{'NULL' as 'filename' of chdir, which must not be NULL}}
  use(syscall(SYS_chdir, NULL)); // expected-warning {{as 'filename' of syscall(SYS_chdir),}}
}

void dropped(const char *p) {
  chdir(p); // strict-warning {{the result of chdir is dropped; when it fails (}}
}

int wrong_test(const char *p) {
  if (chdir(p) > 0) // expected-warning {{is false whether chdir succeeds or fails}}
    return -1;
  return 0;
}

int silent(const char *p) {
  use(chdir(p));
  use(chdir("/"));
  use(syscall(SYS_chdir, p));
  (void)chdir(p);
  if (chdir(p) < 0 && errno != ENOENT)
    return -errno;
  return 0;
}
