// RUN: %kapi-verify -Xclang -verify-ignore-unexpected=note %s
// RUN: %kapi -fsyntax-only -Xclang -verify=expected,strict \
// RUN:   -Xclang -verify-ignore-unexpected=note \
// RUN:   -fplugin-arg-kapi-level=strict %s
// RUN: %kapixx-verify -Xclang -verify-ignore-unexpected=note -x c++ %s

#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdint.h>
#include <sys/file.h>
#include <sys/syscall.h>
#include <unistd.h>

void use(long);

void reported(int fd, int c) {
  use(flock(fd, 0)); // expected-warning {{'0' selects no operation, which flock refuses}}
  use(flock(fd, LOCK_NB)); // expected-warning {{'LOCK_NB' selects no operation, which flock refuses}}
  use(flock(fd, LOCK_SH | LOCK_EX)); // expected-warning {{'LOCK_SH | LOCK_EX' selects 0x3 as operation, which flock refuses}}
  use(flock(fd, LOCK_EX | 0x10)); // expected-warning {{'0x10' sets 0x10, which flock does not take in 'cmd'}}
  use(flock(fd, F_UNLCK)); // expected-warning {{'F_UNLCK' (0x2)}}
  use(flock(fd, LOCK_READ | LOCK_SH)); // expected-warning {{'LOCK_READ' needs 'LOCK_MAND' in 'cmd' of flock}}
  use(flock(-1, LOCK_EX)); // expected-warning {{'-1' as 'fd' of flock,}}
  use(syscall(SYS_flock, fd, 0)); // expected-warning {{selects no operation, which syscall(SYS_flock) refuses}}
  use(syscall(73, fd, 12 | 0x100)); // expected-warning {{sets 0x100}}
}

void dropped(int fd, int c) {
  flock(fd, LOCK_EX); // expected-warning {{the result of flock is dropped; when it fails (EINTR, ENOLCK, EOPNOTSUPP, EDEADLK)}}
  flock(fd, LOCK_SH | LOCK_NB); // expected-warning {{the result of flock is dropped; when it fails (EAGAIN, EINTR, ENOLCK, EOPNOTSUPP, ...)}}
  syscall(SYS_flock, fd, LOCK_EX); // expected-warning {{the result of syscall(SYS_flock) is dropped}}
  // close() would unlock it as well.
  flock(fd, LOCK_UN); // strict-warning {{the result of flock is dropped}}
  flock(fd, LOCK_UN | LOCK_NB); // strict-warning {{the result of flock is dropped}}
}

int silent(int fd, int cmd) {
  use(flock(fd, LOCK_SH));
  use(flock(fd, LOCK_EX | LOCK_NB));
  use(flock(fd, LOCK_UN));
  use(flock(fd, LOCK_MAND | LOCK_READ));
  use(flock(fd, cmd));
  use(flock(fd, cmd | LOCK_NB));
  use(syscall(SYS_flock, fd, 2));
  (void)flock(fd, LOCK_EX);
  while (flock(fd, LOCK_EX) < 0)
    if (errno != EINTR)
      return -errno;
  if (flock(fd, LOCK_EX | LOCK_NB) < 0)
    return errno == EWOULDBLOCK ? 1 : -1;
  return 0;
}

int partly(int fd) {
  if (flock(fd, LOCK_EX) < 0 && errno == ENOLCK) // expected-warning {{EINTR, EOPNOTSUPP, EDEADLK, EBADF and EINVAL of flock end as success}}
    return -1;
  return 0;
}
