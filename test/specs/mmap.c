// RUN: %kapi-verify -Xclang -verify-ignore-unexpected=note \
// RUN:   -Wno-constant-logical-operand %s
// RUN: %kapi -fsyntax-only -Xclang -verify=expected,strict \
// RUN:   -Xclang -verify-ignore-unexpected=note \
// RUN:   -Wno-constant-logical-operand -fplugin-arg-kapi-level=strict %s
// RUN: %kapixx-verify -Xclang -verify-ignore-unexpected=note \
// RUN:   -Wno-constant-logical-operand -x c++ %s
// RUN: %kapi-verify -Xclang -verify-ignore-unexpected=note \
// RUN:   -Wno-constant-logical-operand -D_FILE_OFFSET_BITS=64 %s

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

// Newer than the headers: MAP_DROPPABLE and MAP_ABOVE4G.
enum { droppable = 0x8, above_4g = 0x80 };

void use(long);
#define USE(p) use((long)(p))

// Of every 16 numbers the kernel takes one, and 0 is not among them.
void type(size_t n, int fd, int c, int flags) {
  USE(mmap(NULL, n, PROT_READ, MAP_ANONYMOUS, -1, 0)); // expected-warning {{'MAP_ANONYMOUS' selects no MAP_TYPE, which mmap refuses}} expected-note {{'flags' of mmap takes one of MAP_SHARED (0x1), MAP_PRIVATE (0x2), MAP_SHARED_VALIDATE (0x3), MAP_DROPPABLE (0x8); the call fails with EINVAL (Invalid arguments)}}
  USE(mmap(NULL, n, PROT_READ, MAP_ANON | MAP_NORESERVE, -1, 0)); // expected-warning {{selects no MAP_TYPE}}
  USE(mmap(NULL, n, PROT_READ, 0, fd, 0)); // expected-warning {{'0' selects no MAP_TYPE, which mmap refuses}}
  USE(mmap(NULL, n, PROT_READ, MAP_FILE, fd, 0)); // expected-warning {{'MAP_FILE' selects no MAP_TYPE}}
  USE(mmap(NULL, n, PROT_READ, MAP_FIXED | MAP_POPULATE, fd, 0)); // expected-warning {{selects no MAP_TYPE}}
  USE(mmap(NULL, n, PROT_READ, c ? MAP_ANONYMOUS : MAP_PRIVATE, fd, 0)); // expected-warning {{selects no MAP_TYPE}}
  USE(mmap(NULL, n, PROT_READ, flags & ~0xf, fd, 0)); // expected-warning {{selects no MAP_TYPE}}
  USE(mmap(NULL, n, PROT_READ, 4, fd, 0)); // expected-warning {{'4' selects 0x4 as MAP_TYPE, which mmap refuses}}
  USE(mmap(NULL, n, PROT_READ, 7, fd, 0)); // expected-warning {{'7' selects 0x7 as MAP_TYPE}}
  USE(mmap(NULL, n, PROT_READ, 9, fd, 0)); // expected-warning {{'9' selects 0x9 as MAP_TYPE}}
  USE(mmap(NULL, n, PROT_READ, MAP_ANONYMOUS | 15, -1, 0)); // expected-warning {{selects 0xf as MAP_TYPE}}
  USE(mmap(NULL, n, PROT_READ, MAP_PRIVATE | droppable | MAP_ANON, -1, 0)); // expected-warning {{selects 0xa as MAP_TYPE}}
  USE(mmap64(NULL, n, PROT_READ, MAP_ANONYMOUS, -1, 0)); // expected-warning {{selects no MAP_TYPE, which mmap64 refuses}}
  use(syscall(SYS_mmap, NULL, n, PROT_READ, MAP_ANONYMOUS, -1L, 0L)); // expected-warning {{selects no MAP_TYPE, which syscall(SYS_mmap) refuses}}
  use(syscall(9, NULL, n, PROT_READ, MAP_ANONYMOUS, -1L, 0L)); // expected-warning {{selects no MAP_TYPE, which syscall(SYS_mmap) refuses}}
}

