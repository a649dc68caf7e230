// RUN: %kapi-verify -Xclang -verify-ignore-unexpected=note -Wno-nonnull %s
// RUN: %kapi -fsyntax-only -Xclang -verify=expected,strict \
// RUN:   -Xclang -verify-ignore-unexpected=note \
// RUN:   -fplugin-arg-kapi-level=strict -Wno-nonnull %s
// RUN: %kapixx-verify -Xclang -verify-ignore-unexpected=note -Wno-nonnull -x c++ %s

#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif
#include <errno.h>
#include <stddef.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

#include <semaphore.h>

void use(long);

void reported(sem_t *s, struct timespec *t) {
  use(sem_clockwait(NULL, CLOCK_MONOTONIC, t)); // expected-warning {{as 'sem' of sem_clockwait, which must not be NULL}}
  use(sem_clockwait(s, CLOCK_MONOTONIC, NULL)); // expected-warning {{as 'abstime' of sem_clockwait, which must not be NULL}}
  use(sem_clockwait(s, CLOCK_BOOTTIME, t)); // expected-warning {{is no value of 'clock' of sem_clockwait}}
}

void dropped(sem_t *s, struct timespec *t) {
  sem_clockwait(s, CLOCK_MONOTONIC, t); // strict-warning {{the result of sem_clockwait is dropped; when it fails}}
}

int wrong_test(sem_t *s, struct timespec *t) {
  if (sem_clockwait(s, CLOCK_MONOTONIC, t) == ETIMEDOUT) // expected-warning {{is false whether sem_clockwait succeeds or fails}}
    return 1;
  return 0;
}

int silent(sem_t *s, clockid_t c, struct timespec *t) {
  use(sem_clockwait(s, c, t));
  use(sem_clockwait(s, CLOCK_REALTIME, t));
  (void)sem_clockwait(s, c, t);
  while (sem_clockwait(s, CLOCK_MONOTONIC, t) < 0)
    if (errno != EINTR)
      return errno == ETIMEDOUT ? 1 : -errno;
  return 0;
}
