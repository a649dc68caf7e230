// RUN: %kapi-verify -Xclang -verify-ignore-unexpected=note %s
// RUN: %kapi -fsyntax-only -Xclang -verify=expected,strict \
// RUN:   -Xclang -verify-ignore-unexpected=note \
// RUN:   -fplugin-arg-kapi-level=strict %s
#define _GNU_SOURCE
#include <errno.h>
#include <semaphore.h>
#include <stddef.h>
#include <time.h>
#include <unistd.h>

void use(long);

void reported(sem_t *s, struct timespec *t) {
  if (sem_timedwait(s, t) == ETIMEDOUT) // expected-warning {{'sem_timedwait(s, t) == ETIMEDOUT' is false whether sem_timedwait succeeds or fails}}
    use(1);
  use(2);
}

void dropped(sem_t *s, struct timespec *t) {
  sem_timedwait(s, t); // strict-warning {{the result of sem_timedwait is dropped; when it fails}}
}

int silent(sem_t *s, struct timespec *t) {
  int r;
  use(sem_timedwait(s, t));
  (void)sem_timedwait(s, t);
  while ((r = sem_timedwait(s, t)) < 0 && errno == EINTR)
    ;
  if (r < 0 && errno == ETIMEDOUT)
    return 1;
  return r;
}
