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
#include <linux/mman.h>
#include <stdint.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <unistd.h>

// Newer than the headers: MADV_GUARD_INSTALL and MADV_GUARD_REMOVE.
enum { guard_install = 102, guard_remove = 103 };

void use(long);

void reported(void *p, size_t n, int c) {
  // Gaps between the values, and what lies beyond them.
  use(madvise(p, n, 5)); // expected-warning {{'5' is no value of 'behavior' of madvise}} expected-note {{'behavior' of madvise takes MADV_NORMAL (0), MADV_RANDOM (1)}}
  use(madvise(p, n, 7)); // expected-warning {{'7' is no value of 'behavior'}}
  use(madvise(p, n, 26)); // expected-warning {{'26' is no value of 'behavior'}}
  use(madvise(p, n, 99)); // expected-warning {{'99' is no value of 'behavior'}}
  use(madvise(p, n, 104)); // expected-warning {{'104' is no value of 'behavior'}}
  use(madvise(p, 0, 0x40000000)); // expected-warning {{is no value of 'behavior'}}
  use(madvise(p, n, -2)); // expected-warning {{is no value of 'behavior'}}
  use(madvise(p, n, c ? 5 : MADV_NORMAL)); // expected-warning {{'5' is no value of 'behavior'}}
  // They are no flags.
  use(madvise(p, n, MADV_WILLNEED | MADV_DONTNEED)); // expected-warning {{'MADV_WILLNEED | MADV_DONTNEED' is 7, which is no value of 'behavior' of madvise; its values cannot be or-ed}}
  use(madvise(p, n, MADV_HUGEPAGE | MADV_DONTDUMP)); // expected-warning {{is 30, which is no value of 'behavior' of madvise; its values cannot be or-ed}}
  use(madvise(p, n, MADV_RANDOM | MADV_SEQUENTIAL)); // expected-warning {{'MADV_RANDOM | MADV_SEQUENTIAL' is 3, that is 'MADV_WILLNEED', as 'behavior' of madvise; its values cannot be or-ed}}
  // Other calls' names.
  use(madvise(p, n, POSIX_FADV_NOREUSE)); // expected-warning {{'POSIX_FADV_NOREUSE' (0x5), a constant of posix_fadvise, is no value of 'behavior'}}
  use(madvise(p, n, MAP_NORESERVE)); // expected-warning {{'MAP_NORESERVE' (0x4000), a constant of mmap, is no value of 'behavior'}}
  use(madvise(p, n, PROT_READ | PROT_WRITE)); // expected-warning {{'behavior' of madvise}}
  use(madvise(p, n, PROT_EXEC)); // expected-warning {{'PROT_EXEC' (0x4), a constant of mmap, means 'MADV_DONTNEED' as 'behavior' of madvise}}
  use(syscall(SYS_madvise, p, n, 5)); // expected-warning {{'5' is no value of 'behavior' of syscall(SYS_madvise)}}
  use(syscall(SYS_madvise, p, n, MADV_WILLNEED | MADV_DONTNEED)); // expected-warning {{cannot be or-ed}}
  use(syscall(28, p, n, 26)); // expected-warning {{'26' is no value of 'behavior' of syscall(SYS_madvise)}}

  use(madvise((void *)1, n, MADV_NORMAL)); // expected-warning {{as 'start' of madvise, which has to be a multiple of the page size}}
  use(madvise((void *)0x1800, 0, MADV_NORMAL)); // expected-warning {{as 'start' of madvise,}}
  use(syscall(SYS_madvise, 0x1001L, n, MADV_NORMAL)); // expected-warning {{as 'start' of syscall(SYS_madvise),}}
  use(syscall(28, 0x1001L, n, MADV_NORMAL)); // expected-warning {{as 'start' of syscall(SYS_madvise),}}

  use(madvise(p, -1, MADV_NORMAL)); // expected-warning {{'-1' becomes 18446744073709551615 as 'len_in' of madvise, which is 0 to LONG_MAX}}
  use(madvise(p, SIZE_MAX, MADV_NORMAL)); // expected-warning {{as 'len_in' of madvise,}}
  use(madvise(p, (size_t)LONG_MAX + 1, MADV_NORMAL)); // expected-warning {{as 'len_in' of madvise,}}
  use(syscall(SYS_madvise, p, -1L, MADV_NORMAL)); // expected-warning {{as 'len_in' of syscall(SYS_madvise),}}
  use(syscall(28, p, -1L, MADV_NORMAL)); // expected-warning {{as 'len_in' of syscall(SYS_madvise),}}
}

