// RUN: %kapi-verify -Xclang -verify-ignore-unexpected=note %s
// RUN: %kapi -fsyntax-only -Xclang -verify=expected,strict \
// RUN:   -Xclang -verify-ignore-unexpected=note \
// RUN:   -fplugin-arg-kapi-level=strict %s
#define _GNU_SOURCE
#include <errno.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

void use(long);

void reported(struct rusage *ru) {
  use(getrusage(2, ru)); // expected-warning {{'2' is no value of 'who' of getrusage}}
  use(getrusage(-2, ru)); // expected-warning {{'-2' is no value of 'who' of getrusage}}
  use(getrusage(RUSAGE_SELF, NULL)); // expected-warning {{'NULL' as 'ru' of getrusage, which must not be NULL}}
  use(getrusage(RLIMIT_NOFILE, ru)); // expected-warning {{implicit conversion from enumeration}} expected-warning {{'RLIMIT_NOFILE' (0x7), a constant of getrlimit, is no value of 'who' of getrusage}}
  use(getrusage(RUSAGE_THREAD | RUSAGE_SELF, NULL)); // expected-warning {{'NULL' as 'ru' of getrusage, which must not be NULL}}
  use(syscall(SYS_getrusage, 5, ru)); // expected-warning {{'5' is no value of 'who' of syscall(SYS_getrusage)}}
  use(syscall(98, RUSAGE_SELF, NULL)); // expected-warning {{'NULL' as 'ru' of syscall(SYS_getrusage), which must not be NULL}}
}

int undeclared(struct rusage *ru) {
  if (getrusage(RUSAGE_SELF, ru) < 0 && errno == ESRCH) // expected-warning {{getrusage never fails with ESRCH}}
    return 0;
  return 1;
}

int silent(int who, struct rusage *ru) {
  getrusage(RUSAGE_SELF, ru);
  syscall(SYS_getrusage, RUSAGE_CHILDREN, ru);
  (void)getrusage(RUSAGE_CHILDREN, ru);
  use(getrusage(who, ru));
  use(getrusage(-1, ru));
  use(getrusage(RUSAGE_THREAD, ru));
  if (getrusage(RUSAGE_SELF, ru) != 0)
    return -errno;
  return 0;
}
