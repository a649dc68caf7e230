// RUN: %kapi -fsyntax-only -Xclang -verify=default %s
// RUN: %kapi -fsyntax-only -Xclang -verify=strict \
// RUN:   -Xclang -verify-ignore-unexpected=note \
// RUN:   -fplugin-arg-kapi-level=strict %s
// RUN: %kapixx -fsyntax-only -Xclang -verify=default -x c++ %s

// It takes no argument, and can fail on kernels before 2.6.9 only: there is
// nothing to report but the result, and that at strict alone.
// default-no-diagnostics

#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif
#include <errno.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <unistd.h>

void use(long);

void dropped(void) {
  munlockall(); // strict-warning {{the result of munlockall is dropped; when it fails (EPERM)}} strict-note {{munlockall fails with EPERM: Not privileged, before Linux 2.6.9}} strict-note {{write '(void)munlockall(...)' if nothing depends on it}}
  syscall(SYS_munlockall); // strict-warning {{the result of syscall(SYS_munlockall) is dropped}}
  syscall(152); // strict-warning {{the result of syscall(SYS_munlockall) is dropped}}
}

void silent(void) {
  use(munlockall());
  use(syscall(SYS_munlockall));
  use(syscall(__NR_munlockall));
  use(syscall(152));
}

void deliberate(void) {
  (void)munlockall();
  (void)syscall(SYS_munlockall);
  (void)syscall(152);
}

int handled(void) {
  if (munlockall() != 0)
    return -errno;
  return munlockall();
}
