// RUN: %kapi-verify -Xclang -verify-ignore-unexpected=note %s
// RUN: %kapi -fsyntax-only -Xclang -verify=expected,strict \
// RUN:   -Xclang -verify-ignore-unexpected=note \
// RUN:   -fplugin-arg-kapi-level=strict %s
#define _GNU_SOURCE
#include <errno.h>
#include <semaphore.h>
#include <stddef.h>
#include <unistd.h>

void use(long);

void reported(sem_t *s) {
  if (sem_wait(s) == EINTR) // expected-warning {{'sem_wait(s) == EINTR' is false whether sem_wait succeeds or fails}}
    use(1);
  use(2);
}

void dropped(sem_t *s) {
  sem_wait(s); // strict-warning {{the result of sem_wait is dropped; when it fails}}
}

int silent(sem_t *s) {
  int r;
  use(sem_wait(s));
  (void)sem_wait(s);
  do
    r = sem_wait(s);
  while (r < 0 && errno == EINTR);
  return r;
}
