// RUN: %kapi-verify -Xclang -verify-ignore-unexpected=note %s
// RUN: %kapi -fsyntax-only -Xclang -verify=expected,strict \
// RUN:   -Xclang -verify-ignore-unexpected=note \
// RUN:   -fplugin-arg-kapi-level=strict %s
#define _GNU_SOURCE
#include <errno.h>
#include <signal.h>
#include <stddef.h>
#include <unistd.h>

void use(long);

int reported(sigset_t *s, siginfo_t *i) {
  if (sigwaitinfo(s, i) == -EINTR) // expected-warning {{'sigwaitinfo(s, i) == -EINTR' is false whether sigwaitinfo succeeds or fails}}
    return -1;
  return 0;
}

void dropped(sigset_t *s) {
  sigwaitinfo(s, NULL); // strict-warning {{the result of sigwaitinfo is dropped; when it fails}}
}

int silent(sigset_t *s, siginfo_t *i) {
  int n;
  use(sigwaitinfo(s, i));
  (void)sigwaitinfo(s, NULL);
  do
    n = sigwaitinfo(s, i);
  while (n < 0 && errno == EINTR);
  return n;
}