// Defined as the same numbers: POSIX_MADV_DONTNEED alone asks for less.
void same_number(void *p, size_t n) {
  use(madvise(p, n, POSIX_MADV_WILLNEED)); // strict-warning {{'POSIX_MADV_WILLNEED' (0x3) means 'MADV_WILLNEED' as 'behavior' of madvise; did you mean 'MADV_WILLNEED'?}}
  use(madvise(p, n, POSIX_MADV_DONTNEED)); // strict-warning {{'POSIX_MADV_DONTNEED' (0x4) means 'MADV_DONTNEED'}}
  use(madvise(p, n, POSIX_FADV_SEQUENTIAL)); // strict-warning {{'POSIX_FADV_SEQUENTIAL' (0x2), a constant of posix_fadvise, means 'MADV_SEQUENTIAL'}}
  // A test that wants to be refused, as a rule.
  use(madvise(p, n, -1)); // strict-warning {{'-1' is no value of 'behavior'}}
}

// Advice changes nothing, as a rule.
void dropped(void *p, size_t n) {
  madvise(p, n, MADV_WILLNEED); // strict-warning {{the result of madvise is dropped; when it fails (EAGAIN, EBADF, EINVAL, ENOMEM, ...)}}
  syscall(SYS_madvise, p, n, MADV_WILLNEED); // strict-warning {{the result of syscall(SYS_madvise) is dropped}}
  syscall(28, p, n, MADV_WILLNEED); // strict-warning {{the result of syscall(SYS_madvise) is dropped}}
}

void values(void *p, size_t n) {
  use(madvise(p, n, MADV_NORMAL));
  use(madvise(p, n, MADV_RANDOM));
  use(madvise(p, n, MADV_SEQUENTIAL));
  use(madvise(p, n, MADV_WILLNEED));
  use(madvise(p, n, MADV_DONTNEED));
  use(madvise(p, n, MADV_FREE));
  use(madvise(p, n, MADV_REMOVE));
  use(madvise(p, n, MADV_DONTFORK));
  use(madvise(p, n, MADV_DOFORK));
  use(madvise(p, n, MADV_MERGEABLE));
  use(madvise(p, n, MADV_UNMERGEABLE));
  use(madvise(p, n, MADV_HUGEPAGE));
  use(madvise(p, n, MADV_NOHUGEPAGE));
  use(madvise(p, n, MADV_DONTDUMP));
  use(madvise(p, n, MADV_DODUMP));
  use(madvise(p, n, MADV_WIPEONFORK));
  use(madvise(p, n, MADV_KEEPONFORK));
  use(madvise(p, n, MADV_COLD));
  use(madvise(p, n, MADV_PAGEOUT));
  use(madvise(p, n, MADV_POPULATE_READ));
  use(madvise(p, n, MADV_POPULATE_WRITE));
  use(madvise(p, n, MADV_DONTNEED_LOCKED));
  use(madvise(p, n, MADV_COLLAPSE));
  use(madvise(p, n, MADV_HWPOISON));
  use(madvise(p, n, MADV_SOFT_OFFLINE));
  use(madvise(p, n, guard_install));
  use(madvise(p, n, guard_remove));
}

void silent(char *p, size_t n, int c, int advice) {
  use(madvise(p, n, 0));
  use(madvise(p, n, 8));
  use(madvise(p, n, 25));
  use(madvise(p, n, 100));
  use(madvise(p, n, 103));
  use(madvise(p, n, advice));
  use(madvise(p, n, advice | 5));
  use(madvise(p, n, c ? MADV_DONTDUMP : MADV_DODUMP));
  use(syscall(SYS_madvise, p, n, MADV_DONTFORK));
  use(syscall(28, p, n, 4));
  // The kernel's value is an int: it never sees the upper half.
  use(syscall(SYS_madvise, p, n, 1L << 32));
  use(madvise(p, 0, MADV_NORMAL));
  use(madvise(p, 1, MADV_NORMAL));
  use(madvise(p, LONG_MAX, MADV_NORMAL));
  use(madvise(p, n - 1, MADV_NORMAL));
  // Asks which advice the kernel knows.
  use(madvise(NULL, 0, MADV_COLLAPSE));
  use(madvise(0, 4096, MADV_NORMAL));
  use(madvise((void *)0x2000, n, MADV_NORMAL));
  use(madvise((void *)(LONG_MAX & -4096L), 0, MADV_NORMAL));
  // Where p lies is not known, so neither is p + 1.
  use(madvise(p + 1, n, MADV_NORMAL));
}

void deliberate(void *p, size_t n) {
  (void)madvise(p, n, MADV_WILLNEED);
  (void)syscall(SYS_madvise, p, n, MADV_WILLNEED);
  (void)syscall(28, p, n, MADV_WILLNEED);
}

int handled(void *p, size_t n) {
  if (madvise(p, n, MADV_DONTFORK) != 0)
    return -errno;
  // Kernels before 4.5 lack it.
  if (madvise(p, n, MADV_FREE) != 0)
    return madvise(p, n, MADV_DONTNEED);
  return 0;
}
