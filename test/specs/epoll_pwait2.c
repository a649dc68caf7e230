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
  use(epoll_pwait2(ep, e, 0, NULL, m)); // expected-warning {{'0' as 'maxevents' of epoll_pwait2, which is 1 to 178956970}}
  use(epoll_pwait2(ep, e, -1, NULL, m)); // expected-warning {{'-1' as 'maxevents' of epoll_pwait2, which is 1 to 178956970}}
  use(epoll_pwait2(ep, NULL, 1, NULL, m)); // expected-warning {{'NULL' as 'events' of epoll_pwait2, which must not be NULL}}
  use(epoll_pwait2(-1, e, 1, NULL, m)); // expected-warning {{'-1' as 'epfd' of epoll_pwait2, which is 0 to INT_MAX}}
  use(syscall(SYS_epoll_pwait2, ep, e, 0, NULL, m, 8)); // expected-warning {{'0' as 'maxevents' of syscall(SYS_epoll_pwait2), which is 1 to 178956970}}
}

void dropped(int ep, struct epoll_event *e, sigset_t *m) {
  epoll_pwait2(ep, e, 1, NULL, m); // strict-warning {{the result of epoll_pwait2 is dropped; when it fails}}
}

int silent(int ep, struct epoll_event *e, int n, sigset_t *m) {
  int r;
  use(epoll_pwait2(ep, e, n, NULL, m));
  use(epoll_pwait2(ep, e, 1, NULL, m));
  use(epoll_pwait2(ep, e, 178956970, NULL, m));
  use(syscall(SYS_epoll_pwait2, ep, e, 64, NULL, m, 8));
  (void)epoll_pwait2(ep, e, 1, NULL, m);
  do
    r = epoll_pwait2(ep, e, 8, NULL, m);
  while (r < 0 && errno == EINTR);
  if (r < 0)
    return -1;
  return r;
}
