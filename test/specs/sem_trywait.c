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
  if (sem_trywait(s) == EAGAIN) // expected-warning {{'sem_trywait(s) == EAGAIN' is false whether sem_trywait succeeds or fails}}
    use(1);
  use(2);
}

// Takes the value down to 0 at most.
void dropped(sem_t *s) {
  sem_trywait(s); // strict-warning {{the result of sem_trywait is dropped; when it fails}}
}

int silent(sem_t *s) {
  use(sem_trywait(s));
  (void)sem_trywait(s);
  while (sem_trywait(s) == 0)
    use(1);
  if (sem_trywait(s) < 0)
    return errno == EAGAIN ? 1 : -1;
  return 0;
}
