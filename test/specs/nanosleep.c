// RUN: %kapi-verify -Xclang -verify-ignore-unexpected=note %s
// RUN: %kapi -fsyntax-only -Xclang -verify=expected,strict \
// RUN:   -Xclang -verify-ignore-unexpected=note \
// RUN:   -fplugin-arg-kapi-level=strict %s
#define _GNU_SOURCE
#include <errno.h>
#include <stddef.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

void use(long);

void reported(struct timespec *t) {
  use(syscall(SYS_nanosleep, NULL, t)); // expected-warning {{'NULL' as 'rqtp' of syscall(SYS_nanosleep), which must not be NULL}}
  if (nanosleep(t, NULL) == EINTR) // expected-warning {{'nanosleep(t, NULL) == EINTR' is false whether nanosleep succeeds or fails}}
    return;
  use(0);
}

void dropped(struct timespec *t) {
  nanosleep(t, NULL); // strict-warning {{the result of nanosleep is dropped; when it fails}}
}

int silent(struct timespec *t) {
  use(nanosleep(t, NULL));
  use(syscall(SYS_nanosleep, t, NULL));
  (void)nanosleep(t, NULL);
  while (nanosleep(t, t) < 0)
    if (errno != EINTR)
      return -1;
  return 0;
}
