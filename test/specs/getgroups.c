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
#include <sys/types.h>
#include <unistd.h>

void use(long);

int reported(gid_t *list) {
  use(getgroups(-1, list)); // expected-warning {{'-1' as 'size' of getgroups, which is 0 to INT_MAX}}
  use(getgroups(4, NULL)); // expected-warning {{as 'list' of getgroups}}
  use(syscall(SYS_getgroups, -1, list)); // expected-warning {{as 'size' of syscall(SYS_getgroups),}}
  if (getgroups(4, list) < -1) // expected-warning {{is false whether getgroups succeeds or fails}}
    return -1;
  return 0;
}

// Nobody needs the groups where nobody looks at the number; no more than that.
void dropped(gid_t *list) {
  getgroups(4, list); // strict-warning {{the result of getgroups is dropped}}
}

int silent(gid_t *list, int n) {
  use(getgroups(0, NULL));
  use(getgroups(n, list));
  use(getgroups(n, NULL));
  use(syscall(SYS_getgroups, 0, NULL));
  (void)getgroups(4, list);
  n = getgroups(16, list);
  return n < 0 ? -errno : n;
}