// The field holds one value: the sum of two is a third one.
void two_values(size_t n, int fd) {
  USE(mmap(NULL, n, PROT_READ, MAP_SHARED | MAP_PRIVATE, fd, 0)); // expected-warning {{'MAP_SHARED_VALIDATE'}}
  USE(mmap(NULL, n, PROT_READ, MAP_SHARED | MAP_PRIVATE | MAP_ANON, -1, 0)); // expected-warning {{'MAP_SHARED_VALIDATE'}}
  USE(mmap(NULL, n, PROT_READ, MAP_SHARED | MAP_HUGE_2MB | MAP_HUGE_1GB, fd, 0)); // expected-warning {{'MAP_HUGE_2GB'}}
}

// prot and flags the other way round.
void swapped(size_t n, int fd) {
  USE(mmap(NULL, n, MAP_PRIVATE, PROT_READ, fd, 0)); // expected-warning {{'MAP_PRIVATE' (0x2) means 'PROT_WRITE' as 'prot' of mmap}} expected-warning {{'PROT_READ' (0x1) means 'MAP_SHARED' as 'flags' of mmap}}
  USE(mmap(NULL, n, MAP_PRIVATE | MAP_ANON, PROT_READ | PROT_WRITE, fd, 0)); // expected-warning {{'MAP_PRIVATE' (0x2) means 'PROT_WRITE' as 'prot' of mmap}} expected-warning {{means 'MAP_SHARED}}
  USE(mmap(NULL, n, O_RDWR, MAP_SHARED, fd, 0)); // expected-warning {{'O_RDWR' (0x2), a constant of open, means 'PROT_WRITE' as 'prot' of mmap}}
  USE(mmap(NULL, n, O_WRONLY, MAP_SHARED, fd, 0)); // expected-warning {{'O_WRONLY' (0x1), a constant of open, means 'PROT_READ' as 'prot' of mmap}}
  USE(mmap(NULL, n, PROT_READ, MCL_FUTURE, fd, 0)); // expected-warning {{'MCL_FUTURE' (0x2), a constant of mlockall, means 'MAP_PRIVATE' as 'flags' of mmap}}
}

void rules(size_t n, int fd) {
  // A stack belongs to one process.
  USE(mmap(NULL, n, PROT_READ, MAP_PRIVATE | MAP_GROWSDOWN, fd, 0)); // expected-warning {{'MAP_GROWSDOWN' needs 'MAP_ANONYMOUS' in 'flags' of mmap}}
  USE(mmap(NULL, n, PROT_READ, MAP_SHARED | MAP_ANON | MAP_GROWSDOWN, -1, 0)); // expected-warning {{'MAP_GROWSDOWN' and 'MAP_SHARED' exclude each other in 'flags' of mmap}}
  USE(mmap(NULL, n, PROT_READ, droppable | MAP_ANON | MAP_GROWSDOWN, -1, 0)); // expected-warning {{'MAP_GROWSDOWN' and 'MAP_DROPPABLE' exclude each other}}
  USE(mmap(NULL, n, PROT_READ, MAP_PRIVATE | MAP_ANON | MAP_GROWSDOWN | MAP_HUGETLB, -1, 0)); // expected-warning {{'MAP_GROWSDOWN' and 'MAP_HUGETLB' exclude each other}}

  USE(mmap(NULL, n, PROT_READ, droppable, fd, 0)); // expected-warning {{'MAP_DROPPABLE' needs 'MAP_ANONYMOUS'}}
  USE(mmap(NULL, n, PROT_READ, droppable | MAP_ANON | MAP_LOCKED, -1, 0)); // expected-warning {{'MAP_DROPPABLE' and 'MAP_LOCKED' exclude each other}}
  USE(mmap(NULL, n, PROT_READ, droppable | MAP_ANON | MAP_HUGETLB, -1, 0)); // expected-warning {{'MAP_DROPPABLE' and 'MAP_HUGETLB' exclude each other}}
  use(syscall(SYS_mmap, NULL, n, PROT_READ, droppable, fd, 0L)); // expected-warning {{'MAP_DROPPABLE' needs 'MAP_ANONYMOUS' in 'flags' of syscall(SYS_mmap)}}
}

