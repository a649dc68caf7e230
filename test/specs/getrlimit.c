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

void reported(struct rlimit *r) {
  use(getrlimit(16, r)); // expected-warning {{'16' is no value of 'resource' of getrlimit}}
  use(getrlimit(-2, r)); // expected-warning {{'-2' is no value of 'resource' of getrlimit}}
  use(getrlimit(RLIMIT_NOFILE | RLIMIT_AS, r)); // expected-warning {{'RLIMIT_NOFILE | RLIMIT_AS' is 15, that is 'RLIMIT_RTTIME', as 'resource' of getrlimit; its values cannot be or-ed}}
  use(getrlimit(RUSAGE_THREAD, r)); // expected-warning {{implicit conversion from enumeration}} expected-warning {{'RUSAGE_THREAD' (0x1), a constant of getrusage, means 'RLIMIT_FSIZE' as 'resource' of getrlimit}}
  use(syscall(SYS_getrlimit, 99, r)); // expected-warning {{'99' is no value of 'resource' of syscall(SYS_getrlimit)}}
  use(syscall(97, 20, r)); // expected-warning {{'20' is no value of 'resource' of syscall(SYS_getrlimit)}}
}

int silent(int resource, struct rlimit *r) {
  getrlimit(RLIMIT_NOFILE, r);
  syscall(SYS_getrlimit, RLIMIT_NOFILE, r);
  (void)getrlimit(RLIMIT_STACK, r);
  use(getrlimit(resource, r));
  use(getrlimit(RLIMIT_OFILE, r));
  use(getrlimit(7, r));
  use(getrlimit(RLIMIT_RTTIME, r));
  if (getrlimit(RLIMIT_CORE, r) != 0)
    return -errno;
  return 0;
}

int large(struct rlimit64 *r) {
  use(getrlimit64(RLIMIT_AS, r));
  return getrlimit64(16, r); // expected-warning {{'16' is no value of 'resource' of getrlimit64}}
}
