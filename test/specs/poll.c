// RUN: %kapi-verify -Xclang -verify-ignore-unexpected=note %s
// RUN: %kapi -fsyntax-only -Xclang -verify=expected,strict \
// RUN:   -Xclang -verify-ignore-unexpected=note \
// RUN:   -fplugin-arg-kapi-level=strict %s
#define _GNU_SOURCE
#include <errno.h>
#include <poll.h>
#include <stddef.h>
#include <sys/syscall.h>
#include <unistd.h>

void use(long);

void reported(struct pollfd *p) {
  use(poll(NULL, 1, 0)); // expected-warning {{'NULL' as 'ufds' of poll, which must not be NULL}}
  use(poll(p, -1, 0)); // expected-warning {{'-1' as 'nfds' of poll, which is 0 to INT_MAX}}
  use(syscall(SYS_poll, NULL, 2, 0)); // expected-warning {{'NULL' as 'ufds' of syscall(SYS_poll), which must not be NULL}}
}

void dropped(struct pollfd *p) {
  poll(p, 1, -1); // strict-warning {{the result of poll is dropped; when it fails}}
  syscall(SYS_poll, p, 1, -1); // strict-warning {{the result of syscall(SYS_poll) is dropped; when it fails}}
}

int wrong_test(struct pollfd *p) {
  if (poll(p, 1, -1) == -EINTR) // expected-warning {{'poll(p, 1, -1) == -EINTR' is false whether poll succeeds or fails}}
    return 1;
  return 0;
}

int silent(struct pollfd *p, nfds_t n, int t) {
  int r;
  use(poll(p, n, t));
  use(poll(NULL, 0, 10));
  use(poll(NULL, n, 10));
  use(syscall(SYS_poll, p, n, t));
  (void)poll(NULL, 0, 10);
  do
    r = poll(p, 1, t);
  while (r < 0 && errno == EINTR);
  if (r < 0)
    return -1;
  if (r == 0)
    return 0;
  return p->revents;
}