// The one type that looks at unknown bits.
void validated(size_t n, int fd) {
  USE(mmap(NULL, n, PROT_READ, MAP_SHARED_VALIDATE | 0x200, fd, 0)); // expected-warning {{'0x200' sets 0x200, which mmap does not take in 'flags'}} expected-note {{the call fails with EOPNOTSUPP (Flag not supported)}}
  USE(mmap(NULL, n, PROT_READ, MAP_SHARED_VALIDATE | 0x400, fd, 0)); // expected-warning {{sets 0x400}}
  USE(mmap(NULL, n, PROT_READ, MAP_SHARED_VALIDATE | 0x2000000, fd, 0)); // expected-warning {{sets 0x2000000}}
  USE(mmap(NULL, n, PROT_READ, MAP_SHARED_VALIDATE | MAP_FIXED_NOREPLACE, fd, 0)); // expected-warning {{'MAP_FIXED_NOREPLACE' (0x100000)}}
  USE(mmap(NULL, n, PROT_READ, MAP_SHARED_VALIDATE | MAP_HUGETLB | MAP_HUGE_16GB, fd, 0)); // expected-warning {{'MAP_HUGE_16GB' (0x88000000)}}
  USE(mmap(NULL, n, PROT_READ, MAP_SHARED_VALIDATE | MAP_ANONYMOUS, -1, 0)); // expected-warning {{'MAP_ANONYMOUS' and 'MAP_SHARED_VALIDATE' exclude each other}}
  USE(mmap(NULL, n, PROT_READ, MAP_SHARED_VALIDATE | MAP_GROWSDOWN, fd, 0)); // expected-warning {{'MAP_GROWSDOWN' and 'MAP_SHARED_VALIDATE' exclude each other}}
  use(syscall(SYS_mmap, NULL, n, PROT_READ, MAP_SHARED_VALIDATE | 0x200, fd, 0L)); // expected-warning {{'0x200' sets 0x200, which syscall(SYS_mmap) does not take}}
  use(syscall(9, NULL, n, PROT_READ, 0x203, fd, 0L)); // expected-warning {{sets 0x200, which syscall(SYS_mmap) does not take}}
}

void arguments(void *p, size_t n, int fd, int c) {
  USE(mmap(NULL, 0, PROT_READ, MAP_SHARED, fd, 0)); // expected-warning {{'0' as 'len' of mmap, which must not be 0}}
  USE(mmap(NULL, c ? n : 0, PROT_READ, MAP_SHARED, fd, 0)); // expected-warning {{as 'len' of mmap, which must not be 0}}
  USE(mmap64(NULL, 0, PROT_READ, MAP_SHARED, fd, 0)); // expected-warning {{as 'len' of mmap64,}}
  use(syscall(SYS_mmap, NULL, 0L, PROT_READ, MAP_SHARED, fd, 0L)); // expected-warning {{as 'len' of syscall(SYS_mmap),}}
  use(syscall(9, NULL, 0L, PROT_READ, MAP_SHARED, fd, 0L)); // expected-warning {{as 'len' of syscall(SYS_mmap),}}

  USE(mmap(NULL, n, PROT_READ, MAP_SHARED, fd, 1)); // expected-warning {{'1' as 'off' of mmap, which has to be a multiple of the page size}}
  USE(mmap(NULL, n, PROT_READ, MAP_SHARED, fd, 2048)); // expected-warning {{as 'off' of mmap,}}
  USE(mmap(NULL, n, PROT_READ, MAP_SHARED, fd, 0x1234567891)); // expected-warning {{as 'off' of mmap,}}
  USE(mmap(NULL, n, PROT_READ, MAP_SHARED, fd, -1)); // expected-warning {{as 'off' of mmap,}}
  // Also where there is no file.
  USE(mmap(NULL, n, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS, -1, 512)); // expected-warning {{'512' as 'off' of mmap,}}
  USE(mmap64(NULL, n, PROT_READ, MAP_SHARED, fd, 100)); // expected-warning {{as 'off' of mmap64,}}
  use(syscall(SYS_mmap, NULL, n, PROT_READ, MAP_SHARED, fd, 100L)); // expected-warning {{as 'off' of syscall(SYS_mmap),}}
  use(syscall(9, NULL, n, PROT_READ, MAP_SHARED, fd, 100L)); // expected-warning {{as 'off' of syscall(SYS_mmap),}}

  USE(mmap(NULL, n, PROT_READ, MAP_PRIVATE, -1, 0)); // expected-warning {{'-1' as 'fd' of mmap: Without MAP_ANONYMOUS the descriptor has to be an open one}} expected-note {{the call fails with EBADF (Not an open descriptor)}}
  USE(mmap(NULL, n, PROT_READ, MAP_SHARED_VALIDATE, -1, 0)); // expected-warning {{'-1' as 'fd' of mmap:}}
  USE(mmap(p, n, PROT_NONE, MAP_PRIVATE | MAP_FIXED | MAP_NORESERVE, -1, 0)); // expected-warning {{'-1' as 'fd' of mmap:}}
  USE(mmap(NULL, n, PROT_READ, MAP_PRIVATE | MAP_HUGETLB, -1, 0)); // expected-warning {{'-1' as 'fd' of mmap:}}
  USE(mmap(NULL, n, PROT_READ, MAP_PRIVATE, AT_FDCWD, 0)); // expected-warning {{as 'fd' of mmap:}}
  USE(mmap64(NULL, n, PROT_READ, MAP_PRIVATE, -1, 0)); // expected-warning {{'-1' as 'fd' of mmap64:}}
  use(syscall(SYS_mmap, NULL, n, PROT_READ, MAP_PRIVATE, -1L, 0L)); // expected-warning {{as 'fd' of syscall(SYS_mmap):}}
  use(syscall(9, NULL, n, PROT_READ, MAP_PRIVATE, -1L, 0L)); // expected-warning {{as 'fd' of syscall(SYS_mmap):}}
}

