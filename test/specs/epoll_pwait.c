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
  use(epoll_pwait(ep, e, 0, -1, m)); // W
  use(epoll_pwait(ep, e, -1, -1, m)); // W
  use(epoll_pwait(ep, NULL, 1, -1, m)); // W
  use(epoll_pwait(-1, e, 1, -1, m)); // W
  use(syscall(SYS_epoll_pwait, ep, e, 0, -1, m, 8)); // W
}

void dropped(int ep, struct epoll_event *e, sigset_t *m) {
  epoll_pwait(ep, e, 1, -1, m); // S
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
