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
  use(epoll_create(0)); // expected-warning {{'0' as 'size' of epoll_create, which is 1 to INT_MAX}}
  use(epoll_create(-1)); // expected-warning {{'-1' as 'size' of epoll_create, which is 1 to INT_MAX}}
  use(syscall(SYS_epoll_create, 0)); // expected-warning {{'0' as 'size' of syscall(SYS_epoll_create), which is 1 to INT_MAX}}
}

void dropped(void) {
  epoll_create(1); // expected-warning {{the result of epoll_create is dropped; when it fails}}
  syscall(SYS_epoll_create, 1); // expected-warning {{the result of syscall(SYS_epoll_create) is dropped; when it fails}}
}

int silent(int n) {
  use(epoll_create(n));
  use(epoll_create(1024));
  use(epoll_create(EPOLL_CLOEXEC));
  use(syscall(SYS_epoll_create, 1));
  (void)epoll_create(1);
  return epoll_create(10);
}
