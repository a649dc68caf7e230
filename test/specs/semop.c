// RUN: %kapi-verify -Xclang -verify-ignore-unexpected=note %s
// RUN: %kapi -fsyntax-only -Xclang -verify=expected,strict \
// RUN:   -Xclang -verify-ignore-unexpected=note \
// RUN:   -fplugin-arg-kapi-level=strict %s
#define _GNU_SOURCE
#include <errno.h>
#include <stddef.h>
#include <sys/sem.h>
#include <sys/syscall.h>
#include <unistd.h>

void use(long);

void reported(int id, struct sembuf *o) {
  use(semop(-1, o, 1)); // expected-warning {{'-1' as 'semid' of semop, which is 0 to INT_MAX}}
  use(semop(id, o, 0)); // expected-warning {{'0' as 'nsops' of semop, which must not be 0}}
  use(semop(id, NULL, 1)); // expected-warning {{'NULL' as 'tsops' of semop, which must not be NULL}}
  use(syscall(SYS_semop, id, o, 0)); // expected-warning {{'0' as 'nsops' of syscall(SYS_semop), which must not be 0}}
}

void dropped(int id, struct sembuf *o) {
  semop(id, o, 1); // strict-warning {{the result of semop is dropped; when it fails}}
}

int silent(int id, struct sembuf *o, size_t n) {
  use(semop(id, o, n));
  use(syscall(SYS_semop, id, o, 2));
  (void)semop(id, o, 1);
  while (semop(id, o, 1) < 0)
    if (errno != EINTR)
      return -1;
  return 0;
}
