// RUN: %kapi-verify -Xclang -verify-ignore-unexpected=note %s
// RUN: %kapi -fsyntax-only -Xclang -verify=expected,strict \
// RUN:   -Xclang -verify-ignore-unexpected=note \
// RUN:   -fplugin-arg-kapi-level=strict %s
#define _GNU_SOURCE
#include <fcntl.h>
#include <errno.h>
#include <semaphore.h>
#include <stddef.h>
#include <unistd.h>

void use(long);

sem_t *keep;

int wrong_test(const char *name) {
  if (sem_open(name, 0) == (sem_t *)-1) // expected-warning {{'sem_open(name, 0) == (sem_t *)-1' is false whether sem_open succeeds or fails}}
    return -1;
  return 0;
}

void dropped(const char *name) {
  sem_open(name, O_CREAT, 0600, 1); // expected-warning {{the result of sem_open is dropped; when it fails}}
}

int silent(const char *name, int flags) {
  (void)sem_open(name, 0);
  use((long)sem_open(name, flags, 0600, 1));
  use((long)sem_open(name, O_CREAT | O_EXCL | O_RDWR, 0600, 1));
  keep = sem_open(name, 0);
  if (keep == SEM_FAILED)
    return -1;
  keep = sem_open(name, 0);
  if (!keep)
    return -errno;
  return 0;
}
