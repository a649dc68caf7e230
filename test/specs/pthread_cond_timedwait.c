// RUN: %kapi-verify -Xclang -verify-ignore-unexpected=note %s
// RUN: %kapi -fsyntax-only -Xclang -verify=expected,strict \
// RUN:   -Xclang -verify-ignore-unexpected=note \
// RUN:   -fplugin-arg-kapi-level=strict %s
#define _GNU_SOURCE
#include <errno.h>
#include <pthread.h>
#include <stddef.h>
#include <stdio.h>
#include <time.h>
#include <unistd.h>

void use(long);

int reported(pthread_cond_t *c, pthread_mutex_t *m, struct timespec *t) {
  if (pthread_cond_timedwait(c, m, t) == -1) // expected-warning {{'pthread_cond_timedwait(c, m, t) == -1' is false whether pthread_cond_timedwait succeeds or fails}}
    return -1;
  return 0;
}

// The wait can end without a reason as well: the state is looked at anyway.
void dropped(pthread_cond_t *c, pthread_mutex_t *m, struct timespec *t) {
  pthread_cond_timedwait(c, m, t);
}

int silent(pthread_cond_t *c, pthread_mutex_t *m, struct timespec *t) {
  (void)pthread_cond_timedwait(c, m, t);
  use(pthread_cond_timedwait(c, m, t));
  int e = pthread_cond_timedwait(c, m, t);
  if (e == ETIMEDOUT)
    return 1;
  return -e;
}
