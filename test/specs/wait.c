// RUN: %kapi-verify -Xclang -verify-ignore-unexpected=note %s
// RUN: %kapi -fsyntax-only -Xclang -verify=expected,strict \
// RUN:   -Xclang -verify-ignore-unexpected=note \
// RUN:   -fplugin-arg-kapi-level=strict %s
#define _GNU_SOURCE
#include <errno.h>
#include <sys/types.h>
#include <sys/wait.h>

void use(long);

int undeclared(int *status) {
  if (wait(status) < 0 && errno == EAGAIN) // strict-warning {{ECHILD, EINTR and EFAULT of wait end as success}} expected-warning {{wait never fails with EAGAIN}}
    return 0;
  return 1;
}

int wrong_test(int *status) {
  if (wait(status) == -ECHILD) // expected-warning {{'wait(status) == -ECHILD' is false whether wait succeeds or fails}}
    return 0;
  return 1;
}

void dropped(int *status) {
  wait(status); // strict-warning {{the result of wait is dropped; when it fails}}
}

// Whatever else it was, the loop is over.
int retried(int *status) {
  while (wait(status) < 0 && errno == EINTR) // strict-warning {{ECHILD and EFAULT of wait end as success}}
    ;
  return 0;
}

int silent(int *status) {
  (void)wait(NULL);
  use(wait(NULL));
  while (wait(status) > 0)
    use(*status);
  if (wait(status) < 0)
    return errno == ECHILD ? 0 : -errno;
  return 1;
}
