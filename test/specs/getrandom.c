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
#include <sys/random.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <unistd.h>

void use(long);

void reported(char *b, size_t n, int c, unsigned flags) {
  use(getrandom(b, 16, 8)); // expected-warning {{'8' sets 0x8, which getrandom does not take in 'flags'}} expected-note {{'flags' of getrandom takes GRND_NONBLOCK (0x1), GRND_RANDOM (0x2), GRND_INSECURE (0x4); the call fails with EINVAL (Invalid flags)}}
  use(getrandom(b, 0, 0x80000000)); // expected-warning {{sets 0x80000000}}
  use(getrandom(b, 16, GRND_NONBLOCK | 0x10)); // expected-warning {{'0x10' sets 0x10}}
  use(getrandom(b, 16, flags | 8)); // expected-warning {{sets 0x8}}
  // The length and the flags the other way round.
  use(getrandom(b, GRND_NONBLOCK, 16)); // expected-warning {{'16' sets 0x10}}
  use(getrandom(b, 16, O_NONBLOCK)); // expected-warning {{'O_NONBLOCK' (0x800), a constant of open, is no flag of getrandom; did you mean 'GRND_NONBLOCK'?}}
  use(getrandom(b, 16, MSG_DONTWAIT)); // expected-warning {{is no flag of getrandom}}
  use(getrandom(b, 16, O_WRONLY)); // expected-warning {{'O_WRONLY' (0x1), a constant of open, means 'GRND_NONBLOCK' as 'flags' of getrandom}}
  use(getrandom(b, 16, MCL_ONFAULT)); // expected-warning {{'MCL_ONFAULT' (0x4), a constant of mlockall, means 'GRND_INSECURE'}}
  use(getrandom(b, 16, GRND_RANDOM | GRND_INSECURE)); // expected-warning {{'GRND_RANDOM' and 'GRND_INSECURE' exclude each other in 'flags' of getrandom}}
  use(getrandom(b, 16, GRND_INSECURE | GRND_RANDOM | GRND_NONBLOCK)); // expected-warning {{exclude each other}}
  use(getrandom(b, 16, 6)); // expected-warning {{exclude each other}}
  use(getrandom(b, 16, c ? 6 : 0)); // expected-warning {{exclude each other}}
  use(syscall(SYS_getrandom, b, n, 8)); // expected-warning {{'8' sets 0x8, which syscall(SYS_getrandom) does not take}}
  use(syscall(SYS_getrandom, b, n, 6)); // expected-warning {{exclude each other in 'flags' of syscall(SYS_getrandom)}}
  use(syscall(318, b, n, 16)); // expected-warning {{'16' sets 0x10, which syscall(SYS_getrandom) does not take}}

  use(getrandom(NULL, 16, 0)); // expected-warning {{'NULL' as 'ubuf' of getrandom, which must not be NULL}}
  use(getrandom(0, sizeof n, GRND_NONBLOCK)); // expected-warning {{'0' as 'ubuf' of getrandom, which must not be NULL}}
  use(syscall(SYS_getrandom, NULL, 16L, 0)); // expected-warning {{as 'ubuf' of syscall(SYS_getrandom),}}
  use(syscall(318, NULL, 16L, 0)); // expected-warning {{as 'ubuf' of syscall(SYS_getrandom),}}

  use(getrandom(b, -1, 0)); // expected-warning {{'-1' becomes 18446744073709551615 as 'len' of getrandom, which is 0 to SSIZE_MAX}}
  use(getrandom(b, SIZE_MAX, 0)); // expected-warning {{as 'len' of getrandom,}}
  use(syscall(SYS_getrandom, b, -1L, 0)); // expected-warning {{as 'len' of syscall(SYS_getrandom),}}
  use(syscall(318, b, -1L, 0)); // expected-warning {{as 'len' of syscall(SYS_getrandom),}}
}

void all_ones(char *b) {
  use(getrandom(b, 16, -1)); // strict-warning {{sets 0xfffffff8}}
  use(getrandom(b, 16, ~0u)); // strict-warning {{sets 0xfffffff8}}
}

void dropped(char *b) {
  getrandom(b, 16, 0); // expected-warning {{the result of getrandom is dropped; when it fails (EINTR, ENOSYS)}}
  syscall(SYS_getrandom, b, 16L, 0); // expected-warning {{the result of syscall(SYS_getrandom) is dropped}}
  syscall(318, b, 16L, 0); // expected-warning {{the result of syscall(SYS_getrandom) is dropped}}
}

void silent(char *b, size_t n, int c, unsigned flags) {
  use(getrandom(b, 16, 0));
  use(getrandom(b, 16, GRND_NONBLOCK));
  use(getrandom(b, 16, GRND_RANDOM));
  use(getrandom(b, 16, GRND_INSECURE));
  use(getrandom(b, 16, GRND_NONBLOCK | GRND_RANDOM));
  use(getrandom(b, 16, GRND_NONBLOCK | GRND_INSECURE));
  use(getrandom(b, 16, 5));
  use(getrandom(b, 16, c ? GRND_RANDOM : GRND_INSECURE));
  use(getrandom(b, 16, flags));
  use(getrandom(b, 16, flags | GRND_RANDOM));
  use(getrandom(b, 16, flags & ~8u));
  use(getrandom(b, 0, 0));
  use(getrandom(b, 256, 0));
  use(getrandom(b, SSIZE_MAX, 0));
  use(getrandom(b, n - 1, 0));
  // Without bytes no memory is needed, and the size may be 0.
  use(getrandom(NULL, 0, GRND_NONBLOCK));
  use(getrandom(NULL, n, 0));
  use(getrandom(c ? b : NULL, 16, 0));
  use(syscall(SYS_getrandom, b, n, GRND_NONBLOCK));
  use(syscall(SYS_getrandom, NULL, 0L, 0));
  use(syscall(318, b, 16L, 1));
  // The kernel's flags are an int: it never sees the upper half.
  use(syscall(SYS_getrandom, b, n, 1L << 32));
}

void deliberate(char *b) {
  (void)getrandom(b, 16, 0);
  (void)syscall(SYS_getrandom, b, 16L, 0);
  (void)syscall(318, b, 16L, 0);
}

int all(char *b, size_t n) {
  while (n > 0) {
    ssize_t r = getrandom(b, n, 0);
    if (r < 0 && errno == EINTR)
      continue;
    if (r < 0)
      return -1;
    b += r;
    n -= r;
  }
  return 0;
}

int exactly(char *b) {
  if (getrandom(b, 32, 0) != 32)
    return -1;
  return 0;
}
