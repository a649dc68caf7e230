// RUN: %kapi-verify -Xclang -verify-ignore-unexpected=note %s
// RUN: %kapi -fsyntax-only -Xclang -verify=expected,strict \
// RUN:   -Xclang -verify-ignore-unexpected=note \
// RUN:   -fplugin-arg-kapi-level=strict %s
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <sched.h>
#include <sys/syscall.h>
#include <unistd.h>

void use(long);

void reported(int fd) {
  use(setns(fd, CLONE_VM)); // expected-warning {{'CLONE_VM' (0x100), a constant of clone, is no flag of setns}}
  use(setns(fd, CLONE_NEWNET | 1)); // expected-warning {{'1' sets 0x1, which setns does not take in 'flags'}}
  use(setns(fd, O_RDWR)); // expected-warning {{'O_RDWR' (0x2), a constant of open, is no flag of setns}}
  use(setns(-1, CLONE_NEWNET)); // expected-warning {{'-1' as 'fd' of setns, which is 0 to INT_MAX}}
  use(syscall(SYS_setns, fd, CLONE_THREAD)); // expected-warning {{'CLONE_THREAD' (0x10000), a constant of clone, is no flag of syscall(SYS_setns)}}
  use(syscall(308, AT_FDCWD, 0)); // expected-warning {{'AT_FDCWD' (-100) as 'fd' of syscall(SYS_setns), which is 0 to INT_MAX}}
}

void dropped(int fd) {
  setns(fd, CLONE_NEWNET); // expected-warning {{the result of setns is dropped; when it fails}}
  syscall(SYS_setns, fd, 0); // expected-warning {{the result of syscall(SYS_setns) is dropped; when it fails}}
}

int silent(int fd, int type) {
  use(setns(fd, 0));
  use(setns(fd, type));
  use(setns(fd, CLONE_NEWNS));
  use(setns(fd, CLONE_NEWUSER | CLONE_NEWPID | CLONE_NEWNET | CLONE_NEWTIME));
  (void)setns(fd, CLONE_NEWNET);
  if (setns(fd, CLONE_NEWNET) != 0)
    return -errno;
  return 0;
}
