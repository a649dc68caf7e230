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
#include <sys/eventfd.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/timerfd.h>
#include <unistd.h>

void use(long);

void reported(int c, int flags) {
  use(eventfd(0, 2)); // expected-warning {{'2' sets 0x2, which eventfd does not take in 'flags'}} expected-note {{'flags' of eventfd takes EFD_SEMAPHORE (0x1), EFD_NONBLOCK (0x800), EFD_CLOEXEC (0x80000); the call fails with EINVAL (Invalid flags)}}
  use(eventfd(0, 0x40000000)); // expected-warning {{sets 0x40000000}}
  use(eventfd(0, EFD_CLOEXEC | 4)); // expected-warning {{'4' sets 0x4}}
  use(eventfd(0, flags | 2)); // expected-warning {{sets 0x2}}
  use(eventfd(0, c ? 2 : 0)); // expected-warning {{'2' sets 0x2}}
  use(eventfd(0, O_RDWR | EFD_CLOEXEC)); // expected-warning {{'O_RDWR' (0x2), a constant of open, is no flag of eventfd}}
  use(eventfd(0, MSG_DONTWAIT)); // expected-warning {{'MSG_DONTWAIT' (0x40), a constant of send, is no flag of eventfd}}
  use(eventfd(0, TFD_TIMER_CANCEL_ON_SET)); // expected-warning {{'TFD_TIMER_CANCEL_ON_SET' (0x2), a constant of timerfd_settime, is no flag of eventfd}}
  use(eventfd(0, O_DIRECT)); // expected-warning {{'O_DIRECT' (0x4000), a constant of open, is no flag of eventfd}}
  // Taken, but for a semaphore.
  use(eventfd(0, FD_CLOEXEC)); // expected-warning {{'FD_CLOEXEC' (0x1), a constant of fcntl, means 'EFD_SEMAPHORE' as 'flags' of eventfd; did you mean 'EFD_CLOEXEC'?}}
  use(eventfd(0, EFD_NONBLOCK | FD_CLOEXEC)); // expected-warning {{'FD_CLOEXEC' (0x1), a constant of fcntl, means 'EFD_SEMAPHORE'}}
  use(eventfd(0, O_WRONLY)); // expected-warning {{'O_WRONLY' (0x1), a constant of open, means 'EFD_SEMAPHORE'}}
  use(syscall(SYS_eventfd2, 0, 2)); // expected-warning {{'2' sets 0x2, which syscall(SYS_eventfd2) does not take}}
  use(syscall(SYS_eventfd2, 0, FD_CLOEXEC)); // expected-warning {{means 'EFD_SEMAPHORE' as 'flags' of syscall(SYS_eventfd2)}}
  use(syscall(290, 0, 4)); // expected-warning {{'4' sets 0x4, which syscall(SYS_eventfd2) does not take}}
}

// Defined as the same numbers: the program works as it was meant to.
void same_number(void) {
  use(eventfd(0, O_CLOEXEC)); // strict-warning {{'O_CLOEXEC' (0x80000), a constant of open, means 'EFD_CLOEXEC' as 'flags' of eventfd; did you mean 'EFD_CLOEXEC'?}}
  use(eventfd(0, EFD_CLOEXEC | O_NONBLOCK)); // strict-warning {{'O_NONBLOCK' (0x800), a constant of open, means 'EFD_NONBLOCK'}}
  use(eventfd(0, O_NDELAY)); // strict-warning {{(0x800), a constant of open, means 'EFD_NONBLOCK'}}
  use(eventfd(0, TFD_CLOEXEC)); // strict-warning {{'TFD_CLOEXEC' (0x80000), a constant of timerfd_create, means 'EFD_CLOEXEC'}}
  use(eventfd(0, -1)); // strict-warning {{sets 0xfff7f7fe}}
}

void dropped(void) {
  eventfd(0, 0); // expected-warning {{the result of eventfd is dropped; when it fails (EMFILE, ENFILE, ENODEV, ENOMEM, ...)}}
  syscall(SYS_eventfd2, 0, 0); // expected-warning {{the result of syscall(SYS_eventfd2) is dropped}}
  syscall(290, 0, 0); // expected-warning {{the result of syscall(SYS_eventfd2) is dropped}}
  syscall(SYS_eventfd, 0); // expected-warning {{the result of syscall(SYS_eventfd) is dropped}}
  syscall(284, 0); // expected-warning {{the result of syscall(SYS_eventfd) is dropped}}
}

void silent(int c, unsigned count, int flags) {
  use(eventfd(0, 0));
  use(eventfd(0, EFD_SEMAPHORE));
  use(eventfd(0, EFD_NONBLOCK));
  use(eventfd(0, EFD_CLOEXEC));
  use(eventfd(0, EFD_SEMAPHORE | EFD_NONBLOCK | EFD_CLOEXEC));
  use(eventfd(0, 1));
  use(eventfd(0, c ? EFD_CLOEXEC : 0));
  use(eventfd(0, flags));
  use(eventfd(0, flags | EFD_CLOEXEC));
  use(eventfd(0, flags & ~2));
  // Any count will do.
  use(eventfd(count, EFD_CLOEXEC));
  use(eventfd(1, EFD_CLOEXEC));
  use(eventfd(UINT_MAX, EFD_CLOEXEC));
  use(eventfd(-1, EFD_CLOEXEC));
  use(syscall(SYS_eventfd2, count, EFD_CLOEXEC | EFD_SEMAPHORE));
  use(syscall(290, 0, 0x80801));
  // The kernel's flags are an int: it never sees the upper half.
  use(syscall(SYS_eventfd2, 0, 1L << 32));
  // The older call has no flags, and looks at nothing after the count.
  use(syscall(SYS_eventfd, 0));
  use(syscall(SYS_eventfd, count, 2));
  use(syscall(284, 0, O_RDWR));
}

void deliberate(void) {
  (void)eventfd(0, 0);
  (void)syscall(SYS_eventfd2, 0, 0);
  (void)syscall(284, 0);
}

int handled(void) {
  int fd = eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);
  if (fd < 0)
    return -errno;
  return fd;
}
