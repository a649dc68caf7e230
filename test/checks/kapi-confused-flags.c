// RUN: %kapi-verify %s -Wno-constant-logical-operand -fplugin-arg-kapi-checks=kapi-invalid-flags,kapi-confused-flags
// RUN: %kapixx-verify -xc++ %s -Wno-constant-logical-operand -fplugin-arg-kapi-checks=kapi-invalid-flags,kapi-confused-flags

#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif
#include <fcntl.h>
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <unistd.h>

#define EVERYTHING (MCL_CURRENT | MCL_FUTURE)
#define WITH_FUTURE 1
#define PROJECT_ALLOW 2

// Legal bits under another call's name.
int names(void *p, size_t n) {
  // expected-note@+1 {{'flags' of mlockall takes MCL_CURRENT (0x1), MCL_FUTURE (0x2), MCL_ONFAULT (0x4)}}
  if (mlockall(MLOCK_ONFAULT)) // expected-warning {{'MLOCK_ONFAULT' (0x1), a constant of mlock2, means 'MCL_CURRENT' as 'flags' of mlockall; did you mean 'MCL_ONFAULT'? [-Wkapi-confused-flags]}}
    return -1;
  // expected-note@+1 {{'flags' of mlockall takes}}
  if (mlockall(MCL_CURRENT | MLOCK_ONFAULT)) // expected-warning {{'MLOCK_ONFAULT' (0x1), a constant of mlock2, means 'MCL_CURRENT'}}
    return -1;
  // expected-note@+1 {{'flags' of mlockall takes}}
  if (syscall(SYS_mlockall, MLOCK_ONFAULT)) // expected-warning {{means 'MCL_CURRENT' as 'flags' of syscall(SYS_mlockall)}}
    return -1;
  // expected-note@+1 {{'flags' of memfd_create takes MFD_CLOEXEC (0x1), MFD_ALLOW_SEALING (0x2)}}
  int m = memfd_create("x", O_RDWR); // expected-warning {{'O_RDWR' (0x2), a constant of open, means 'MFD_ALLOW_SEALING' as 'flags' of memfd_create}}
  // expected-note@+1 {{'flags' of mlock2 takes MLOCK_ONFAULT (0x1)}}
  if (mlock2(p, n, MCL_CURRENT)) // expected-warning {{'MCL_CURRENT' (0x1), a constant of mlockall, means 'MLOCK_ONFAULT' as 'flags' of mlock2}}
    return -1;
  // expected-note@+1 {{'behavior' of madvise takes}}
  if (madvise(p, n, PROT_READ | PROT_WRITE)) // expected-warning {{madvise}}
    return -1;
  return m;
}

// Numbers, own names, zero, and names with the same meaning say nothing.
int names_twins(void *p, size_t n, int fd, int *fds) {
  if (mlockall(1) || mlockall(EVERYTHING) || mlockall(MCL_CURRENT | 4) ||
      mlock2(p, n, 1) || mlock2(p, n, WITH_FUTURE))
    return -1;
  // Defined as the same number on purpose.
  int e = epoll_create1(O_CLOEXEC) + eventfd(0, O_CLOEXEC | O_NONBLOCK) +
          accept4(fd, 0, 0, O_CLOEXEC) + pipe2(fds, SOCK_CLOEXEC);
  int m = memfd_create("x", PROJECT_ALLOW) + memfd_create("x", O_RDONLY) +
          memfd_create("x", sizeof(char));
  return e + m + madvise(p, n, POSIX_MADV_WILLNEED) + mlock2(p, n, !!n);
}

// Operators that cannot have been meant.
int operators(int flags, int want) {
  // expected-note@+1 {{'flags' of mlockall takes}}
  if (mlockall(MCL_CURRENT || MCL_FUTURE)) // expected-warning {{'MCL_CURRENT || MCL_FUTURE' is 0x1, that is 'MCL_CURRENT', as 'flags' of mlockall; did you mean '|'? [-Wkapi-confused-flags]}}
    return -1;
  // expected-note@+1 {{'flags' of mlockall takes}}
  if (mlockall(MCL_CURRENT & MCL_FUTURE)) // expected-warning {{'MCL_CURRENT & MCL_FUTURE' is 0x0, as 'flags' of mlockall; did you mean '|'?}}
    return -1;
  // expected-note@+1 {{'flags' of mlockall takes}}
  if (mlockall(MCL_CURRENT && MCL_FUTURE)) // expected-warning {{'MCL_CURRENT && MCL_FUTURE' is 0x1}}
    return -1;
  // expected-note@+1 {{'flags' of mlockall takes}}
  if (mlockall(MCL_ONFAULT | (MCL_CURRENT || MCL_FUTURE))) // expected-warning {{'MCL_CURRENT || MCL_FUTURE' is}}
    return -1;
  return 0;
}

// The same operators where they say what they mean.
int operators_twins(int flags, int want) {
  // Taking a flag out of a set.
  if (mlockall(EVERYTHING & MCL_FUTURE) || mlockall(EVERYTHING & ~MCL_FUTURE) ||
      mlockall((MCL_CURRENT | MCL_FUTURE) & MCL_CURRENT) ||
      mlockall(MCL_CURRENT & EVERYTHING))
    return -1;
  // Choosing.
  if (mlockall(want ? MCL_CURRENT : MCL_FUTURE) || mlockall((flags & MCL_FUTURE) ? 1 : 2) ||
      mlockall(MCL_CURRENT | (want ? MCL_FUTURE : 0)) ||
      mlockall(WITH_FUTURE && MCL_FUTURE ? MCL_FUTURE : MCL_CURRENT))
    return -1;
  if (mlockall(flags & MCL_FUTURE) || mlockall(flags & EVERYTHING) ||
      mlockall(flags & (MCL_CURRENT | MCL_FUTURE)) || mlockall(MCL_CURRENT | MCL_FUTURE))
    return -1;
  return 0;
}

// A flag's name inside an expression does not name the expression's value.
int expressions(void *p, size_t n) {
  return mlock2(p, n, O_CLOEXEC != 0) + mlock2(p, n, MAP_HUGETLB > 1 ? 1 : 0) +
         memfd_create("x", (O_CLOEXEC != 0) * MFD_CLOEXEC) +
         mlock2(p, n, MCL_ONFAULT / MCL_ONFAULT);
}

// Values of an enumeration, or-ed into another one.
int ored(void *p, size_t n) {
  // expected-note@+1 {{'behavior' of madvise takes}}
  if (madvise(p, n, MADV_RANDOM | MADV_SEQUENTIAL)) // expected-warning {{'MADV_RANDOM | MADV_SEQUENTIAL' is 3, that is 'MADV_WILLNEED', as 'behavior' of madvise; its values cannot be or-ed}}
    return -1;
  return madvise(p, n, MADV_RANDOM | MADV_NORMAL) || madvise(p, n, MADV_WILLNEED);
}
