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

void dropped(struct timespec *t, struct timespec *left) {
  nanosleep(t, left); // strict-warning {{the result of nanosleep is dropped; when it fails}}
}

// As usleep() and sleep(): who does not ask for the rest does not need it.
static int doze(const struct timespec *t) { return nanosleep(t, NULL); }
static int sleep_and_tell(const struct timespec *t, struct timespec *left) {
  return nanosleep(t, left);
}
void dozes(struct timespec *t, struct timespec *left) {
  nanosleep(t, NULL);
  doze(t);
  sleep_and_tell(t, left); // strict-warning {{the result of sleep_and_tell is dropped; when it fails}}
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
