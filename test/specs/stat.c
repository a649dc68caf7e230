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
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

void use(long);

void reported(const char *p, struct stat *st) {
  use(stat(NULL, st)); // expected-warning {{'NULL' as 'filename' of stat, which must not be NULL}}
  use(syscall(SYS_stat, NULL, st)); // expected-warning {{as 'filename' of syscall(SYS_stat),}}
  use(stat(p, NULL)); // expected-warning {{as 'statbuf' of stat, which must not be NULL}}
}

void dropped(const char *p, struct stat *st) {
  stat(p, st); // strict-warning {{the result of stat is dropped; when it fails (}}
}

int wrong_test(const char *p, struct stat *st) {
  if (stat(p, st) > 0) // expected-warning {{is false whether stat succeeds or fails}}
    return -1;
  return 0;
}

int silent(const char *p, struct stat *st) {
  use(stat(p, st));
  use(stat("/etc", st));
  use(stat(p, st) == 0);
  use(syscall(SYS_stat, p, st));
  (void)stat(p, st);
  if (stat(p, st) < 0 && errno != ENOENT)
    return -errno;
  return 0;
}