// All ones are nearly always a test that wants to be refused.
void all_ones(size_t n, int fd) {
  USE(mmap(NULL, n, PROT_READ, -1, fd, 0)); // strict-warning {{selects 0xf as MAP_TYPE}}
  USE(mmap(NULL, n, PROT_READ, ~0, fd, 0)); // strict-warning {{selects 0xf as MAP_TYPE}}
}

// Operators that cannot have been meant.
void operators(size_t n, int fd) {
  USE(mmap(NULL, n, PROT_READ || PROT_WRITE, MAP_SHARED, fd, 0)); // expected-warning {{'PROT_READ || PROT_WRITE' is 0x1, that is 'PROT_READ', as 'prot' of mmap; did you mean '|'?}}
  USE(mmap(NULL, n, PROT_READ & PROT_WRITE, MAP_SHARED, fd, 0)); // expected-warning {{'PROT_READ & PROT_WRITE' is 0x0, as 'prot' of mmap; did you mean '|'?}}
  USE(mmap(NULL, n, PROT_READ, MAP_PRIVATE || MAP_LOCKED, fd, 0)); // expected-warning {{is 0x1, that is 'MAP_SHARED', as 'flags' of mmap; did you mean '|'?}}
  USE(mmap(NULL, n, PROT_READ, MAP_PRIVATE & MAP_LOCKED, fd, 0)); // expected-warning {{is 0x0, as 'flags' of mmap; did you mean '|'?}}
}

// Reserving address space over what is there needs no pointer.
void dropped(void *p, size_t n) {
  mmap(p, n, PROT_NONE, MAP_PRIVATE | MAP_ANON | MAP_FIXED, -1, 0); // strict-warning {{the result of mmap is dropped; when it fails (EAGAIN, ENFILE, ENODEV, ENOMEM, ...)}}
  mmap64(p, n, PROT_NONE, MAP_PRIVATE | MAP_ANON | MAP_FIXED, -1, 0); // strict-warning {{the result of mmap64 is dropped}}
  syscall(SYS_mmap, p, n, PROT_NONE, MAP_PRIVATE | MAP_ANON, -1L, 0L); // strict-warning {{the result of syscall(SYS_mmap) is dropped}}
  syscall(9, p, n, PROT_NONE, MAP_PRIVATE | MAP_ANON, -1L, 0L); // strict-warning {{the result of syscall(SYS_mmap) is dropped}}
}

