// RUN: %kapi-verify -Xclang -verify-ignore-unexpected=note %s
// RUN: %kapi -fsyntax-only -Xclang -verify=expected,strict \
// RUN:   -Xclang -verify-ignore-unexpected=note \
// RUN:   -fplugin-arg-kapi-level=strict %s
// RUN: %kapixx-verify -Xclang -verify-ignore-unexpected=note -x c++ %s
// The kernel's header, which alone has O_NOTIFICATION_PIPE, excludes fcntl.h.
// RUN: %kapi-verify -Xclang -verify-ignore-unexpected=note -DFROM_KERNEL %s

#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif
#ifdef FROM_KERNEL
#include <linux/watch_queue.h>
#else
#include <fcntl.h>
#endif
#include <errno.h>
#include <sys/eventfd.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <unistd.h>

void use(long);

void reported(int *fds, int c, int flags) {
  use(pipe2(fds, 1)); // expected-warning {{'1' sets 0x1, which pipe2 does not take in 'flags'}} expected-note {{'flags' of pipe2 takes O_NOTIFICATION_PIPE (0x80), O_NONBLOCK (0x800), O_DIRECT (0x4000), O_CLOEXEC (0x80000); the call fails with EINVAL (Invalid flags)}}
  use(pipe2(fds, 0x40000000)); // expected-warning {{sets 0x40000000}}
  use(pipe2(fds, O_CLOEXEC | 0x100)); // expected-warning {{'0x100' sets 0x100}}
  use(pipe2(fds, flags | 2)); // expected-warning {{sets 0x2}}
  use(pipe2(fds, c ? 2 : 0)); // expected-warning {{'2' sets 0x2}}
  use(pipe2(fds, FD_CLOEXEC)); // expected-warning {{'FD_CLOEXEC' (0x1), a constant of fcntl, is no flag of pipe2; did you mean 'O_CLOEXEC'?}}
  use(pipe2(fds, O_RDWR | O_CLOEXEC)); // expected-warning {{'O_RDWR' (0x2), a constant of open, is no flag of pipe2}}
  use(pipe2(fds, O_APPEND)); // expected-warning {{'O_APPEND' (0x400), a constant of open, is no flag of pipe2}}
  use(pipe2(fds, O_NONBLOCK | MSG_DONTWAIT)); // expected-warning {{'MSG_DONTWAIT' (0x40), a constant of send, is no flag of pipe2}}
  use(pipe2(fds, EFD_SEMAPHORE)); // expected-warning {{'EFD_SEMAPHORE' (0x1), a constant of eventfd, is no flag of pipe2}}
  use(syscall(SYS_pipe2, fds, 1)); // expected-warning {{'1' sets 0x1, which syscall(SYS_pipe2) does not take}}
  use(syscall(SYS_pipe2, fds, FD_CLOEXEC)); // expected-warning {{is no flag of syscall(SYS_pipe2); did you mean 'O_CLOEXEC'?}}
  use(syscall(293, fds, 2)); // expected-warning {{'2' sets 0x2, which syscall(SYS_pipe2) does not take}}
  // The number that O_NOTIFICATION_PIPE has taken over.
  use(pipe2(fds, O_EXCL)); // expected-warning {{'O_EXCL' (0x80), a constant of open, means 'O_NOTIFICATION_PIPE' as 'flags' of pipe2}}

  use(pipe2(NULL, 0)); // expected-warning {{'NULL' as 'fildes' of pipe2, which must not be NULL}}
  use(pipe2((int *)0, O_CLOEXEC)); // expected-warning {{as 'fildes' of pipe2, which must not be NULL}}
  use(syscall(SYS_pipe2, NULL, 0)); // expected-warning {{as 'fildes' of syscall(SYS_pipe2),}}
  use(syscall(293, NULL, 0)); // expected-warning {{as 'fildes' of syscall(SYS_pipe2),}}
}

// Defined as the same numbers: the program works as it was meant to.
void same_number(int *fds) {
  use(pipe2(fds, SOCK_CLOEXEC)); // strict-warning {{'SOCK_CLOEXEC' (0x80000), a constant of socket, means 'O_CLOEXEC' as 'flags' of pipe2; did you mean 'O_CLOEXEC'?}}
  use(pipe2(fds, O_CLOEXEC | EFD_NONBLOCK)); // strict-warning {{'EFD_NONBLOCK' (0x800), a constant of eventfd, means 'O_NONBLOCK'}}
  use(pipe2(fds, -1)); // strict-warning {{sets 0xfff7b77f}}
}

void dropped(int *fds) {
  pipe2(fds, 0); // expected-warning {{the result of pipe2 is dropped; when it fails (EMFILE, ENFILE, ENOSYS)}}
  syscall(SYS_pipe2, fds, O_CLOEXEC); // expected-warning {{the result of syscall(SYS_pipe2) is dropped}}
  syscall(293, fds, 0); // expected-warning {{the result of syscall(SYS_pipe2) is dropped}}
}

void silent(int *fds, int c, int flags) {
  int pair[2];
  use(pipe2(pair, 0));
  use(pipe2(fds, O_NONBLOCK));
  use(pipe2(fds, O_NDELAY));
  use(pipe2(fds, O_DIRECT));
  use(pipe2(fds, O_CLOEXEC));
  use(pipe2(fds, 0x80));
  use(pipe2(fds, O_NONBLOCK | O_DIRECT | O_CLOEXEC | 0x80));
#ifdef FROM_KERNEL
  use(pipe2(fds, O_NOTIFICATION_PIPE));
  use(pipe2(fds, O_NOTIFICATION_PIPE | O_CLOEXEC));
#endif
  use(pipe2(fds, c ? O_CLOEXEC : 0));
  use(pipe2(fds, flags));
  use(pipe2(fds, flags | O_CLOEXEC));
  use(pipe2(fds, flags & ~1));
  use(pipe2(c ? fds : NULL, O_CLOEXEC));
  use(syscall(SYS_pipe2, fds, O_CLOEXEC | O_NDELAY));
  use(syscall(293, pair, 0x4800));
  // The kernel's flags are an int: it never sees the upper half.
  use(syscall(SYS_pipe2, fds, 1L << 32));
}

void deliberate(int *fds) {
  (void)pipe2(fds, 0);
  (void)syscall(SYS_pipe2, fds, 0);
  (void)syscall(293, fds, 0);
}

int handled(int *fds) {
  if (pipe2(fds, O_CLOEXEC) != 0)
    return -errno;
  int r = pipe2(fds, O_CLOEXEC);
  if (r < 0 && errno == ENOSYS)
    r = pipe(fds);
  return r;
}
