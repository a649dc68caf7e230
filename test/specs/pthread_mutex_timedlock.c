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

int reported(pthread_mutex_t *m, struct timespec *t) {
  pthread_mutex_timedlock(m, t); // expected-warning {{the result of pthread_mutex_timedlock is dropped; when it fails}}
  if (pthread_mutex_timedlock(m, t) == -1) // expected-warning {{'pthread_mutex_timedlock(m, t) == -1' is false whether pthread_mutex_timedlock succeeds or fails}}
    return -1;
  return 0;
}

int silent(pthread_mutex_t *m, struct timespec *t) {
  (void)pthread_mutex_timedlock(m, t);
  use(pthread_mutex_timedlock(m, t));
  int e = pthread_mutex_timedlock(m, t);
  if (e == ETIMEDOUT)
    return 1;
  return -e;
}
