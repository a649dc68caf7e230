// RUN: %kapi-verify -Xclang -verify-ignore-unexpected=note %s
// RUN: %kapi -fsyntax-only -Xclang -verify=expected,strict \
// RUN:   -Xclang -verify-ignore-unexpected=note \
// RUN:   -fplugin-arg-kapi-level=strict %s
#define _GNU_SOURCE
#include <errno.h>
#include <sys/resource.h>
#include <sys/types.h>
#include <sys/wait.h>

void use(long);

void reported(int *status, struct rusage *ru) {
  use(wait3(status, WEXITED, ru)); // expected-warning {{'WEXITED' (0x4), a constant of waitid, is no flag of wait3}}
  use(wait3(status, WNOHANG | WNOWAIT, ru)); // expected-warning {{'WNOWAIT' (0x1000000), a constant of waitid, is no flag of wait3}}
  use(wait3(status, 0x10, NULL)); // expected-warning {{'0x10' sets 0x10, which wait3 does not take in 'options'}}
}

void dropped(int *status) {
  wait3(status, 0, NULL); // strict-warning {{the result of wait3 is dropped; when it fails}}
}

int silent(int *status, int options, struct rusage *ru) {
  use(wait3(status, options, ru));
  use(wait3(NULL, WNOHANG | WUNTRACED, NULL));
  (void)wait3(status, 0, NULL);
  while (wait3(status, WNOHANG, ru) > 0)
    use(*status);
  return 0;
}
