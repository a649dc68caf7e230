// RUN: %kapi-verify -Xclang -verify-ignore-unexpected=note %s
// RUN: %kapi -fsyntax-only -Xclang -verify=expected,strict \
// RUN:   -Xclang -verify-ignore-unexpected=note \
// RUN:   -fplugin-arg-kapi-level=strict %s
#define _GNU_SOURCE
#include <fcntl.h>
#include <sys/epoll.h>
#include <sys/syscall.h>
#include <unistd.h>

void use(long);

void reported(void) {
  use(epoll_create(0)); // W
  use(epoll_create(-1)); // W
  use(syscall(SYS_epoll_create, 0)); // W
}

void dropped(void) {
  epoll_create(1); // W
  syscall(SYS_epoll_create, 1); // W
}

int silent(int n) {
  use(epoll_create(n));
  use(epoll_create(1024));
  use(epoll_create(EPOLL_CLOEXEC));
  use(syscall(SYS_epoll_create, 1));
  (void)epoll_create(1);
  return epoll_create(10);
}
