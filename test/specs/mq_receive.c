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
  use(mq_receive(-1, p, 64, NULL)); // expected-warning {{'-1' as 'mqdes' of mq_receive, which is 0 to INT_MAX}}
}

void dropped(int q, char *p, size_t n) {
  mq_receive(q, p, 64, NULL); // strict-warning {{the result of mq_receive is dropped; when it fails}}
}

int silent(int q, char *p, size_t n) {
  ssize_t r;
  use(mq_receive(q, p, n, NULL));
  (void)mq_receive(q, p, 64, NULL);
  do
    r = mq_receive(q, p, 64, NULL);
  while (r < 0 && errno == EINTR);
  return r < 0 ? -1 : 0;
}
