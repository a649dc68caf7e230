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

void reported(int q, char *p, size_t n, struct timespec *t) {
  use(mq_timedsend(-1, p, 1, 0, t)); // expected-warning {{'-1' as 'mqdes' of mq_timedsend, which is 0 to INT_MAX}}
  use(mq_timedsend(q, p, 1, 32768, t)); // expected-warning {{'32768' as 'msg_prio' of mq_timedsend, which is 0 to 32767}}
  use(syscall(SYS_mq_timedsend, -1, p, 1, 0, NULL)); // expected-warning {{'-1' as 'mqdes' of syscall(SYS_mq_timedsend), which is 0 to INT_MAX}}
  use(syscall(SYS_mq_timedsend, q, NULL, 8, 0, NULL)); // expected-warning {{'NULL' as 'u_msg_ptr' of syscall(SYS_mq_timedsend), which must not be NULL}}
}

void dropped(int q, char *p, size_t n, struct timespec *t) {
  mq_timedsend(q, p, 1, 0, t); // strict-warning {{the result of mq_timedsend is dropped; when it fails}}
}

int silent(int q, char *p, size_t n, struct timespec *t) {
  int r;
  use(mq_timedsend(q, p, n, 31, t));
  (void)mq_timedsend(q, p, 1, 0, t);
  do
    r = mq_timedsend(q, p, 1, 0, t);
  while (r < 0 && errno == EINTR);
  return r < 0 ? -1 : 0;
}
