// RUN: %kapi-verify -Xclang -verify-ignore-unexpected=note %s
// RUN: %kapi -fsyntax-only -Xclang -verify=expected,strict \
// RUN:   -Xclang -verify-ignore-unexpected=note \
// RUN:   -fplugin-arg-kapi-level=strict %s
#define _GNU_SOURCE
#include <errno.h>
#include <pthread.h>
#include <stddef.h>
#include <stdio.h>
#include <unistd.h>

void use(long);

int reported(pthread_mutex_t *m) {
  if (pthread_mutex_lock(m) < 0) // expected-warning {{'pthread_mutex_lock(m) < 0' is false whether pthread_mutex_lock succeeds or fails}}
    return -1;
  return 0;
}

void no_errno(pthread_mutex_t *m) {
  if (pthread_mutex_lock(m))
    perror("lock"); // expected-warning {{pthread_mutex_lock does not set errno, which is read here for it}}
}

int silent(pthread_mutex_t *m) {
  pthread_mutex_lock(m);
  use(pthread_mutex_lock(m));
  int e = pthread_mutex_lock(m);
  if (e == EOWNERDEAD)
    return 1;
  return -e;
}
