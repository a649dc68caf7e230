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
  use(poll(NULL, 1, 0)); // W
  use(poll(p, -1, 0)); // W
  use(syscall(SYS_poll, NULL, 2, 0)); // W
}

void dropped(struct pollfd *p) {
  poll(p, 1, -1); // S
  syscall(SYS_poll, p, 1, -1); // S
}

int wrong_test(struct pollfd *p) {
  if (poll(p, 1, -1) == -EINTR) // W
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
