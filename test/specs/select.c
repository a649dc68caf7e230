// RUN: %kapi-verify -Xclang -verify-ignore-unexpected=note %s
// RUN: %kapi -fsyntax-only -Xclang -verify=expected,strict \
// RUN:   -Xclang -verify-ignore-unexpected=note \
// RUN:   -fplugin-arg-kapi-level=strict %s
#define _GNU_SOURCE
#include <errno.h>
#include <stddef.h>
#include <sys/select.h>
#include <sys/syscall.h>
#include <unistd.h>

void use(long);

void reported(fd_set *r, struct timeval *t) {
  use(select(-1, r, NULL, NULL, t)); // expected-warning {{'-1' as 'n' of select, which is 0 to INT_MAX}}
  use(syscall(SYS_select, -1, r, NULL, NULL, t)); // expected-warning {{'-1' as 'n' of syscall(SYS_select), which is 0 to INT_MAX}}
}

void dropped(fd_set *r, struct timeval *t) {
  select(1, r, NULL, NULL, t); // strict-warning {{the result of select is dropped; when it fails}}
  syscall(SYS_select, 1, r, NULL, NULL, t); // strict-warning {{the result of syscall(SYS_select) is dropped; when it fails}}
}

int silent(int n, fd_set *r, struct timeval *t) {
  use(select(n, r, r, r, t));
  use(select(0, NULL, NULL, NULL, t));
  use(select(FD_SETSIZE, r, NULL, NULL, NULL));
  (void)select(0, NULL, NULL, NULL, t);
  int k = select(n, r, NULL, NULL, t);
  if (k < 0 && errno != EINTR)
    return -1;
  return k > 0 && FD_ISSET(n - 1, r);
}
