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
#include <sys/mman.h>
#include <sys/syscall.h>
#include <unistd.h>

void use(long);

void reported(int fd, off_t off, off_t n, int c) {
  use(posix_fadvise(fd, 0, 0, 6)); // expected-warning {{'6' is no value of 'advice' of posix_fadvise}} expected-note {{'advice' of posix_fadvise takes POSIX_FADV_NORMAL (0), POSIX_FADV_RANDOM (1), POSIX_FADV_SEQUENTIAL (2), POSIX_FADV_WILLNEED (3), POSIX_FADV_DONTNEED (4), POSIX_FADV_NOREUSE (5); the call fails with EINVAL (Invalid advice or length)}}
  use(posix_fadvise(fd, off, n, -2)); // expected-warning {{is no value of 'advice'}}
  use(posix_fadvise(fd, off, n, c ? 8 : 0)); // expected-warning {{'8' is no value of 'advice'}}
  // They are no flags.
  use(posix_fadvise(fd, 0, 0, POSIX_FADV_SEQUENTIAL | POSIX_FADV_DONTNEED)); // expected-warning {{is 6, which is no value of 'advice' of posix_fadvise; its values cannot be or-ed}}
  use(posix_fadvise(fd, 0, 0, POSIX_FADV_RANDOM | POSIX_FADV_SEQUENTIAL)); // expected-warning {{is 3, that is 'POSIX_FADV_WILLNEED', as 'advice' of posix_fadvise; its values cannot be or-ed}}
  use(posix_fadvise(fd, 0, 0, POSIX_FADV_RANDOM | POSIX_FADV_DONTNEED)); // expected-warning {{is 5, that is 'POSIX_FADV_NOREUSE'}}
  // Other calls' names.
  use(posix_fadvise(fd, 0, 0, MADV_DONTFORK)); // expected-warning {{'MADV_DONTFORK' (0xa), a constant of madvise, is no value of 'advice'}}
  use(posix_fadvise(fd, 0, 0, O_RDWR)); // expected-warning {{'O_RDWR' (0x2), a constant of open, means 'POSIX_FADV_SEQUENTIAL' as 'advice' of posix_fadvise}}
  use(posix_fadvise64(fd, 0, 0, 6)); // expected-warning {{'6' is no value of 'advice' of posix_fadvise64}}
  use(syscall(SYS_fadvise64, fd, 0L, 0L, 6)); // expected-warning {{'6' is no value of 'advice' of syscall(SYS_fadvise64)}}
  use(syscall(SYS_fadvise64, fd, 0L, 0L, MADV_FREE)); // expected-warning {{'MADV_FREE' (0x8), a constant of madvise, is no value}}
  use(syscall(221, fd, 0L, 0L, 7)); // expected-warning {{'7' is no value of 'advice' of syscall(SYS_fadvise64)}}

  use(posix_fadvise(-1, 0, 0, POSIX_FADV_NORMAL)); // expected-warning {{'-1' as 'fd' of posix_fadvise, which is 0 to INT_MAX}}
  use(posix_fadvise(AT_FDCWD, 0, 0, POSIX_FADV_NORMAL)); // expected-warning {{as 'fd' of posix_fadvise,}}
  use(posix_fadvise64(-1, 0, 0, POSIX_FADV_NORMAL)); // expected-warning {{as 'fd' of posix_fadvise64,}}
  use(syscall(SYS_fadvise64, -1, 0L, 0L, 0)); // expected-warning {{as 'fd' of syscall(SYS_fadvise64),}}
  use(syscall(221, -1, 0L, 0L, 0)); // expected-warning {{as 'fd' of syscall(SYS_fadvise64),}}

  use(posix_fadvise(fd, 0, -1, POSIX_FADV_NORMAL)); // expected-warning {{as 'len' of posix_fadvise, which is 0 to LONG_MAX}}
  use(posix_fadvise(fd, 0, LONG_MIN, POSIX_FADV_NORMAL)); // expected-warning {{as 'len' of posix_fadvise,}}
  use(posix_fadvise64(fd, 0, -1, POSIX_FADV_NORMAL)); // expected-warning {{as 'len' of posix_fadvise64,}}
  use(syscall(SYS_fadvise64, fd, 0L, -1L, 0)); // expected-warning {{as 'len' of syscall(SYS_fadvise64),}}
  use(syscall(221, fd, 0L, -1L, 0)); // expected-warning {{as 'len' of syscall(SYS_fadvise64),}}
}

