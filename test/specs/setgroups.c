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
#include <grp.h>
#include <stddef.h>
#include <sys/syscall.h>
#include <sys/types.h>
#include <unistd.h>

void use(long);

void reported(gid_t *list) {
  use(setgroups(-1, list)); // expected-warning {{as 'size' of setgroups, which is 0 to 65536}}
  use(setgroups(65537, list)); // expected-warning {{'65537' as 'size' of setgroups, which is 0 to 65536}}
  use(setgroups(2, NULL)); // expected-warning {{as 'list' of setgroups}}
  use(syscall(SYS_setgroups, -1, list)); // expected-warning {{as 'size' of syscall(SYS_setgroups),}}
  use(syscall(SYS_setgroups, 1, NULL)); // expected-warning {{as 'list' of syscall(SYS_setgroups)}}
  setgroups(0, NULL); // expected-warning {{the result of setgroups is dropped; when it fails (}}
}

int ignored(gid_t *list) {
  if (setgroups(1, list) < 0 && errno == ENOMEM) // expected-warning {{EPERM}}
    return -1;
  return 0;
}

int silent(gid_t *list, size_t n) {
  use(setgroups(0, NULL));
  use(setgroups(n, list));
  use(setgroups(65536, list));
  use(setgroups(n, NULL));
  use(syscall(SYS_setgroups, 0, NULL));
  (void)setgroups(0, NULL);
  // In a container without the right to: named, and let pass.
  if (setgroups(0, NULL) < 0 && errno != EPERM)
    return -errno;
  return 0;
}
