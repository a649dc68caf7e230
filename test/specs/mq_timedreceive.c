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
  use(mq_timedreceive(-1, p, 64, NULL, t)); // expected-warning {{'-1' as 'mqdes' of mq_timedreceive, which is 0 to INT_MAX}}
  use(syscall(SYS_mq_timedreceive, -1, p, 64, NULL, NULL)); // expected-warning {{'-1' as 'mqdes' of syscall(SYS_mq_timedreceive), which is 0 to INT_MAX}}
  use(syscall(SYS_mq_timedreceive, q, NULL, 8, 0, NULL)); // expected-warning {{'NULL' as 'u_msg_ptr' of syscall(SYS_mq_timedreceive), which must not be NULL}}
}

void dropped(int q, char *p, size_t n, struct timespec *t) {
  mq_timedreceive(q, p, 64, NULL, t); // strict-warning {{the result of mq_timedreceive is dropped; when it fails}}
}

int silent(int q, char *p, size_t n, struct timespec *t) {
  ssize_t r;
  use(mq_timedreceive(q, p, n, NULL, t));
  (void)mq_timedreceive(q, p, 64, NULL, t);
  do
    r = mq_timedreceive(q, p, 64, NULL, t);
  while (r < 0 && errno == EINTR);
  return r < 0 ? -1 : 0;
}
