// RUN: %kapi-verify %s -fplugin-arg-kapi-checks=kapi-invalid-flags
// RUN: %kapixx-verify -xc++ %s -fplugin-arg-kapi-checks=kapi-invalid-flags

#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif
#include <fcntl.h>
#include <linux/memfd.h>
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <sys/mman.h>
#include <sys/random.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/timerfd.h>
#include <unistd.h>

// Bits that the mask lacks, by name and by number.
int mask(void *p, size_t n) {
  // expected-note@+1 {{'flags' of mlock2 takes MLOCK_ONFAULT (0x1); the call fails with EINVAL (Invalid flags)}}
  if (mlock2(p, n, MCL_ONFAULT)) // expected-warning {{'MCL_ONFAULT' (0x4), a constant of mlockall, is no flag of mlock2; did you mean 'MLOCK_ONFAULT'? [-Wkapi-invalid-flags]}}
    return -1;
  // expected-note@+1 {{'flags' of mlock2 takes MLOCK_ONFAULT}}
  if (mlock2(p, n, MLOCK_ONFAULT | 4)) // expected-warning {{'4' sets 0x4, which mlock2 does not take in 'flags'}}
    return -1;
  // expected-note@+1 {{'flags' of mlock2 takes MLOCK_ONFAULT}}
  if (syscall(SYS_mlock2, p, n, 2)) // expected-warning {{'2' sets 0x2, which syscall(SYS_mlock2) does not take in 'flags'}}
    return -1;
  // expected-note@+1 {{'flags' of eventfd takes EFD_SEMAPHORE (0x1), EFD_NONBLOCK (0x800), EFD_CLOEXEC (0x80000); the call fails with EINVAL}}
  int e = eventfd(0, O_RDWR); // expected-warning {{'O_RDWR' (0x2), a constant of open, is no flag of eventfd}}
  // expected-note@+1 {{takes EPOLL_CLOEXEC (0x80000)}}
  int ep = epoll_create1(64); // expected-warning {{'64' sets 0x40, which epoll_create1 does not take}}
  // expected-note@+1 {{'flags' of memfd_create takes MFD_CLOEXEC (0x1)}}
  int m = memfd_create("x", O_CLOEXEC); // expected-warning {{'O_CLOEXEC' (0x80000), a constant of open, is no flag of memfd_create; did you mean 'MFD_CLOEXEC'?}}
  // expected-note@+1 {{takes TFD_NONBLOCK (0x800), TFD_CLOEXEC (0x80000)}}
  int t = timerfd_create(CLOCK_MONOTONIC, TFD_TIMER_ABSTIME); // expected-warning {{'TFD_TIMER_ABSTIME' (0x1), a constant of timerfd_settime, is no flag of timerfd_create}}
  int fds[2];
  // expected-note@+1 {{'flags' of pipe2 takes}}
  if (pipe2(fds, FD_CLOEXEC)) // expected-warning {{'FD_CLOEXEC' (0x1), a constant of fcntl, is no flag of pipe2; did you mean 'O_CLOEXEC'?}}
    return -1;
  // expected-note@+1 {{'flags' of accept4 takes}}
  int c = accept4(e, 0, 0, SOCK_CLOEXEC | FD_CLOEXEC); // expected-warning {{'FD_CLOEXEC' (0x1), a constant of fcntl, is no flag of accept4; did you mean 'SOCK_CLOEXEC'?}}
  return e + ep + m + t + c;
}

int mask_twins(void *p, size_t n) {
  if (mlock2(p, n, MLOCK_ONFAULT) || mlock2(p, n, 0) || mlock2(p, n, 1) ||
      syscall(SYS_mlock2, p, n, MLOCK_ONFAULT))
    return -1;
  int e = eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK | EFD_SEMAPHORE);
  int ep = epoll_create1(EPOLL_CLOEXEC);
  int m = memfd_create("x", MFD_CLOEXEC | MFD_ALLOW_SEALING);
  int h = memfd_create("x", MFD_HUGETLB | MFD_HUGE_2MB);
  int t = timerfd_create(CLOCK_MONOTONIC, TFD_CLOEXEC);
  int fds[2];
  if (pipe2(fds, O_CLOEXEC | O_NDELAY | O_DIRECT))
    return -1;
  int c = accept4(e, 0, 0, SOCK_CLOEXEC | SOCK_NONBLOCK);
  return e + ep + m + h + t + c;
}

