// RUN: %kapi-verify -Xclang -verify-ignore-unexpected=note %s
// RUN: %kapi -fsyntax-only -Xclang -verify=expected,strict \
// RUN:   -Xclang -verify-ignore-unexpected=note \
// RUN:   -fplugin-arg-kapi-level=strict %s
#define _GNU_SOURCE
#include <errno.h>
#include <stddef.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <sys/types.h>
#include <unistd.h>

void use(long);

void reported(pid_t pid, struct rlimit *n, struct rlimit *o) {
  use(prlimit(pid, 16, n, o)); // expected-warning {{'16' is no value of 'resource' of prlimit}}
  use(prlimit(RLIMIT_NOFILE, 99, n, NULL)); // expected-warning {{'99' is no value of 'resource' of prlimit}}
  use(prlimit(pid, RLIMIT_CORE | RLIMIT_DATA, n, NULL)); // expected-warning {{'RLIMIT_CORE | RLIMIT_DATA' is 6, that is 'RLIMIT_NPROC', as 'resource' of prlimit; its values cannot be or-ed}}
  use(syscall(SYS_prlimit64, pid, 16, n, o)); // expected-warning {{'16' is no value of 'resource' of syscall(SYS_prlimit64)}}
  use(syscall(302, pid, 77, n, o)); // expected-warning {{'77' is no value of 'resource' of syscall(SYS_prlimit64)}}
}

void dropped(pid_t pid, struct rlimit *n) {
  prlimit(pid, RLIMIT_CORE, n, NULL); // strict-warning {{the result of prlimit is dropped; when it fails}}
  syscall(SYS_prlimit64, pid, RLIMIT_CORE, n, NULL); // strict-warning {{the result of syscall(SYS_prlimit64) is dropped; when it fails}}
}

int silent(pid_t pid, int resource, struct rlimit *n, struct rlimit *o) {
  use(prlimit(pid, resource, n, o));
  use(prlimit(0, RLIMIT_NOFILE, NULL, o));
  use(prlimit(pid, RLIMIT_MEMLOCK, NULL, NULL));
  use(syscall(SYS_prlimit64, pid, (1L << 32) | RLIMIT_AS, n, o));
  (void)prlimit(pid, RLIMIT_CORE, n, NULL);
  if (prlimit(pid, RLIMIT_NOFILE, n, o) != 0)
    return errno == ESRCH ? 0 : -errno;
  return 1;
}

int large(pid_t pid, struct rlimit64 *r) {
  use(prlimit64(pid, RLIMIT_AS, NULL, r));
  return prlimit64(pid, 16, NULL, r); // expected-warning {{'16' is no value of 'resource' of prlimit64}}
}
