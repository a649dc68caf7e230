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
#include <sys/eventfd.h>
#include <sys/syscall.h>
#include <sys/timerfd.h>
#include <time.h>
#include <unistd.h>

void use(long);

void reported(int c, int flags, int clock) {
  use(timerfd_create(CLOCK_MONOTONIC, 1)); // expected-warning {{'1' sets 0x1, which timerfd_create does not take in 'flags'}} expected-note {{'flags' of timerfd_create takes TFD_NONBLOCK (0x800), TFD_CLOEXEC (0x80000); the call fails with EINVAL (Invalid clock or flags)}}
  use(timerfd_create(CLOCK_MONOTONIC, 0x40000000)); // expected-warning {{sets 0x40000000}}
  use(timerfd_create(clock, TFD_CLOEXEC | 4)); // expected-warning {{'4' sets 0x4}}
  use(timerfd_create(clock, flags | 1)); // expected-warning {{sets 0x1}}
  use(timerfd_create(clock, c ? 1 : 0)); // expected-warning {{'1' sets 0x1}}
  // timerfd_settime's flags.
  use(timerfd_create(clock, TFD_TIMER_ABSTIME)); // expected-warning {{'TFD_TIMER_ABSTIME' (0x1), a constant of timerfd_settime, is no flag of timerfd_create}}
  use(timerfd_create(clock, TFD_CLOEXEC | TFD_TIMER_CANCEL_ON_SET)); // expected-warning {{'TFD_TIMER_CANCEL_ON_SET' (0x2), a constant of timerfd_settime, is no flag of timerfd_create}}
  use(timerfd_create(clock, FD_CLOEXEC)); // expected-warning {{'FD_CLOEXEC' (0x1), a constant of fcntl, is no flag of timerfd_create; did you mean 'TFD_CLOEXEC'?}}
  use(timerfd_create(clock, EFD_SEMAPHORE)); // expected-warning {{'EFD_SEMAPHORE' (0x1), a constant of eventfd, is no flag of timerfd_create}}
  use(timerfd_create(clock, O_RDWR)); // expected-warning {{'O_RDWR' (0x2), a constant of open, is no flag of timerfd_create}}
  use(syscall(SYS_timerfd_create, clock, 1)); // expected-warning {{'1' sets 0x1, which syscall(SYS_timerfd_create) does not take}}
  use(syscall(SYS_timerfd_create, clock, FD_CLOEXEC)); // expected-warning {{is no flag of syscall(SYS_timerfd_create)}}
  use(syscall(283, clock, 2)); // expected-warning {{'2' sets 0x2, which syscall(SYS_timerfd_create) does not take}}

  use(timerfd_create(2, 0)); // expected-warning {{'2' is no value of 'clockid' of timerfd_create}}
  use(timerfd_create(6, 0)); // expected-warning {{'6' is no value of 'clockid'}}
  use(timerfd_create(10, 0)); // expected-warning {{'10' is no value of 'clockid'}}
  use(timerfd_create(-2, 0)); // expected-warning {{is no value of 'clockid'}}
  use(timerfd_create(c ? 3 : CLOCK_REALTIME, 0)); // expected-warning {{'3' is no value of 'clockid'}}
  // Clocks that can be read, but drive no timer.
  use(timerfd_create(CLOCK_PROCESS_CPUTIME_ID, 0)); // expected-warning {{'CLOCK_PROCESS_CPUTIME_ID' (0x2), a constant of clock_gettime, is no value of 'clockid' of timerfd_create}}
  use(timerfd_create(CLOCK_THREAD_CPUTIME_ID, 0)); // expected-warning {{'CLOCK_THREAD_CPUTIME_ID' (0x3), a constant of clock_gettime, is no value}}
  use(timerfd_create(CLOCK_MONOTONIC_RAW, 0)); // expected-warning {{'CLOCK_MONOTONIC_RAW' (0x4), a constant of clock_gettime, is no value}}
  use(timerfd_create(CLOCK_REALTIME_COARSE, 0)); // expected-warning {{'CLOCK_REALTIME_COARSE' (0x5), a constant of clock_gettime, is no value}}
  use(timerfd_create(CLOCK_MONOTONIC_COARSE, 0)); // expected-warning {{'CLOCK_MONOTONIC_COARSE' (0x6), a constant of clock_gettime, is no value}}
  use(timerfd_create(CLOCK_TAI, 0)); // expected-warning {{'CLOCK_TAI' (0xb), a constant of clock_gettime, is no value}}
  use(timerfd_create(CLOCK_MONOTONIC | TFD_CLOEXEC, 0)); // expected-warning {{is no value of 'clockid' of timerfd_create}}
  use(timerfd_create(CLOCK_BOOTTIME | CLOCK_REALTIME_ALARM, 0)); // expected-warning {{is 15, which is no value of 'clockid' of timerfd_create; its values cannot be or-ed}}
  use(timerfd_create(CLOCK_MONOTONIC | CLOCK_REALTIME_ALARM, 0)); // expected-warning {{is 9, that is 'CLOCK_BOOTTIME_ALARM', as 'clockid' of timerfd_create; its values cannot be or-ed}}
  use(syscall(SYS_timerfd_create, CLOCK_TAI, 0)); // expected-warning {{is no value of 'clockid' of syscall(SYS_timerfd_create)}}
  use(syscall(283, 2, 0)); // expected-warning {{'2' is no value of 'clockid' of syscall(SYS_timerfd_create)}}
  // The other way round.
  use(timerfd_create(TFD_NONBLOCK, CLOCK_MONOTONIC)); // expected-warning {{is no value of 'clockid'}} expected-warning {{'CLOCK_MONOTONIC' (0x1) is no flag of timerfd_create}}
}

