// RUN: %kapi-verify -Xclang -verify-ignore-unexpected=note %s
// RUN: %kapi -fsyntax-only -Xclang -verify=expected,strict \
// RUN:   -Xclang -verify-ignore-unexpected=note \
// RUN:   -fplugin-arg-kapi-level=strict %s
#define _GNU_SOURCE
#include <errno.h>
#include <stddef.h>
#include <sys/sem.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

void use(long);

void reported(int id, struct sembuf *o, struct timespec *t) {
  use(semtimedop(-1, o, 1, t)); // expected-warning {{'-1' as 'semid' of semtimedop, which is 0 to INT_MAX}}
  use(semtimedop(id, o, 0, t)); // expected-warning {{'0' as 'nsops' of semtimedop, which must not be 0}}
  use(syscall(SYS_semtimedop, id, NULL, 1, t)); // expected-warning {{'NULL' as 'tsops' of syscall(SYS_semtimedop), which must not be NULL}}
}

void dropped(int id, struct sembuf *o, struct timespec *t) {
  semtimedop(id, o, 1, t); // strict-warning {{the result of semtimedop is dropped; when it fails}}
}

int silent(int id, struct sembuf *o, size_t n, struct timespec *t) {
  use(semtimedop(id, o, n, t));
  use(semtimedop(id, o, 1, NULL));
  (void)semtimedop(id, o, 1, t);
  if (semtimedop(id, o, 1, t) < 0)
    return errno == EAGAIN ? 1 : -1;
  return 0;
}
