// RUN: %kapi-verify -Xclang -verify-ignore-unexpected=note %s
// RUN: %kapi -fsyntax-only -Xclang -verify=expected,strict \
// RUN:   -Xclang -verify-ignore-unexpected=note \
// RUN:   -fplugin-arg-kapi-level=strict %s
#define _GNU_SOURCE
#include <errno.h>
#include <stddef.h>
#include <sys/shm.h>
#include <sys/syscall.h>
#include <unistd.h>

void use(long);

char *keep;

int wrong_test(int id) {
  char *p = shmat(id, NULL, 0);
  if (p == NULL) // expected-warning {{'p == NULL' is false whether shmat succeeds or fails}}
    return -1;
  *p = 1;
  return 0;
}

void reported(int id) {
  use((long)shmat(-1, NULL, 0)); // expected-warning {{'-1' as 'shmid' of shmat, which is 0 to INT_MAX}}
  shmat(id, NULL, 0); // expected-warning {{the result of shmat is dropped; when it fails}}
}

int silent(int id, int f) {
  use((long)shmat(id, NULL, f));
  use((long)shmat(id, NULL, SHM_RDONLY | 0600));
  (void)shmat(id, NULL, 0);
  keep = shmat(id, NULL, 0);
  if (keep == (void *)-1)
    return -errno;
  return 0;
}