void deliberate(void *p, size_t n) {
  (void)mmap(p, n, PROT_NONE, MAP_PRIVATE | MAP_ANON | MAP_FIXED, -1, 0);
  (void)mmap64(p, n, PROT_NONE, MAP_PRIVATE | MAP_ANON | MAP_FIXED, -1, 0);
  (void)syscall(SYS_mmap, p, n, PROT_NONE, MAP_PRIVATE | MAP_ANON, -1L, 0L);
  (void)syscall(9, p, n, PROT_NONE, MAP_PRIVATE | MAP_ANON, -1L, 0L);
}

// The kernel takes any prot.
void prots(size_t n, int fd, int prot) {
  USE(mmap(NULL, n, PROT_NONE, MAP_SHARED, fd, 0));
  USE(mmap(NULL, n, 0, MAP_SHARED, fd, 0));
  USE(mmap(NULL, n, PROT_READ, MAP_SHARED, fd, 0));
  USE(mmap(NULL, n, PROT_WRITE, MAP_SHARED, fd, 0));
  USE(mmap(NULL, n, PROT_EXEC, MAP_SHARED, fd, 0));
  USE(mmap(NULL, n, PROT_SEM, MAP_SHARED, fd, 0));
  USE(mmap(NULL, n, PROT_GROWSDOWN, MAP_SHARED, fd, 0));
  USE(mmap(NULL, n, PROT_GROWSUP, MAP_SHARED, fd, 0));
  USE(mmap(NULL, n, PROT_READ | PROT_WRITE | PROT_EXEC, MAP_SHARED, fd, 0));
  USE(mmap(NULL, n, 0x7fffffff, MAP_SHARED, fd, 0));
  USE(mmap(NULL, n, -1, MAP_SHARED, fd, 0));
  USE(mmap(NULL, n, prot | 0x40, MAP_SHARED, fd, 0));
  use(syscall(SYS_mmap, NULL, n, 1L << 40, MAP_SHARED, fd, 0L));
}

void flags_of_files(void *p, size_t n, int fd, int flags, int c) {
  USE(mmap(NULL, n, PROT_READ, MAP_SHARED, fd, 0));
  USE(mmap(NULL, n, PROT_READ, MAP_PRIVATE, fd, 0));
  USE(mmap(NULL, n, PROT_READ, MAP_FILE | MAP_PRIVATE, fd, 0));
  USE(mmap(p, n, PROT_READ, MAP_PRIVATE | MAP_FIXED, fd, 0));
  USE(mmap(NULL, n, PROT_READ, MAP_PRIVATE | MAP_32BIT, fd, 0));
  USE(mmap(NULL, n, PROT_READ, MAP_PRIVATE | above_4g, fd, 0));
  USE(mmap(NULL, n, PROT_READ, MAP_PRIVATE | MAP_DENYWRITE, fd, 0));
  USE(mmap(NULL, n, PROT_READ, MAP_PRIVATE | MAP_EXECUTABLE, fd, 0));
  USE(mmap(NULL, n, PROT_READ, MAP_SHARED | MAP_LOCKED, fd, 0));
  USE(mmap(NULL, n, PROT_READ, MAP_SHARED | MAP_NORESERVE, fd, 0));
  USE(mmap(NULL, n, PROT_READ, MAP_SHARED | MAP_POPULATE, fd, 0));
  USE(mmap(NULL, n, PROT_READ, MAP_SHARED | MAP_NONBLOCK, fd, 0));
  USE(mmap(NULL, n, PROT_READ, MAP_SHARED | MAP_STACK, fd, 0));
  USE(mmap(NULL, n, PROT_READ, MAP_SHARED | MAP_HUGETLB, fd, 0));
  USE(mmap(NULL, n, PROT_READ, MAP_SHARED | MAP_SYNC, fd, 0));
  USE(mmap(p, n, PROT_READ, MAP_SHARED | MAP_FIXED_NOREPLACE, fd, 0));
  USE(mmap(NULL, n, PROT_READ, MAP_PRIVATE | MAP_UNINITIALIZED, fd, 0));
  USE(mmap(p, n, PROT_READ, MAP_SHARED | MAP_FIXED | MAP_32BIT | above_4g |
           MAP_DENYWRITE | MAP_EXECUTABLE | MAP_LOCKED | MAP_NORESERVE |
           MAP_POPULATE | MAP_NONBLOCK | MAP_STACK | MAP_HUGETLB | MAP_SYNC |
           MAP_FIXED_NOREPLACE | MAP_HUGE_2MB, fd, 0));
  // Unknown bits are not looked at.
  USE(mmap(NULL, n, PROT_READ, MAP_PRIVATE | 0x200, fd, 0));
  USE(mmap(NULL, n, PROT_READ, MAP_SHARED | 0x3e00400, fd, 0));
  USE(mmap(NULL, n, PROT_READ, flags, fd, 0));
  USE(mmap(NULL, n, PROT_READ, flags | MAP_POPULATE, fd, 0));
  USE(mmap(NULL, n, PROT_READ, flags & MAP_TYPE, fd, 0));
  USE(mmap(NULL, n, PROT_READ, c ? MAP_SHARED : MAP_PRIVATE, fd, 0));
  USE(mmap(NULL, n, PROT_READ, (c ? MAP_ANON : 0) | MAP_PRIVATE, fd, 0));
  USE(mmap64(NULL, n, PROT_READ, MAP_SHARED, fd, 0));
  use(syscall(SYS_mmap, NULL, n, PROT_READ, MAP_SHARED, fd, 0L));
  use(syscall(9, NULL, n, 1L, 1L, fd, 0L));
}

