// RUN: %kapi-verify -Xclang -verify-ignore-unexpected=note %s
// RUN: %kapi -fsyntax-only -Xclang -verify=expected,strict \
// RUN:   -Xclang -verify-ignore-unexpected=note \
// RUN:   -fplugin-arg-kapi-level=strict %s
#define _GNU_SOURCE
#include <errno.h>
#include <linux/kcmp.h>
#include <sys/syscall.h>
#include <sys/types.h>
#include <unistd.h>

void use(long);

void reported(pid_t a, pid_t b) {
  use(syscall(SYS_kcmp, a, b, 8, 0L, 0L)); // expected-warning {{'8' is no value of 'type' of syscall(SYS_kcmp)}}
  // All ones are nearly always a test that wants to be refused.
  use(syscall(SYS_kcmp, a, b, -1, 0L, 0L)); // strict-warning {{'-1' is no value of 'type' of syscall(SYS_kcmp)}}
  use(syscall(SYS_kcmp, a, b, KCMP_FILES | KCMP_SIGHAND, 0L, 0L)); // expected-warning {{'KCMP_FILES | KCMP_SIGHAND' is 6, that is 'KCMP_SYSVSEM', as 'type' of syscall(SYS_kcmp); its values cannot be or-ed}}
  use(syscall(312, a, b, 99, 0L, 0L)); // expected-warning {{'99' is no value of 'type' of syscall(SYS_kcmp)}}
}

void dropped(pid_t a, pid_t b) {
  syscall(SYS_kcmp, a, b, KCMP_VM, 0L, 0L); // strict-warning {{the result of syscall(SYS_kcmp) is dropped; when it fails}}
}

int silent(pid_t a, pid_t b, int type, long x, long y) {
  use(syscall(SYS_kcmp, a, b, type, x, y));
  use(syscall(SYS_kcmp, a, b, KCMP_EPOLL_TFD, x, y));
  (void)syscall(SYS_kcmp, a, b, KCMP_VM, 0L, 0L);
  long r = syscall(SYS_kcmp, a, b, KCMP_FILE, x, y);
  if (r < 0)
    return -errno;
  return r == 0;
}
