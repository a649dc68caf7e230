// RUN: %kapi-verify -Xclang -verify-ignore-unexpected=note %s
// RUN: %kapi -fsyntax-only -Xclang -verify=expected,strict \
// RUN:   -Xclang -verify-ignore-unexpected=note \
// RUN:   -fplugin-arg-kapi-level=strict %s
#define _GNU_SOURCE
#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <stddef.h>
#include <sys/syscall.h>
#include <unistd.h>

void use(long);

void reported(struct pollfd *p, sigset_t *m) {
  use(ppoll(NULL, 1, NULL, m)); // expected-warning {{'NULL' as 'ufds' of ppoll, which must not be NULL}}
  use(ppoll(p, -1, NULL, m)); // expected-warning {{'-1' as 'nfds' of ppoll, which is 0 to INT_MAX}}
  use(syscall(SYS_ppoll, NULL, 2, NULL, m, 8)); // expected-warning {{'NULL' as 'ufds' of syscall(SYS_ppoll), which must not be NULL}}
}

void dropped(struct pollfd *p, sigset_t *m) {
  ppoll(p, 1, NULL, m); // strict-warning {{the result of ppoll is dropped; when it fails}}
}

int silent(struct pollfd *p, nfds_t n, struct timespec *t, sigset_t *m) {
  use(ppoll(p, n, t, m));
  use(ppoll(NULL, 0, t, NULL));
  use(syscall(SYS_ppoll, p, n, t, NULL, 0));
  (void)ppoll(p, n, t, m);
  int r = ppoll(p, n, t, m);
  if (r < 0 && errno != EINTR)
    return -1;
  return r;
}