void flags_of_memory(void *p, size_t n, int fd, int flags) {
  USE(mmap(NULL, n, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0));
  USE(mmap(NULL, n, PROT_READ, MAP_PRIVATE | MAP_ANON, -1, 0));
  USE(mmap(NULL, n, PROT_READ, MAP_SHARED | MAP_ANON, -1, 0));
  USE(mmap(NULL, n, PROT_READ, droppable | MAP_ANON, -1, 0));
  USE(mmap(NULL, n, PROT_READ, droppable | MAP_ANON | MAP_POPULATE, -1, 0));
  USE(mmap(NULL, n, PROT_READ, MAP_PRIVATE | MAP_ANON | MAP_GROWSDOWN, -1, 0));
  USE(mmap(NULL, n, PROT_READ, MAP_PRIVATE | MAP_ANON | MAP_GROWSDOWN |
           MAP_STACK | MAP_NORESERVE | MAP_LOCKED, -1, 0));
  USE(mmap(NULL, n, PROT_READ, flags | MAP_GROWSDOWN, fd, 0));
  USE(mmap(NULL, n, PROT_READ, flags | droppable, fd, 0));
  // The descriptor is not looked at.
  USE(mmap(NULL, n, PROT_READ, MAP_PRIVATE | MAP_ANON, 0, 0));
  USE(mmap(NULL, n, PROT_READ, MAP_PRIVATE | MAP_ANON, fd, 0));
  USE(mmap(NULL, n, PROT_READ, MAP_PRIVATE | MAP_ANON, INT_MIN, 0));
  // The flag may be in the variable.
  USE(mmap(NULL, n, PROT_READ, flags, -1, 0));
  USE(mmap(NULL, n, PROT_READ, flags | MAP_PRIVATE, -1, 0));
  USE(mmap64(p, n, PROT_READ, MAP_PRIVATE | MAP_ANON, -1, 0));
  use(syscall(SYS_mmap, p, n, PROT_READ, MAP_PRIVATE | MAP_ANON, -1, 0));
  use(syscall(9, p, n, PROT_READ, MAP_PRIVATE | MAP_ANON, -1L, 0L));
}

