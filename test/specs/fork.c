// RUN: %kapi-verify -Xclang -verify-ignore-unexpected=note %s
// RUN: %kapi -fsyntax-only -Xclang -verify=expected,strict \
// RUN:   -Xclang -verify-ignore-unexpected=note \
// RUN:   -fplugin-arg-kapi-level=strict %s
#define _GNU_SOURCE
#include <errno.h>
#include <stdlib.h>
#include <sys/syscall.h>
#include <sys/types.h>
#include <unistd.h>

void use(long);
void child(void);

void dropped(void) {
  fork(); // expected-warning {{the result of fork is dropped; when it fails}}
  syscall(SYS_fork); // expected-warning {{the result of syscall(SYS_fork) is dropped; when it fails}}
}

void unread(void) {
  pid_t pid = fork(); // expected-warning {{the result of fork is never looked at; when it fails}}
}

int wrong_test(void) {
  unsigned pid = fork();
  if (pid < 0) // expected-warning {{'pid < 0' is false whether fork succeeds or fails}}
    return -1;
  use(pid);
  return 0;
}

int spin(void) {
  pid_t pid;
  while ((pid = fork()) < 0 && errno == EAGAIN) // expected-warning {{after EAGAIN this loop calls fork again at once, without a pause or an end}}
    ;
  return pid;
}

int silent(void) {
  (void)fork();
  // Parent and failure are alike here, which the child's part is not.
  if (fork() == 0)
    child();
  if (fork() != 0)
    _exit(0);
  switch (fork()) {
  case -1:
    return -errno;
  case 0:
    child();
    _exit(0);
  default:
    break;
  }
  pid_t pid = fork();
  if (pid < 0)
    return -errno;
  if (pid == 0)
    _exit(0);
  return pid;
}
