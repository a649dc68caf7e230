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

void *run(void *);

int reported(pthread_t *t) {
  pthread_create(t, NULL, run, NULL); // expected-warning {{the result of pthread_create is dropped; when it fails}}
  if (pthread_create(t, NULL, run, NULL) == -1) // expected-warning {{'pthread_create(t, NULL, run, NULL) == -1' is false whether pthread_create succeeds or fails}}
    return -1;
  if (pthread_create(t, NULL, run, NULL)) {
    perror("pthread_create"); // expected-warning {{pthread_create does not set errno, which is read here for it}}
    return -1;
  }
  return 0;
}

int silent(pthread_t *t, pthread_attr_t *a) {
  (void)pthread_create(t, a, run, t);
  use(pthread_create(t, a, run, t));
  int e = pthread_create(t, a, run, t);
  if (e != 0)
    return -e;
  return 0;
}
