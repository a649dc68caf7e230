// Calls that have to be reported, their correct twins, which must not be, and
// the object file that is written all the same.
//
// RUN: rm -f %t.o
// RUN: %kapi -c %s -o %t.o -Wno-constant-logical-operand 2>&1 \
// RUN:   | FileCheck %s --implicit-check-not=warning:
// RUN: test -s %t.o
// RUN: %clang -c %s -o %t.plain.o -Wno-constant-logical-operand
// RUN: cmp %t.o %t.plain.o
//
// The same of the silent half alone, in C++, too:
// RUN: %kapi -Werror -c %s -o %t.o -DSILENT_ONLY
// RUN: %kapixx -Werror -xc++ -c %s -o %t.o -DSILENT_ONLY

#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif
#include <fcntl.h>
#include <sys/eventfd.h>
#include <sys/mman.h>
#include <sys/random.h>
#include <sys/syscall.h>
#include <sys/timerfd.h>
#include <unistd.h>

#ifndef SILENT_ONLY
int reported(void *p, size_t n, void *b) {
  // CHECK: acceptance.c:[[#@LINE+1]]:{{[0-9]+}}: warning: 'MCL_ONFAULT' {{.*}}; did you mean 'MLOCK_ONFAULT'? [-Wkapi-invalid-flags]
  int r = mlock2(p, n, MCL_ONFAULT);
  // CHECK: acceptance.c:[[#@LINE+1]]:{{[0-9]+}}: warning: '4' sets 0x4, {{.*}}[-Wkapi-invalid-flags]
  r |= mlock2(p, n, MLOCK_ONFAULT | 4);
  // CHECK: acceptance.c:[[#@LINE+1]]:{{[0-9]+}}: warning: '2' sets 0x2, {{.*}}[-Wkapi-invalid-flags]
  r |= (int)syscall(SYS_mlock2, p, n, 2);
  // CHECK: acceptance.c:[[#@LINE+1]]:{{[0-9]+}}: warning: '2L' sets 0x2, {{.*}}[-Wkapi-invalid-flags]
  r |= (int)syscall(325, p, n, 2L);
  // CHECK: acceptance.c:[[#@LINE+1]]:{{[0-9]+}}: warning: '-1' {{.*}}[-Wkapi-invalid-argument]
  r |= mlock2(p, -1, 0);
  // CHECK: acceptance.c:[[#@LINE+1]]:{{[0-9]+}}: warning: 'MCL_ONFAULT' needs 'MCL_CURRENT' or 'MCL_FUTURE' {{.*}}[-Wkapi-invalid-flags]
  r |= mlockall(MCL_ONFAULT);
  // CHECK: acceptance.c:[[#@LINE+1]]:{{[0-9]+}}: warning: 'O_RDWR' {{.*}}[-Wkapi-invalid-flags]
  r |= eventfd(0, O_RDWR);
  // CHECK: acceptance.c:[[#@LINE+1]]:{{[0-9]+}}: warning: 'MADV_DONTNEED | MADV_WILLNEED' {{.*}}[-Wkapi-invalid-flags]
  r |= madvise(p, n, MADV_DONTNEED | MADV_WILLNEED);
  // CHECK: acceptance.c:[[#@LINE+1]]:{{[0-9]+}}: warning: 'GRND_RANDOM' and 'GRND_INSECURE' exclude each other {{.*}}[-Wkapi-invalid-flags]
  r |= (int)getrandom(b, 16, GRND_RANDOM | GRND_INSECURE);
  // CHECK: acceptance.c:[[#@LINE+1]]:{{[0-9]+}}: warning: 'O_CLOEXEC' {{.*}}; did you mean 'MFD_CLOEXEC'? [-Wkapi-invalid-flags]
  r |= memfd_create("x", O_CLOEXEC);
  // CHECK: acceptance.c:[[#@LINE+1]]:{{[0-9]+}}: warning: 'TFD_TIMER_ABSTIME' {{.*}}[-Wkapi-invalid-flags]
  r |= timerfd_create(CLOCK_MONOTONIC, TFD_TIMER_ABSTIME);
  // CHECK: acceptance.c:[[#@LINE+1]]:{{[0-9]+}}: warning: the result of mlock2 is dropped; {{.*}}[-Wkapi-ignored-result]
  mlock2(p, n, MLOCK_ONFAULT);
  // CHECK: acceptance.c:[[#@LINE+1]]:{{[0-9]+}}: warning: 'MLOCK_ONFAULT' {{.*}} means 'MCL_CURRENT' {{.*}}[-Wkapi-confused-flags]
  r |= mlockall(MLOCK_ONFAULT);
  // CHECK: acceptance.c:[[#@LINE+1]]:{{[0-9]+}}: warning: 'MCL_CURRENT || MCL_FUTURE' {{.*}}; did you mean '|'? [-Wkapi-confused-flags]
  r |= mlockall(MCL_CURRENT || MCL_FUTURE);
  return r;
}
// CHECK: 14 warnings generated.
#endif

int twins(void *p, size_t n, void *b) {
  int r = mlock2(p, n, MLOCK_ONFAULT);
  r |= mlock2(p, n, 0);
  r |= (int)syscall(SYS_mlock2, p, n, 1);
  r |= (int)syscall(325, p, n, 1L);
  r |= mlock2(p, 1, 0);
  r |= mlockall(MCL_ONFAULT | MCL_CURRENT);
  r |= eventfd(0, EFD_NONBLOCK);
  r |= madvise(p, n, MADV_DONTNEED);
  r |= (int)getrandom(b, 16, GRND_RANDOM | GRND_NONBLOCK);
  r |= memfd_create("x", MFD_CLOEXEC);
  r |= timerfd_create(CLOCK_MONOTONIC, TFD_CLOEXEC);
  r |= mlockall(MCL_CURRENT);
  r |= mlockall(MCL_CURRENT | MCL_FUTURE);
  return r;
}

void deliberate(void *p, size_t n) { (void)mlock2(p, n, MLOCK_ONFAULT); }

int unknown(void *p, size_t n, unsigned flags, long number) {
  int r = mlock2(p, n, flags);
  r |= mlock2(p, n, flags & 4);
  r |= mlock2(p, n, flags | MLOCK_ONFAULT);
  r |= mlockall((int)flags);
  r |= (int)syscall(number, p, n, 2);
  return r;
}

// A program's own function of that name has no header of libc around it.
// RUN: %kapi -Werror -c %S/Inputs/own-mlock2.c -o %t.own.o
