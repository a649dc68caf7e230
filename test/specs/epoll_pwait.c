// RUN: %kapi-verify -Xclang -verify-ignore-unexpected=note %s
// RUN: %kapi -fsyntax-only -Xclang -verify=expected,strict \
// RUN:   -Xclang -verify-ignore-unexpected=note \
// RUN:   -fplugin-arg-kapi-level=strict %s
#define _GNU_SOURCE
#include <errno.h>
#include <signal.h>
#include <stddef.h>
#include <sys/epoll.h>
#include <sys/syscall.h>
#include <unistd.h>

void use(long);

void reported(int ep, struct epoll_event *e, sigset_t *m) {
  use(epoll_pwait(ep, e, 0, -1, m)); // expected-warning {{'0' as 'maxevents' of epoll_pwait, which is 1 to 178956970}}
  use(epoll_pwait(ep, e, -1, -1, m)); // expected-warning {{'-1' as 'maxevents' of epoll_pwait, which is 1 to 178956970}}
  use(epoll_pwait(ep, NULL, 1, -1, m)); // expected-warning {{'NULL' as 'events' of epoll_pwait, which must not be NULL}}
  use(epoll_pwait(-1, e, 1, -1, m)); // expected-warning {{'-1' as 'epfd' of epoll_pwait, which is 0 to INT_MAX}}
  use(syscall(SYS_epoll_pwait, ep, e, 0, -1, m, 8)); // expected-warning {{'0' as 'maxevents' of syscall(SYS_epoll_pwait), which is 1 to 178956970}}
}

void dropped(int ep, struct epoll_event *e, sigset_t *m) {
  epoll_pwait(ep, e, 1, -1, m); // strict-warning {{the result of epoll_pwait is dropped; when it fails}}
}

int silent(int ep, struct epoll_event *e, int n, sigset_t *m) {
  int r;
  use(epoll_pwait(ep, e, n, -1, m));
  use(epoll_pwait(ep, e, 1, -1, m));
  use(epoll_pwait(ep, e, 178956970, -1, m));
  use(syscall(SYS_epoll_pwait, ep, e, 64, -1, m, 8));
  (void)epoll_pwait(ep, e, 1, -1, m);
  do
    r = epoll_pwait(ep, e, 8, -1, m);
  while (r < 0 && errno == EINTR);
  if (r < 0)
    return -1;
  return r;
}
