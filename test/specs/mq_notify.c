// RUN: %kapi-verify -Xclang -verify-ignore-unexpected=note %s
// RUN: %kapi -fsyntax-only -Xclang -verify=expected,strict \
// RUN:   -Xclang -verify-ignore-unexpected=note \
// RUN:   -fplugin-arg-kapi-level=strict %s
// RUN: %kapixx-verify -Xclang -verify-ignore-unexpected=note -x c++ %s

#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif
#include <errno.h>
#include <stddef.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

#include <mqueue.h>

void use(long);

void reported(struct sigevent *e) {
  use(mq_notify(-1, e)); // expected-warning {{'-1'}}
}

void dropped(mqd_t q, struct sigevent *e) {
  mq_notify(q, e); // strict-warning {{the result of mq_notify is dropped; when it fails}}
}

int wrong_test(mqd_t q, struct sigevent *e) {
  if (mq_notify(q, e) == -EBUSY) // expected-warning {{is false whether mq_notify succeeds or fails}}
    return 1;
  return 0;
}

int silent(mqd_t q, struct sigevent *e) {
  use(mq_notify(q, e));
  use(mq_notify(q, NULL));
  use(syscall(244, q, e));
  (void)mq_notify(q, e);
  if (mq_notify(q, e) < 0)
    return errno == EBUSY ? 0 : -errno;
  return 0;
}
