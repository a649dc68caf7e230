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

void reported(key_t k) {
  use(semget(k, -1, 0600)); // expected-warning {{'-1' as 'nsems' of semget, which is 0 to INT_MAX}}
  use(syscall(SYS_semget, k, -2, 0600)); // expected-warning {{'-2' as 'nsems' of syscall(SYS_semget), which is 0 to INT_MAX}}
}

void dropped(key_t k) {
  semget(k, 1, IPC_CREAT | 0600); // expected-warning {{the result of semget is dropped; when it fails}}
}

int silent(key_t k, int n, int f) {
  use(semget(k, n, f));
  use(semget(k, 0, 0));
  use(semget(IPC_PRIVATE, 1, 0600));
  use(syscall(SYS_semget, k, 1, 0600));
  (void)semget(k, 1, IPC_CREAT | 0600);
  int id = semget(k, 1, IPC_CREAT | IPC_EXCL | 0600);
  if (id < 0 && errno == EEXIST)
    id = semget(k, 1, 0);
  return id;
}
