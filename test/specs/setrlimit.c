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
  use(setrlimit(16, r)); // expected-warning {{'16' is no value of 'resource' of setrlimit}}
  use(setrlimit(RLIMIT_CORE | RLIMIT_DATA, r)); // expected-warning {{'RLIMIT_CORE | RLIMIT_DATA' is 6, that is 'RLIMIT_NPROC', as 'resource' of setrlimit; its values cannot be or-ed}}
  use(syscall(SYS_setrlimit, 99, r)); // expected-warning {{'99' is no value of 'resource' of syscall(SYS_setrlimit)}}
  use(syscall(160, 16, r)); // expected-warning {{'16' is no value of 'resource' of syscall(SYS_setrlimit)}}
}

void dropped(struct rlimit *r) {
  setrlimit(RLIMIT_CORE, r); // strict-warning {{the result of setrlimit is dropped; when it fails}}
  syscall(SYS_setrlimit, RLIMIT_CORE, r); // strict-warning {{the result of syscall(SYS_setrlimit) is dropped; when it fails}}
}

int wrong_test(struct rlimit *r) {
  if (setrlimit(RLIMIT_CORE, r) == -EINVAL) // expected-warning {{'setrlimit(RLIMIT_CORE, r) == -EINVAL' is false whether setrlimit succeeds or fails}}
    return -1;
  return 0;
}

int silent(int resource, struct rlimit *r) {
  use(setrlimit(resource, r));
  use(setrlimit(RLIMIT_OFILE, r));
  use(setrlimit(RLIMIT_MEMLOCK, r));
  (void)setrlimit(RLIMIT_STACK, r);
  if (setrlimit(RLIMIT_NOFILE, r) != 0 && errno != EPERM)
    return -errno;
  return 0;
}

int large(struct rlimit64 *r) {
  use(setrlimit64(RLIMIT_AS, r));
  return setrlimit64(16, r); // expected-warning {{'16' is no value of 'resource' of setrlimit64}}
}
