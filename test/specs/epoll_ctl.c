// RUN: %kapi-verify -Xclang -verify-ignore-unexpected=note %s
// RUN: %kapi -fsyntax-only -Xclang -verify=expected,strict \
// RUN:   -Xclang -verify-ignore-unexpected=note \
// RUN:   -fplugin-arg-kapi-level=strict %s
#define _GNU_SOURCE
#include <errno.h>
#include <stddef.h>
#include <sys/epoll.h>
#include <sys/syscall.h>
#include <unistd.h>

void use(long);

void reported(int ep, int fd, struct epoll_event *e) {
  use(epoll_ctl(ep, EPOLL_CTL_ADD, fd, NULL)); // W
  use(epoll_ctl(ep, EPOLL_CTL_MOD, fd, NULL)); // W
  use(epoll_ctl(ep, 0, fd, e)); // W
  use(epoll_ctl(ep, EPOLLOUT, fd, e)); // W
  use(epoll_ctl(ep, EPOLL_CTL_ADD | EPOLL_CTL_DEL, fd, e)); // W
  use(epoll_ctl(-1, EPOLL_CTL_ADD, fd, e)); // W
  use(epoll_ctl(ep, EPOLL_CTL_DEL, -1, NULL)); // W
  use(syscall(SYS_epoll_ctl, ep, 9, fd, e)); // W
}

void dropped(int ep, int fd, struct epoll_event *e) {
  epoll_ctl(ep, EPOLL_CTL_DEL, fd, NULL); // S
  syscall(SYS_epoll_ctl, ep, EPOLL_CTL_DEL, fd, e); // S
}

int silent(int ep, int op, int fd, struct epoll_event *e, int c) {
  use(epoll_ctl(ep, op, fd, e));
  use(epoll_ctl(ep, op, fd, NULL));
  use(epoll_ctl(ep, EPOLL_CTL_DEL, fd, NULL));
  use(epoll_ctl(ep, c ? EPOLL_CTL_ADD : EPOLL_CTL_MOD, fd, e));
  use(syscall(SYS_epoll_ctl, ep, EPOLL_CTL_DEL, fd, 0));
  (void)epoll_ctl(ep, EPOLL_CTL_DEL, fd, e);
  if (epoll_ctl(ep, EPOLL_CTL_ADD, fd, e) < 0 && errno != EEXIST)
    return -1;
  return 0;
}
