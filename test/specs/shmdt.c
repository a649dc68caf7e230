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

void reported(void) {
  use(shmdt(NULL)); // expected-warning {{'NULL' as 'shmaddr' of shmdt, which must not be NULL}}
  use(syscall(SYS_shmdt, NULL)); // expected-warning {{'NULL' as 'shmaddr' of syscall(SYS_shmdt), which must not be NULL}}
}

int silent(void *p) {
  shmdt(p);
  syscall(SYS_shmdt, p);
  use(shmdt(p));
  if (shmdt(p) != 0)
    return -errno;
  return 0;
}