// Defined as the same numbers: the program works as it was meant to.
void same_number(void) {
  use(timerfd_create(CLOCK_MONOTONIC, O_CLOEXEC)); // strict-warning {{'O_CLOEXEC' (0x80000), a constant of open, means 'TFD_CLOEXEC' as 'flags' of timerfd_create; did you mean 'TFD_CLOEXEC'?}}
  use(timerfd_create(CLOCK_MONOTONIC, O_NONBLOCK)); // strict-warning {{'O_NONBLOCK' (0x800), a constant of open, means 'TFD_NONBLOCK'}}
  use(timerfd_create(CLOCK_MONOTONIC, O_NDELAY)); // strict-warning {{(0x800), a constant of open, means 'TFD_NONBLOCK'}}
  use(timerfd_create(CLOCK_MONOTONIC, EFD_CLOEXEC)); // strict-warning {{'EFD_CLOEXEC' (0x80000), a constant of eventfd, means 'TFD_CLOEXEC'}}
  use(timerfd_create(CLOCK_MONOTONIC, -1)); // strict-warning {{sets 0xfff7f7ff}}
  use(timerfd_create(-1, 0)); // strict-warning {{'-1' is no value of 'clockid'}}
}

void dropped(void) {
  timerfd_create(CLOCK_MONOTONIC, 0); // expected-warning {{the result of timerfd_create is dropped; when it fails (EMFILE, ENFILE, ENODEV, ENOMEM, ...)}}
  syscall(SYS_timerfd_create, CLOCK_MONOTONIC, 0); // expected-warning {{the result of syscall(SYS_timerfd_create) is dropped}}
  syscall(283, CLOCK_MONOTONIC, 0); // expected-warning {{the result of syscall(SYS_timerfd_create) is dropped}}
}

void silent(int c, int flags, clockid_t clock) {
  use(timerfd_create(CLOCK_REALTIME, 0));
  use(timerfd_create(CLOCK_MONOTONIC, 0));
  use(timerfd_create(CLOCK_BOOTTIME, 0));
  use(timerfd_create(CLOCK_REALTIME_ALARM, 0));
  use(timerfd_create(CLOCK_BOOTTIME_ALARM, 0));
  use(timerfd_create(0, 0));
  use(timerfd_create(9, 0));
  use(timerfd_create(clock, 0));
  use(timerfd_create(c ? CLOCK_BOOTTIME : CLOCK_MONOTONIC, 0));
  use(timerfd_create(CLOCK_MONOTONIC, TFD_NONBLOCK));
  use(timerfd_create(CLOCK_MONOTONIC, TFD_CLOEXEC));
  use(timerfd_create(CLOCK_MONOTONIC, TFD_CLOEXEC | TFD_NONBLOCK));
  use(timerfd_create(CLOCK_MONOTONIC, 0x80800));
  use(timerfd_create(CLOCK_MONOTONIC, c ? TFD_CLOEXEC : 0));
  use(timerfd_create(CLOCK_MONOTONIC, flags));
  use(timerfd_create(CLOCK_MONOTONIC, flags | TFD_CLOEXEC));
  use(timerfd_create(CLOCK_MONOTONIC, flags & ~1));
  use(syscall(SYS_timerfd_create, CLOCK_BOOTTIME, TFD_CLOEXEC));
  use(syscall(283, 1, 0x800));
  // The kernel's parameters are ints: it never sees the upper halves.
  use(syscall(SYS_timerfd_create, 1L << 32, 1L << 32));
}

void deliberate(void) {
  (void)timerfd_create(CLOCK_MONOTONIC, 0);
  (void)syscall(SYS_timerfd_create, CLOCK_MONOTONIC, 0);
  (void)syscall(283, CLOCK_MONOTONIC, 0);
}

int handled(void) {
  int fd = timerfd_create(CLOCK_MONOTONIC, TFD_CLOEXEC | TFD_NONBLOCK);
  if (fd < 0)
    return -errno;
  return fd;
}

// Alarm clocks need a privilege.
int unprivileged(void) {
  int fd = timerfd_create(CLOCK_BOOTTIME_ALARM, TFD_CLOEXEC);
  if (fd < 0 && errno == EPERM)
    fd = timerfd_create(CLOCK_BOOTTIME, TFD_CLOEXEC);
  return fd;
}
