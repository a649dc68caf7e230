// RUN: %kapi-verify -Xclang -verify-ignore-unexpected=note %s
// RUN: %kapi -fsyntax-only -Xclang -verify=expected,strict \
// RUN:   -Xclang -verify-ignore-unexpected=note \
// RUN:   -fplugin-arg-kapi-level=strict %s
#define _GNU_SOURCE
#include <errno.h>
#include <signal.h>
#include <stddef.h>
#include <sys/select.h>
#include <sys/syscall.h>
#include <unistd.h>

void use(long);

void reported(fd_set *r, struct timespec *t, sigset_t *m) {
  use(pselect(-1, r, NULL, NULL, t, m)); // expected-warning {{'-1' as 'n' of pselect, which is 0 to INT_MAX}}
  use(syscall(SYS_pselect6, -1, r, NULL, NULL, t, NULL)); // expected-warning {{'-1' as 'n' of syscall(SYS_pselect6), which is 0 to INT_MAX}}
}

void dropped(fd_set *r, struct timespec *t, sigset_t *m) {
  pselect(1, r, NULL, NULL, t, m); // strict-warning {{the result of pselect is dropped; when it fails}}
}

int silent(int n, fd_set *r, struct timespec *t, sigset_t *m) {
  use(pselect(n, r, r, r, t, m));
  use(pselect(0, NULL, NULL, NULL, NULL, NULL));
  (void)pselect(n, r, NULL, NULL, t, m);
  int k = pselect(n, r, NULL, NULL, t, m);
  if (k < 0 && errno != EINTR)
    return -1;
  return k;
}
