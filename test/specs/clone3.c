// RUN: %kapi-verify -Xclang -verify-ignore-unexpected=note %s
// RUN: %kapi -fsyntax-only -Xclang -verify=expected,strict \
// RUN:   -Xclang -verify-ignore-unexpected=note \
// RUN:   -fplugin-arg-kapi-level=strict %s
#define _GNU_SOURCE
#include <errno.h>
#include <linux/sched.h>
#include <signal.h>
#include <stddef.h>
#include <sys/syscall.h>
#include <sys/types.h>
#include <unistd.h>

void use(long);

void reported(struct clone_args *a) {
  use(syscall(SYS_clone3, NULL, sizeof *a)); // expected-warning {{'NULL' as 'uargs' of syscall(SYS_clone3), which must not be NULL}}
  use(syscall(SYS_clone3, a, 0L)); // expected-warning {{'0L' (0) as 'size' of syscall(SYS_clone3), which is 64 to LONG_MAX}}
  use(syscall(SYS_clone3, a, sizeof a)); // expected-warning {{'sizeof a' (8) as 'size' of syscall(SYS_clone3), which is 64 to LONG_MAX}}
  use(syscall(435, a, 63L)); // expected-warning {{'63L' (63) as 'size' of syscall(SYS_clone3), which is 64 to LONG_MAX}}
}

void dropped(struct clone_args *a) {
  syscall(SYS_clone3, a, sizeof *a); // expected-warning {{the result of syscall(SYS_clone3) is dropped; when it fails}}
}

int wrong_test(struct clone_args *a) {
  if (syscall(SYS_clone3, a, sizeof *a) == -ENOSYS) // expected-warning {{'syscall(SYS_clone3, a, sizeof *a) == -ENOSYS' is false whether syscall(SYS_clone3) succeeds or fails}}
    return -1;
  return 0;
}

int silent(struct clone_args *a, size_t n) {
  use(syscall(SYS_clone3, a, n));
  use(syscall(SYS_clone3, a, CLONE_ARGS_SIZE_VER0));
  use(syscall(SYS_clone3, a, CLONE_ARGS_SIZE_VER2));
  (void)syscall(SYS_clone3, a, sizeof *a);
  long pid = syscall(SYS_clone3, a, sizeof *a);
  if (pid < 0)
    return errno == ENOSYS ? fork() : -errno;
  if (pid == 0)
    _exit(0);
  return pid;
}