// Rules between flags.
int rules(void *b) {
  // expected-note@+1 {{'flags' of mlockall takes MCL_CURRENT (0x1), MCL_FUTURE (0x2), MCL_ONFAULT (0x4)}}
  if (mlockall(MCL_ONFAULT)) // expected-warning {{'MCL_ONFAULT' needs 'MCL_CURRENT' or 'MCL_FUTURE' in 'flags' of mlockall}}
    return -1;
  // expected-note@+1 {{of mlockall takes}}
  if (mlockall(0)) // expected-warning {{'flags' of mlockall must not be 0}}
    return -1;
  // expected-note@+1 {{of mlockall takes}}
  if (syscall(SYS_mlockall, 4)) // expected-warning {{'MCL_ONFAULT' needs 'MCL_CURRENT' or 'MCL_FUTURE' in 'flags' of syscall(SYS_mlockall)}}
    return -1;
  // expected-note@+1 {{of getrandom takes}}
  if (getrandom(b, 16, GRND_RANDOM | GRND_INSECURE) != 16) // expected-warning {{'GRND_RANDOM' and 'GRND_INSECURE' exclude each other in 'flags' of getrandom}}
    return -1;
  // expected-note@+1 {{of memfd_create takes}}
  return memfd_create("x", MFD_HUGE_2MB); // expected-warning {{'MFD_HUGE_2MB' needs 'MFD_HUGETLB' in 'flags' of memfd_create}}
}

int rules_twins(void *b, int flags) {
  if (mlockall(MCL_ONFAULT | MCL_CURRENT) || mlockall(MCL_ONFAULT | MCL_FUTURE) ||
      mlockall(MCL_CURRENT | MCL_FUTURE | MCL_ONFAULT) || mlockall(MCL_CURRENT))
    return -1;
  // The other flags may be in the variable.
  if (mlockall(flags | MCL_ONFAULT) || mlockall(flags) || mlockall(flags & MCL_ONFAULT))
    return -1;
  return getrandom(b, 16, GRND_RANDOM) != 16 || getrandom(b, 16, GRND_INSECURE) != 16 ||
         getrandom(b, 16, GRND_RANDOM | GRND_NONBLOCK) != 16;
}

// Enumerations.
int enumeration(void *p, size_t n) {
  // expected-note@+1 {{'behavior' of madvise takes MADV_NORMAL (0), MADV_RANDOM (1)}}
  if (madvise(p, n, MADV_DONTNEED | MADV_WILLNEED)) // expected-warning {{'MADV_DONTNEED | MADV_WILLNEED' is 7, which is no value of 'behavior' of madvise; its values cannot be or-ed}}
    return -1;
  // expected-note@+1 {{'behavior' of madvise takes}}
  if (madvise(p, n, 5)) // expected-warning {{'5' is no value of 'behavior' of madvise}}
    return -1;
  // expected-note@+1 {{'clockid' of timerfd_create takes CLOCK_REALTIME (0), CLOCK_MONOTONIC (1)}}
  return timerfd_create(CLOCK_PROCESS_CPUTIME_ID, 0); // expected-warning {{'CLOCK_PROCESS_CPUTIME_ID' (0x2), a constant of clock_gettime, is no value of 'clockid' of timerfd_create}}
}

int enumeration_twins(void *p, size_t n, int advice) {
  return madvise(p, n, MADV_DONTNEED) || madvise(p, n, MADV_WILLNEED) || madvise(p, n, 8) ||
         madvise(p, n, advice) || madvise(p, n, advice | 0) ||
         timerfd_create(CLOCK_BOOTTIME, 0) || timerfd_create(CLOCK_REALTIME, 0);
}

// A mask whose kernel does not look at unknown bits, with a value that it does
// look at.
void *field(void *p, size_t n, int fd, int flags) {
  // expected-note@+1 {{one of MAP_SHARED (0x1), MAP_PRIVATE (0x2)}}
  p = mmap(p, n, PROT_READ, MAP_ANONYMOUS, -1, 0); // expected-warning {{'MAP_ANONYMOUS' selects no MAP_TYPE, which mmap refuses}}
  p = mmap(p, n, PROT_READ, MAP_ANONYMOUS | MAP_PRIVATE, -1, 0);
  p = mmap(p, n, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
  p = mmap(p, n, 0x40, MAP_PRIVATE | 0x200, fd, 0);
  p = mmap(p, n, PROT_NONE, flags | MAP_ANONYMOUS, -1, 0);
  p = mmap(p, n, PROT_NONE, flags, -1, 0);
  return p;
}
