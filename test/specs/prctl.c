// RUN: %kapi-verify -Xclang -verify-ignore-unexpected=note -Wno-nonnull %s
// RUN: %kapi -fsyntax-only -Xclang -verify=expected,strict \
// RUN:   -Xclang -verify-ignore-unexpected=note \
// RUN:   -fplugin-arg-kapi-level=strict -Wno-nonnull %s
// RUN: %kapixx-verify -Xclang -verify-ignore-unexpected=note \
// RUN:   -Wno-nonnull -x c++ %s

#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif
#include <errno.h>
#include <fcntl.h>
#include <linux/seccomp.h>
#include <linux/securebits.h>
#include <signal.h>
#include <stddef.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>

void use(long);

void reported(char *b) {
  use(prctl(12345)); // expected-warning {{'12345' is no value of 'option' of prctl}}
  use(prctl(O_NONBLOCK)); // expected-warning {{'O_NONBLOCK' (0x800)}}
  use(prctl(PR_SET_PDEATHSIG, 65)); // expected-warning {{'65' as 'arg2' of prctl, which is 0 to 64}}
  use(prctl(PR_SET_DUMPABLE, 2)); // expected-warning {{'2' as 'arg2' of prctl, which is 0 to 1}}
  use(prctl(PR_SET_KEEPCAPS, -1)); // expected-warning {{as 'arg2' of prctl, which is 0 to 1}}
  use(prctl(PR_SET_NAME, NULL)); // expected-warning {{'NULL' as 'arg2' of prctl, which must not be NULL}}
  use(prctl(PR_GET_PDEATHSIG, NULL)); // expected-warning {{as 'arg2' of prctl, which must not be NULL}}
  use(prctl(PR_SET_SECCOMP, 7)); // expected-warning {{'7' is no value of 'arg2' of prctl}}
  use(prctl(PR_CAPBSET_DROP, 64)); // expected-warning {{'64' as 'arg2' of prctl, which is 0 to 63}}
  use(prctl(PR_SET_SECUREBITS, 1UL << 20)); // expected-warning {{sets 0x100000, which prctl does not take in 'arg2'}}
  use(prctl(PR_SET_NO_NEW_PRIVS, 0, 0, 0, 0)); // expected-warning {{'0' as 'arg2' of prctl}}
  use(prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 1, 0)); // expected-warning {{'1' as 'arg4' of prctl}}
  use(prctl(PR_CAP_AMBIENT, 9, 0, 0, 0)); // expected-warning {{'9' is no value of 'arg2' of prctl}}
  use(syscall(SYS_prctl, PR_SET_DUMPABLE, 2, 0, 0, 0)); // expected-warning {{'2' as 'arg2' of syscall(SYS_prctl)}}
  use(syscall(157, 999, 0, 0, 0, 0)); // expected-warning {{'999' is no value of 'option' of syscall(SYS_prctl)}}
}

// The compiler does not count what stands behind `...`.
void missing(void) {
  use(prctl(PR_SET_NO_NEW_PRIVS, 1)); // expected-warning {{'arg5' of prctl is missing beside 'PR_SET_NO_NEW_PRIVS': All arguments are looked at}}
  use(prctl(PR_GET_NO_NEW_PRIVS)); // expected-warning {{'arg5' of prctl is missing}}
  use(prctl(PR_SET_THP_DISABLE, 1, 0, 0)); // expected-warning {{'arg5' of prctl is missing}}
  use(syscall(SYS_prctl, PR_SET_NO_NEW_PRIVS, 1)); // expected-warning {{'arg5' of syscall(SYS_prctl) is missing}}
}

void dropped(void *prog) {
  prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, prog); // expected-warning {{the result of prctl is dropped; when it fails (}}
  prctl(PR_SET_SECUREBITS, SECBIT_NOROOT); // expected-warning {{the result of prctl is dropped; when it fails (}}
  prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0); // strict-warning {{the result of prctl is dropped; when it fails (}}
  prctl(PR_SET_DUMPABLE, 0); // strict-warning {{the result of prctl is dropped; when it fails (}}
  prctl(PR_SET_TSC, 1); // strict-warning {{the result of prctl is dropped; when it fails (}}
  prctl(PR_SET_NAME, "worker");
  prctl(PR_SET_TIMERSLACK, 1);
}

int silent(int option, long x, char *b) {
  use(prctl(PR_SET_PDEATHSIG, SIGKILL));
  // There is nothing that could go wrong.
  prctl(PR_SET_PDEATHSIG, SIGKILL);
  use(prctl(PR_SET_PDEATHSIG, 0, 0, 0, 0));
  use(prctl(PR_SET_DUMPABLE, 1));
  use(prctl(PR_GET_DUMPABLE));
  use(prctl(PR_SET_KEEPCAPS, 1L));
  use(prctl(PR_SET_NAME, "name"));
  use(prctl(PR_SET_NAME, b, 0, 0, 0));
  use(prctl(PR_SET_CHILD_SUBREAPER, 1));
  use(prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0));
  use(prctl(PR_CAPBSET_READ, x));
  use(prctl(PR_CAPBSET_DROP, 40));
  use(prctl(PR_SET_SECUREBITS, SECBIT_NOROOT | SECBIT_NOROOT_LOCKED));
  use(prctl(PR_SET_SECUREBITS, SECURE_ALL_BITS | SECURE_ALL_LOCKS));
  use(prctl(PR_CAP_AMBIENT, PR_CAP_AMBIENT_CLEAR_ALL, 0, 0, 0));
  use(prctl(PR_SET_TIMERSLACK, 1));
  use(prctl(PR_SET_PTRACER, PR_SET_PTRACER_ANY));
  use(prctl(option, x));
  use(prctl(option));
  use(syscall(SYS_prctl, PR_SET_NAME, b));
  (void)prctl(PR_SET_SECCOMP, SECCOMP_MODE_STRICT);
  if (prctl(PR_CAPBSET_READ, x) == 1)
    return 1;
  if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) < 0 && errno != EINVAL)
    return -errno;
  return 0;
}
