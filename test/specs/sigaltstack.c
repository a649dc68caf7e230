// RUN: %kapi-verify -Xclang -verify-ignore-unexpected=note %s
// RUN: %kapi -fsyntax-only -Xclang -verify=expected,strict \
// RUN:   -Xclang -verify-ignore-unexpected=note \
// RUN:   -fplugin-arg-kapi-level=strict %s
// RUN: %kapixx-verify -Xclang -verify-ignore-unexpected=note -x c++ %s

#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif
#include <errno.h>
#include <signal.h>
#include <stddef.h>
#include <sys/syscall.h>
#include <unistd.h>

void use(long);

int inverted(const stack_t *s) {
  if (!sigaltstack(s, NULL))
    return -errno; // expected-warning {{errno tells nothing of sigaltstack here, where it has succeeded}}
  return 0;
}

int negative(const stack_t *s) {
  if (sigaltstack(s, NULL) == -ENOMEM) // expected-warning {{is false whether sigaltstack succeeds or fails}}
    return -1;
  return 0;
}

void dropped(const stack_t *s) {
  sigaltstack(s, NULL); // strict-warning {{the result of sigaltstack is dropped; when it fails}}
  syscall(SYS_sigaltstack, s, NULL); // strict-warning {{the result of syscall(SYS_sigaltstack) is dropped; when it fails}}
}

int silent(const stack_t *s, stack_t *old) {
  use(sigaltstack(NULL, old));
  use(sigaltstack(s, old));
  use(syscall(131, s, old));
  (void)sigaltstack(s, NULL);
  if (sigaltstack(s, NULL) < 0)
    return errno == ENOMEM ? 1 : -errno;
  return 0;
}
