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
  use(epoll_ctl(ep, EPOLL_CTL_ADD, fd, NULL)); // expected-warning {{'NULL' as 'event' of epoll_ctl, which must not be NULL}}
  use(epoll_ctl(ep, EPOLL_CTL_MOD, fd, NULL)); // expected-warning {{'NULL' as 'event' of epoll_ctl, which must not be NULL}}
  use(epoll_ctl(ep, 0, fd, e)); // expected-warning {{'0' is no value of 'op' of epoll_ctl}}
  use(epoll_ctl(ep, EPOLLOUT, fd, e)); // expected-warning {{'EPOLLOUT' is no value of 'op' of epoll_ctl}}
  use(epoll_ctl(ep, EPOLL_CTL_ADD | EPOLL_CTL_DEL, fd, e)); // expected-warning {{'EPOLL_CTL_ADD | EPOLL_CTL_DEL' is 3, that is 'EPOLL_CTL_MOD', as 'op' of epoll_ctl; its values cannot be or-ed}}
  use(epoll_ctl(-1, EPOLL_CTL_ADD, fd, e)); // expected-warning {{'-1' as 'epfd' of epoll_ctl, which is 0 to INT_MAX}}
  use(epoll_ctl(ep, EPOLL_CTL_DEL, -1, NULL)); // expected-warning {{'-1' as 'fd' of epoll_ctl, which is 0 to INT_MAX}}
  use(syscall(SYS_epoll_ctl, ep, 9, fd, e)); // expected-warning {{'9' is no value of 'op' of syscall(SYS_epoll_ctl)}}
}

void dropped(int ep, int fd, struct epoll_event *e) {
  epoll_ctl(ep, EPOLL_CTL_DEL, fd, NULL); // strict-warning {{the result of epoll_ctl is dropped; when it fails}}
  syscall(SYS_epoll_ctl, ep, EPOLL_CTL_DEL, fd, e); // strict-warning {{the result of syscall(SYS_epoll_ctl) is dropped; when it fails}}
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
