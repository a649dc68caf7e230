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
#include <stddef.h>
#include <sys/syscall.h>
#include <unistd.h>

void use(long);

void reported(pid_t p) {
  use(setpgid(0, -1)); // expected-warning {{'-1' as 'pgid' of setpgid, which is 0 to INT_MAX}}
  use(syscall(SYS_setpgid, 0, -1)); // expected-warning {{as 'pgid' of syscall(SYS_setpgid),}}
}

void dropped(pid_t p) {
  setpgid(p, p); // strict-warning {{the result of setpgid is dropped; when it fails (}}
}

int wrong_test(pid_t p) {
  if (setpgid(p, p) > 0) // expected-warning {{is false whether setpgid succeeds or fails}}
    return -1;
  return 0;
}

int silent(pid_t p) {
  use(setpgid(0, 0));
  use(setpgid(p, p));
  use(syscall(SYS_setpgid, p, 0));
  (void)setpgid(p, p);
  if (setpgid(p, p) < 0 && errno != EACCES && errno != ESRCH)
    return -errno;
  return 0;
}
