// RUN: %kapi-verify -Xclang -verify-ignore-unexpected=note %s
// RUN: %kapi -fsyntax-only -Xclang -verify=expected,strict \
// RUN:   -Xclang -verify-ignore-unexpected=note \
// RUN:   -fplugin-arg-kapi-level=strict %s
#define _GNU_SOURCE
#include <errno.h>
#include <mqueue.h>
#include <stddef.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

void use(long);

void reported(int q, char *p, size_t n) {
  use(mq_send(-1, p, 1, 0)); // expected-warning {{'-1' as 'mqdes' of mq_send, which is 0 to INT_MAX}}
  use(mq_send(q, p, 1, 32768)); // expected-warning {{'32768' as 'msg_prio' of mq_send, which is 0 to 32767}}
}

void dropped(int q, char *p, size_t n) {
  mq_send(q, p, 1, 0); // strict-warning {{the result of mq_send is dropped; when it fails}}
}

int silent(int q, char *p, size_t n) {
  int r;
  use(mq_send(q, p, n, 31));
  (void)mq_send(q, p, 1, 0);
  do
    r = mq_send(q, p, 1, 0);
  while (r < 0 && errno == EINTR);
  return r < 0 ? -1 : 0;
}
