// RUN: %kapi-verify -Xclang -verify-ignore-unexpected=note %s
// RUN: %kapi -fsyntax-only -Xclang -verify=expected,strict \
// RUN:   -Xclang -verify-ignore-unexpected=note \
// RUN:   -fplugin-arg-kapi-level=strict %s
// RUN: %kapixx-verify -Xclang -verify-ignore-unexpected=note -x c++ %s
// RUN: %kapi-verify -Xclang -verify-ignore-unexpected=note \
// RUN:   -D_FILE_OFFSET_BITS=64 %s

#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdint.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <unistd.h>

void use(long);

void commands(int fd, struct flock *l, int cmd) {
  use(fcntl(fd, 12345)); // expected-warning {{'12345' is no value of 'cmd' of fcntl}}
  use(fcntl(fd, 1029, l)); // expected-warning {{'1029' is no value of 'cmd' of fcntl}}
  use(fcntl(fd, FD_CLOEXEC)); // expected-warning {{'FD_CLOEXEC' (0x1) means 'F_GETFD' as 'cmd' of fcntl}}
  use(fcntl(fd, O_NONBLOCK)); // expected-warning {{'O_NONBLOCK' (0x800)}}
  use(fcntl(-1, F_GETFD)); // expected-warning {{'-1' as 'fd' of fcntl,}}
  use(fcntl64(fd, 40)); // expected-warning {{'40' is no value of 'cmd' of fcntl64}}
  use(syscall(SYS_fcntl, fd, 2000, 0)); // expected-warning {{'2000' is no value of 'cmd' of syscall(SYS_fcntl)}}
  use(syscall(72, -1, F_GETFD)); // expected-warning {{as 'fd' of syscall(SYS_fcntl),}}
}

// The compiler does not count what stands behind `...`.
void missing(int fd) {
  use(fcntl(fd, F_SETFD)); // expected-warning {{'arg' of fcntl is missing beside 'F_SETFD': The command takes it}}
  use(fcntl(fd, F_SETFL)); // expected-warning {{'arg' of fcntl is missing beside 'F_SETFL'}}
  use(fcntl(fd, F_DUPFD)); // expected-warning {{'arg' of fcntl is missing beside 'F_DUPFD'}}
  use(syscall(SYS_fcntl, fd, F_SETLK)); // expected-warning {{'arg' of syscall(SYS_fcntl) is missing}}
}

void arguments(int fd, int flags) {
  use(fcntl(fd, F_DUPFD, -1)); // expected-warning {{'-1' as 'arg' of fcntl, which is 0 to INT_MAX}}
  use(fcntl(fd, F_DUPFD_CLOEXEC, -1)); // expected-warning {{as 'arg' of fcntl,}}
  use(fcntl(fd, F_SETLK, NULL)); // expected-warning {{'NULL' as 'arg' of fcntl, which must not be NULL}}
  use(fcntl(fd, F_OFD_SETLKW, NULL)); // expected-warning {{as 'arg' of fcntl, which must not be NULL}}
  use(fcntl(fd, F_SETPIPE_SZ, -1)); // expected-warning {{as 'arg' of fcntl, which is 0 to INT_MAX}}
  use(fcntl(fd, F_SETSIG, 65)); // expected-warning {{'65' as 'arg' of fcntl, which is 0 to 64}}
  use(fcntl(fd, F_ADD_SEALS, 0x40)); // expected-warning {{'0x40' sets 0x40, which fcntl does not take in 'arg'}}
  use(fcntl(fd, F_SETLEASE, 3)); // expected-warning {{'3' is no value of 'arg' of fcntl}}
  use(syscall(SYS_fcntl, fd, F_SETLK, NULL)); // expected-warning {{as 'arg' of syscall(SYS_fcntl), which must not be NULL}}
}

void dropped(int fd, struct flock *l) {
  fcntl(fd, F_SETLK, l); // strict-warning {{the result of fcntl is dropped; when it fails (EAGAIN, EINTR, ENOLCK)}}
  fcntl(fd, F_SETLKW, l); // strict-warning {{the result of fcntl is dropped; when it fails (EDEADLK, EINTR, ENOLCK)}}
  fcntl(fd, F_DUPFD, 3); // strict-warning {{the result of fcntl is dropped; when it fails (EMFILE, ENOMEM)}}
  syscall(SYS_fcntl, fd, F_SETPIPE_SZ, 65536); // strict-warning {{the result of syscall(SYS_fcntl) is dropped; when it fails (EBUSY, ENOMEM, EPERM)}}
}

// Of a descriptor that is one the first cannot fail, and the second only where
// it takes away what keeps a file from being overwritten.
void harmless(int fd, int flags) {
  fcntl(fd, F_SETFD, FD_CLOEXEC);
  fcntl(fd, F_SETFL, flags | O_NONBLOCK);
}

void silent(int fd, struct flock *l, int cmd, int flags) {
  use(fcntl(fd, F_GETFD));
  use(fcntl(fd, F_GETFL, 0));
  use(fcntl(fd, F_SETFD, FD_CLOEXEC));
  use(fcntl(fd, F_SETFD, flags | FD_CLOEXEC));
  use(fcntl(fd, F_SETFL, flags & ~O_NONBLOCK));
  use(fcntl(fd, F_SETFL, O_NONBLOCK | O_APPEND | O_RDWR));
  use(fcntl(fd, F_DUPFD_CLOEXEC, 3));
  use(fcntl(fd, F_SETLK, l));
  use(fcntl(fd, F_OFD_SETLKW, l));
  use(fcntl(fd, F_GETLK64, l));
  use(fcntl(fd, F_GETPIPE_SZ));
  use(fcntl(fd, F_SETPIPE_SZ, 1 << 20));
  use(fcntl(fd, F_ADD_SEALS, F_SEAL_SEAL | F_SEAL_SHRINK | F_SEAL_GROW | F_SEAL_WRITE));
  use(fcntl(fd, F_GET_SEALS));
  use(fcntl(fd, F_SETLEASE, F_UNLCK));
  use(fcntl(fd, F_NOTIFY, DN_CREATE | DN_MULTISHOT));
  use(fcntl(fd, F_SETOWN, -flags));
  use(fcntl(fd, F_GETOWN));
  use(fcntl(fd, cmd, l));
  use(fcntl(fd, cmd, NULL));
  use(fcntl(fd, cmd));
  use(syscall(SYS_fcntl, fd, F_GETFD));
  (void)fcntl(fd, F_SETLK, l);
}

int nonblocking(int fd) {
  int flags = fcntl(fd, F_GETFL);
  if (flags < 0 || fcntl(fd, F_SETFL, flags | O_NONBLOCK) < 0)
    return -errno;
  return 0;
}

int locked(int fd, struct flock *l) {
  if (fcntl(fd, F_SETLK, l) == -1)
    return errno == EACCES || errno == EAGAIN ? 1 : -1;
  while (fcntl(fd, F_SETLKW, l) == -1)
    if (errno != EINTR)
      return -1;
  return 0;
}

// As the kernel's header writes it: one constant in two parts.
#undef F_SETPIPE_SZ
#define F_SETPIPE_SZ (1024 + 7)
int written_as_a_sum(int fd) { return fcntl(fd, F_SETPIPE_SZ, 4096); }