// Which sizes there are, the machine decides; without MAP_HUGETLB nobody looks.
void sizes(size_t n, unsigned log) {
  USE(mmap(NULL, n, 0, MAP_PRIVATE | MAP_ANON | MAP_HUGE_2MB, -1, 0));
#define HUGE (MAP_PRIVATE | MAP_ANONYMOUS | MAP_HUGETLB)
  USE(mmap(NULL, n, PROT_READ, HUGE, -1, 0));
  USE(mmap(NULL, n, PROT_READ, HUGE | MAP_HUGE_16KB, -1, 0));
  USE(mmap(NULL, n, PROT_READ, HUGE | MAP_HUGE_64KB, -1, 0));
  USE(mmap(NULL, n, PROT_READ, HUGE | MAP_HUGE_512KB, -1, 0));
  USE(mmap(NULL, n, PROT_READ, HUGE | MAP_HUGE_1MB, -1, 0));
  USE(mmap(NULL, n, PROT_READ, HUGE | MAP_HUGE_2MB, -1, 0));
  USE(mmap(NULL, n, PROT_READ, HUGE | MAP_HUGE_8MB, -1, 0));
  USE(mmap(NULL, n, PROT_READ, HUGE | MAP_HUGE_16MB, -1, 0));
  USE(mmap(NULL, n, PROT_READ, HUGE | MAP_HUGE_32MB, -1, 0));
  USE(mmap(NULL, n, PROT_READ, HUGE | MAP_HUGE_256MB, -1, 0));
  USE(mmap(NULL, n, PROT_READ, HUGE | MAP_HUGE_512MB, -1, 0));
  USE(mmap(NULL, n, PROT_READ, HUGE | MAP_HUGE_1GB, -1, 0));
  USE(mmap(NULL, n, PROT_READ, HUGE | MAP_HUGE_2GB, -1, 0));
  USE(mmap(NULL, n, PROT_READ, HUGE | MAP_HUGE_16GB, -1, 0));
  USE(mmap(NULL, n, PROT_READ, HUGE | 21 << MAP_HUGE_SHIFT, -1, 0));
  USE(mmap(NULL, n, PROT_READ, HUGE | 22 << MAP_HUGE_SHIFT, -1, 0));
  USE(mmap(NULL, n, PROT_READ, HUGE | log << MAP_HUGE_SHIFT, -1, 0));
}

void validated_rightly(void *p, size_t n, int fd, int flags) {
  USE(mmap(NULL, n, PROT_READ, MAP_SHARED_VALIDATE, fd, 0));
  USE(mmap(NULL, n, PROT_READ, MAP_SHARED_VALIDATE | MAP_SYNC, fd, 0));
  USE(mmap(NULL, n, PROT_READ, MAP_SHARED_VALIDATE | MAP_FILE, fd, 0));
  USE(mmap(p, n, PROT_READ, MAP_SHARED_VALIDATE | MAP_FIXED, fd, 0));
  USE(mmap(NULL, n, PROT_READ, MAP_SHARED_VALIDATE | MAP_32BIT, fd, 0));
  USE(mmap(NULL, n, PROT_READ, MAP_SHARED_VALIDATE | above_4g, fd, 0));
  USE(mmap(NULL, n, PROT_READ, MAP_SHARED_VALIDATE | MAP_DENYWRITE, fd, 0));
  USE(mmap(NULL, n, PROT_READ, MAP_SHARED_VALIDATE | MAP_EXECUTABLE, fd, 0));
  USE(mmap(NULL, n, PROT_READ, MAP_SHARED_VALIDATE | MAP_LOCKED, fd, 0));
  USE(mmap(NULL, n, PROT_READ, MAP_SHARED_VALIDATE | MAP_NORESERVE, fd, 0));
  USE(mmap(NULL, n, PROT_READ, MAP_SHARED_VALIDATE | MAP_POPULATE, fd, 0));
  USE(mmap(NULL, n, PROT_READ, MAP_SHARED_VALIDATE | MAP_NONBLOCK, fd, 0));
  USE(mmap(NULL, n, PROT_READ, MAP_SHARED_VALIDATE | MAP_STACK, fd, 0));
  USE(mmap(NULL, n, PROT_READ, MAP_SHARED_VALIDATE | MAP_HUGETLB, fd, 0));
  USE(mmap(NULL, n, PROT_READ, MAP_SHARED_VALIDATE | MAP_UNINITIALIZED, fd, 0));
#define VALID_HUGE (MAP_SHARED_VALIDATE | MAP_HUGETLB)
  USE(mmap(NULL, n, PROT_READ, VALID_HUGE | MAP_HUGE_16KB, fd, 0));
  USE(mmap(NULL, n, PROT_READ, VALID_HUGE | MAP_HUGE_64KB, fd, 0));
  USE(mmap(NULL, n, PROT_READ, VALID_HUGE | MAP_HUGE_512KB, fd, 0));
  USE(mmap(NULL, n, PROT_READ, VALID_HUGE | MAP_HUGE_1MB, fd, 0));
  USE(mmap(NULL, n, PROT_READ, VALID_HUGE | MAP_HUGE_2MB, fd, 0));
  USE(mmap(NULL, n, PROT_READ, VALID_HUGE | MAP_HUGE_8MB, fd, 0));
  USE(mmap(NULL, n, PROT_READ, VALID_HUGE | MAP_HUGE_16MB, fd, 0));
  USE(mmap(NULL, n, PROT_READ, VALID_HUGE | MAP_HUGE_32MB, fd, 0));
  USE(mmap(NULL, n, PROT_READ, VALID_HUGE | MAP_HUGE_256MB, fd, 0));
  USE(mmap(NULL, n, PROT_READ, VALID_HUGE | MAP_HUGE_512MB, fd, 0));
  USE(mmap(NULL, n, PROT_READ, VALID_HUGE | MAP_HUGE_1GB, fd, 0));
  USE(mmap(NULL, n, PROT_READ, VALID_HUGE | MAP_HUGE_2GB, fd, 0));
  // The same type, named twice.
  USE(mmap(NULL, n, PROT_READ, MAP_SHARED_VALIDATE | MAP_SHARED, fd, 0));
  // Which type it is, the variable decides.
  USE(mmap(NULL, n, PROT_READ, flags | 0x200, fd, 0));
  USE(mmap(NULL, n, PROT_READ, flags | MAP_FIXED_NOREPLACE, fd, 0));
}

