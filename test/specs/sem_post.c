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
  if (sem_post(s) == EOVERFLOW) // expected-warning {{'sem_post(s) == EOVERFLOW' is false whether sem_post succeeds or fails}}
    use(1);
  use(2);
}

int silent(sem_t *s) {
  sem_post(s);
  use(sem_post(s));
  return sem_post(s) < 0 ? -1 : 0;
}