// Defined as the same numbers: the program works as it was meant to.
void same_number(int fd) {
  use(posix_fadvise(fd, 0, 0, MADV_SEQUENTIAL)); // strict-warning {{'MADV_SEQUENTIAL' (0x2), a constant of madvise, means 'POSIX_FADV_SEQUENTIAL' as 'advice' of posix_fadvise; did you mean 'POSIX_FADV_SEQUENTIAL'?}}
  use(posix_fadvise(fd, 0, 0, POSIX_MADV_DONTNEED)); // strict-warning {{'POSIX_MADV_DONTNEED' (0x4) means 'POSIX_FADV_DONTNEED'}}
  // A test that wants to be refused, as a rule.
  use(posix_fadvise(fd, 0, 0, -1)); // strict-warning {{'-1' is no value of 'advice'}}
}

// Success promises nothing, so failure means little.
void dropped(int fd) {
  posix_fadvise(fd, 0, 0, POSIX_FADV_WILLNEED); // strict-warning {{the result of posix_fadvise is dropped; when it fails (ENOSYS)}}
  posix_fadvise64(fd, 0, 0, POSIX_FADV_WILLNEED); // strict-warning {{the result of posix_fadvise64 is dropped}}
  syscall(SYS_fadvise64, fd, 0L, 0L, 3); // strict-warning {{the result of syscall(SYS_fadvise64) is dropped}}
  syscall(221, fd, 0L, 0L, 3); // strict-warning {{the result of syscall(SYS_fadvise64) is dropped}}
}

void silent(int fd, off_t off, off_t n, int c, int advice) {
  use(posix_fadvise(fd, off, n, POSIX_FADV_NORMAL));
  use(posix_fadvise(fd, off, n, POSIX_FADV_RANDOM));
  use(posix_fadvise(fd, off, n, POSIX_FADV_SEQUENTIAL));
  use(posix_fadvise(fd, off, n, POSIX_FADV_WILLNEED));
  use(posix_fadvise(fd, off, n, POSIX_FADV_DONTNEED));
  use(posix_fadvise(fd, off, n, POSIX_FADV_NOREUSE));
  use(posix_fadvise(fd, off, n, 0));
  use(posix_fadvise(fd, off, n, 5));
  use(posix_fadvise(fd, off, n, advice));
  use(posix_fadvise(fd, off, n, c ? POSIX_FADV_RANDOM : POSIX_FADV_NORMAL));
  use(posix_fadvise64(fd, off, n, POSIX_FADV_DONTNEED));
  use(syscall(SYS_fadvise64, fd, off, n, POSIX_FADV_NOREUSE));
  use(syscall(221, fd, off, n, 4));
  use(posix_fadvise(0, 0, 0, POSIX_FADV_NORMAL));
  use(posix_fadvise(INT_MAX, 0, 0, POSIX_FADV_NORMAL));
  use(posix_fadvise(fd, 0, 0, POSIX_FADV_NORMAL));
  use(posix_fadvise(fd, 0, LONG_MAX, POSIX_FADV_NORMAL));
  use(posix_fadvise(fd, 0, n - 1, POSIX_FADV_NORMAL));
  // The kernel does not look at the sign of the offset.
  use(posix_fadvise(fd, -1, 0, POSIX_FADV_NORMAL));
  use(posix_fadvise(fd, LONG_MIN, 1, POSIX_FADV_NORMAL));
  use(syscall(SYS_fadvise64, fd, -1L, 0L, 0));
  // Nor at the upper half of the advice.
  use(syscall(SYS_fadvise64, fd, 0L, 0L, 1L << 32));
}

void deliberate(int fd) {
  (void)posix_fadvise(fd, 0, 0, POSIX_FADV_WILLNEED);
  (void)posix_fadvise64(fd, 0, 0, POSIX_FADV_WILLNEED);
  (void)syscall(SYS_fadvise64, fd, 0L, 0L, 3);
  (void)syscall(221, fd, 0L, 0L, 3);
}

// The functions return the error, the system call sets errno.
int handled(int fd) {
  int e = posix_fadvise(fd, 0, 0, POSIX_FADV_SEQUENTIAL);
  if (e != 0)
    return -e;
  if (syscall(SYS_fadvise64, fd, 0L, 0L, POSIX_FADV_SEQUENTIAL) != 0)
    return -errno;
  return posix_fadvise64(fd, 0, 0, POSIX_FADV_NOREUSE);
}
