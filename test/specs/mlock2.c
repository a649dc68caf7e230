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
#include <sys/mman.h>
#include <sys/syscall.h>
#include <unistd.h>

void use(long);

void reported(const void *p, size_t n, int c, unsigned flags) {
  use(mlock2(p, n, 2)); // expected-warning {{'2' sets 0x2, which mlock2 does not take in 'flags'}} expected-note {{'flags' of mlock2 takes MLOCK_ONFAULT (0x1); the call fails with EINVAL (Invalid flags)}}
  use(mlock2(p, 0, 0x80000000)); // expected-warning {{sets 0x80000000}}
  use(mlock2(p, n, MLOCK_ONFAULT | 4)); // expected-warning {{'4' sets 0x4}}
  use(mlock2(p, n, flags | 8)); // expected-warning {{sets 0x8}}
  use(mlock2(p, n, c ? 2 : MLOCK_ONFAULT)); // expected-warning {{sets 0x2}}
  // mlockall's flags: of the same numbers only the first is taken, and it means
  // something else there.
  use(mlock2(p, n, MCL_CURRENT)); // expected-warning {{'MCL_CURRENT' (0x1), a constant of mlockall, means 'MLOCK_ONFAULT' as 'flags' of mlock2}}
  use(mlock2(p, n, MCL_FUTURE)); // expected-warning {{'MCL_FUTURE' (0x2), a constant of mlockall, is no flag of mlock2}}
  use(mlock2(p, n, MCL_ONFAULT)); // expected-warning {{'MCL_ONFAULT' (0x4), a constant of mlockall, is no flag of mlock2; did you mean 'MLOCK_ONFAULT'?}}
  use(mlock2(p, n, MAP_LOCKED)); // expected-warning {{'MAP_LOCKED' (0x2000), a constant of mmap, is no flag of mlock2}}
  use(mlock2(p, n, O_RDWR)); // expected-warning {{'O_RDWR' (0x2), a constant of open, is no flag of mlock2}}
  use(syscall(SYS_mlock2, p, n, 2)); // expected-warning {{'2' sets 0x2, which syscall(SYS_mlock2) does not take}}
  use(syscall(SYS_mlock2, p, n, MCL_ONFAULT)); // expected-warning {{is no flag of syscall(SYS_mlock2); did you mean 'MLOCK_ONFAULT'?}}
  use(syscall(325, p, n, 4)); // expected-warning {{'4' sets 0x4, which syscall(SYS_mlock2) does not take}}

  use(mlock2(p, -1, 0)); // expected-warning {{'-1' becomes 18446744073709551615 as 'len' of mlock2, which is 0 to LONG_MAX}}
  use(mlock2(p, SIZE_MAX, 0)); // expected-warning {{as 'len' of mlock2,}}
  use(mlock2(p, (size_t)LONG_MAX + 1, MLOCK_ONFAULT)); // expected-warning {{as 'len' of mlock2,}}
  use(syscall(SYS_mlock2, p, -1L, 0)); // expected-warning {{as 'len' of syscall(SYS_mlock2),}}
  use(syscall(325, p, -1L, 0)); // expected-warning {{as 'len' of syscall(SYS_mlock2),}}
}

// All ones are nearly always a test that wants to be refused.
void all_ones(const void *p, size_t n) {
  use(mlock2(p, n, -1)); // strict-warning {{sets 0xfffffffe}}
  use(mlock2(p, n, ~0u)); // strict-warning {{sets 0xfffffffe}}
}

void dropped(const void *p, size_t n) {
  mlock2(p, n, 0); // expected-warning {{the result of mlock2 is dropped; when it fails (ENOMEM, EPERM, EAGAIN)}}
  mlock2(p, n, MLOCK_ONFAULT); // expected-warning {{the result of mlock2 is dropped}}
  syscall(SYS_mlock2, p, n, 0); // expected-warning {{the result of syscall(SYS_mlock2) is dropped}}
  syscall(325, p, n, 0); // expected-warning {{the result of syscall(SYS_mlock2) is dropped}}
}

void silent(const char *p, size_t n, int c, unsigned flags) {
  use(mlock2(p, n, 0));
  use(mlock2(p, n, 1));
  use(mlock2(p, n, MLOCK_ONFAULT));
  use(mlock2(p, n, c ? MLOCK_ONFAULT : 0));
  use(mlock2(p, n, flags));
  use(mlock2(p, n, flags | MLOCK_ONFAULT));
  use(mlock2(p, n, flags & ~2u));
  use(syscall(SYS_mlock2, p, n, MLOCK_ONFAULT));
  use(syscall(325, p, n, 0));
  // The kernel's flags are an int: it never sees the upper half.
  use(syscall(SYS_mlock2, p, n, 1L << 32));
  use(mlock2(p, 0, 0));
  use(mlock2(p, LONG_MAX, 0));
  use(mlock2(p + 1, 1, 0));
  use(mlock2(NULL, 0, 0));
  use(mlock2(NULL, 4096, MLOCK_ONFAULT));
}

void deliberate(const void *p, size_t n) {
  (void)mlock2(p, n, 0);
  (void)syscall(SYS_mlock2, p, n, MLOCK_ONFAULT);
  (void)syscall(325, p, n, 0);
}

int handled(const void *p, size_t n) {
  if (mlock2(p, n, MLOCK_ONFAULT) != 0)
    return -errno;
  // A libc or kernel that is too old.
  if (syscall(SYS_mlock2, p, n, MLOCK_ONFAULT) < 0)
    return errno == ENOSYS ? mlock(p, n) : -1;
  return 0;
}