void bounds(char *p, size_t n, int fd, off_t off, int c) {
  USE(mmap(NULL, 1, PROT_READ, MAP_SHARED, fd, 0));
  // Out of memory, not out of range.
  USE(mmap(NULL, SIZE_MAX, PROT_READ, MAP_SHARED, fd, 0));
  USE(mmap(NULL, n - 1, PROT_READ, MAP_SHARED, fd, 0));
  USE(mmap(NULL, n, PROT_READ, MAP_SHARED, 0, 0));
  USE(mmap(NULL, n, PROT_READ, MAP_SHARED, INT_MAX, 0));
  USE(mmap(NULL, n, PROT_READ, MAP_SHARED, c ? fd : -1, 0));
  USE(mmap(NULL, n, PROT_READ, MAP_SHARED, fd, 4096));
  USE(mmap(NULL, n, PROT_READ, MAP_SHARED, fd, 3 * 4096));
  USE(mmap(NULL, n, PROT_READ, MAP_SHARED, fd, 0x7ffffffffffff000));
  USE(mmap(NULL, n, PROT_READ, MAP_SHARED, fd, off));
  USE(mmap(NULL, n, PROT_READ, MAP_SHARED, fd, off & ~4095L));
  // A hint is rounded.
  USE(mmap(p + 1, n, PROT_READ, MAP_SHARED, fd, 0));
  USE(mmap((void *)0x1001, n, PROT_READ, MAP_SHARED, fd, 0));
  USE(mmap((void *)-1L, n, PROT_READ, MAP_SHARED, fd, 0));
  USE(mmap((void *)0x10000, n, PROT_READ, MAP_SHARED | MAP_FIXED, fd, 0));
}

void *handled(size_t n) {
  void *p = mmap(NULL, n, PROT_READ | PROT_WRITE,
                 MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  if (p == MAP_FAILED)
    return NULL;
  return p;
}

// Older kernels and other file systems: then without MAP_SYNC.
int with_fallback(size_t n, int fd, void **where) {
  void *p = mmap(NULL, n, PROT_READ, MAP_SHARED_VALIDATE | MAP_SYNC, fd, 0);
  if (p == MAP_FAILED && (errno == EOPNOTSUPP || errno == EINVAL))
    p = mmap(NULL, n, PROT_READ, MAP_SHARED, fd, 0);
  if (p == MAP_FAILED)
    return -errno;
  *where = p;
  return 0;
}
