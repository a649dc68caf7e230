// The ways to call an API from C: the libc function and syscall() with the
// number in every form in which programs write it.
//
// RUN: %kapi-verify -Xclang -verify-ignore-unexpected=note %s \
// RUN:   -fplugin-arg-kapi-checks=kapi-invalid-flags
// RUN: %kapi-verify -Xclang -verify-ignore-unexpected=note %s -std=c99 -D_GNU_SOURCE \
// RUN:   -fplugin-arg-kapi-checks=kapi-invalid-flags
// RUN: %kapi-verify -Xclang -verify-ignore-unexpected=note %s -O2 -D_FORTIFY_SOURCE=2 \
// RUN:   -fplugin-arg-kapi-checks=kapi-invalid-flags

#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif
#include <sys/mman.h>
#include <sys/syscall.h>
#include <unistd.h>

enum { NR_MLOCK2 = 325, NR_GETPID = 39 };
#define MY_NR 325
#define OTHER_NR 39
#define CALL_MLOCK2(p, n, f) syscall(__NR_mlock2, p, n, f)
#define lock_pages mlock2

void function(void *p, size_t n) {
  mlock2(p, n, 2); // expected-warning {{'2' sets 0x2, which mlock2 does not take in 'flags'}}
  (mlock2)(p, n, 2); // expected-warning {{'2' sets 0x2, which mlock2}}
  (*mlock2)(p, n, 2); // expected-warning {{'2' sets 0x2, which mlock2}}
  (&mlock2)(p, n, 2); // expected-warning {{'2' sets 0x2, which mlock2}}
  (**mlock2)(p, n, 2); // expected-warning {{'2' sets 0x2, which mlock2}}
  lock_pages(p, n, 2); // expected-warning {{'2' sets 0x2, which mlock2}}
  __extension__ mlock2(p, n, 2); // expected-warning {{'2' sets 0x2, which mlock2}}

  mlock2(p, n, 1);
  mlock2(p, n, 0);
  mlock2(p, n, MLOCK_ONFAULT);
  lock_pages(p, n, 1);
  madvise(p, n, 2);
}

void numbers(void *p, size_t n) {
  syscall(SYS_mlock2, p, n, 2); // expected-warning {{'2' sets 0x2, which syscall(SYS_mlock2) does not take}}
  syscall(__NR_mlock2, p, n, 2); // expected-warning {{syscall(SYS_mlock2)}}
  syscall(325, p, n, 2); // expected-warning {{syscall(SYS_mlock2)}}
  syscall(325L, p, n, 2L); // expected-warning {{'2L' sets 0x2, which syscall(SYS_mlock2)}}
  syscall((long)325, p, n, 2UL); // expected-warning {{syscall(SYS_mlock2)}}
  syscall(0x145, p, n, 2); // expected-warning {{syscall(SYS_mlock2)}}
  syscall(300 + 25, p, n, 2); // expected-warning {{syscall(SYS_mlock2)}}
  syscall(NR_MLOCK2, p, n, 2); // expected-warning {{syscall(SYS_mlock2)}}
  syscall(MY_NR, p, n, 2); // expected-warning {{syscall(SYS_mlock2)}}
  syscall((SYS_mlock2), p, n, 2); // expected-warning {{syscall(SYS_mlock2)}}
  (syscall)(SYS_mlock2, p, n, 2); // expected-warning {{syscall(SYS_mlock2)}}
  CALL_MLOCK2(p, n, 2); // expected-warning {{syscall(SYS_mlock2)}}

  syscall(SYS_mlock2, p, n, 1);
  syscall(SYS_mlock2, p, n, 0);
  syscall(325, p, n, MLOCK_ONFAULT);
  CALL_MLOCK2(p, n, 1);
}

// Not the number of a specified call, or none that the source shows.
void other_numbers(void *p, size_t n, long number, int choice) {
  syscall(SYS_getpid, p, n, 2);
  syscall(39, p, n, 2);
  syscall(NR_GETPID, p, n, 2);
  syscall(OTHER_NR, p, n, 2);
  syscall(99999, p, n, 2);
  syscall(-1, p, n, 2);
  syscall(number, p, n, 2);
  syscall(choice ? SYS_mlock2 : SYS_getpid, p, n, 2);
  // The number after mlock2's is copy_file_range, which takes no such flags.
  syscall(SYS_mlock2 + 1, p, n, 2);
  syscall(SYS_mlock2 == 325 ? SYS_getpid : -1, p, n, 2);
}

// An argument that is not there is not 0, and no crash.
void too_few(void *p, size_t n) {
  syscall(SYS_mlock2);
  syscall(SYS_mlock2, p);
  syscall(SYS_mlock2, p, n);
}

long too_many(void *p, size_t n) {
  return syscall(SYS_mlock2, p, n, 1, 2, 4);
}
