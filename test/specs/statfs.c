// RUN: %kapi-verify -Xclang -verify-ignore-unexpected=note -Wno-nonnull %s
// RUN: %kapi -fsyntax-only -Xclang -verify=expected,strict \
// RUN:   -Xclang -verify-ignore-unexpected=note \
// RUN:   -fplugin-arg-kapi-level=strict -Wno-nonnull %s
// RUN: %kapixx-verify -Xclang -verify-ignore-unexpected=note -Wno-nonnull -x c++ %s

#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif
#include <errno.h>
#include <stddef.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

#include <sys/vfs.h>

void use(long);

void reported(const char *p, struct statfs *s) {
  use(statfs(NULL, s)); // expected-warning {{'NULL' as 'pathname' of statfs, which must not be NULL}}
  use(statfs(p, NULL)); // expected-warning {{'NULL' as 'buf' of statfs, which must not be NULL}}
  use(syscall(137, p, NULL)); // expected-warning {{as 'buf' of syscall(SYS_statfs)}}
  statfs(p, s); // expected-warning {{the result of statfs is dropped; when it fails}}
}

int wrong_test(const char *p, struct statfs *s) {
  if (statfs(p, s) > 0) // expected-warning {{is false whether statfs succeeds or fails}}
    return -1;
  return 0;
}

int silent(const char *p, struct statfs *s) {
  use(statfs(p, s));
  use(syscall(SYS_statfs, p, s));
  (void)statfs(p, s);
  if (statfs(p, s) < 0 && errno != ENOENT)
    return -errno;
  return 0;
}
