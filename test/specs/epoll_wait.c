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
  use(epoll_wait(ep, e, 0, -1)); // W
  use(epoll_wait(ep, e, -1, -1)); // W
  use(epoll_wait(ep, NULL, 1, -1)); // W
  use(epoll_wait(-1, e, 1, -1)); // W
  use(syscall(SYS_epoll_wait, ep, e, 0, -1)); // W
}

void dropped(int ep, struct epoll_event *e, sigset_t *m) {
  epoll_wait(ep, e, 1, -1); // S
}

int silent(int ep, struct epoll_event *e, int n, sigset_t *m) {
  int r;
  use(epoll_wait(ep, e, n, -1));
  use(epoll_wait(ep, e, 1, -1));
  use(epoll_wait(ep, e, 178956970, -1));
  use(syscall(SYS_epoll_wait, ep, e, 64, -1));
  (void)epoll_wait(ep, e, 1, -1);
  do
    r = epoll_wait(ep, e, 8, -1);
  while (r < 0 && errno == EINTR);
  if (r < 0)
    return -1;
  return r;
}
