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
#include <sys/syscall.h>
#include <unistd.h>

void use(long);

void reported(int fd, int mode) {
  use(fallocate(fd, FALLOC_FL_PUNCH_HOLE, 0, 1)); // expected-warning {{'FALLOC_FL_PUNCH_HOLE' needs 'FALLOC_FL_KEEP_SIZE' in 'mode' of fallocate}}
  use(fallocate(fd, FALLOC_FL_COLLAPSE_RANGE | FALLOC_FL_KEEP_SIZE, 0, 1)); // expected-warning {{'FALLOC_FL_COLLAPSE_RANGE' and 'FALLOC_FL_KEEP_SIZE' exclude each other}}
  use(fallocate(fd, FALLOC_FL_ZERO_RANGE | FALLOC_FL_INSERT_RANGE, 0, 1)); // expected-warning {{exclude each other}}
  use(fallocate(fd, 0x100, 0, 1)); // expected-warning {{'0x100' sets 0x100, which fallocate does not take in 'mode'}}
  use(fallocate(fd, mode | 0x200, 0, 1)); // expected-warning {{sets 0x200}}
  use(fallocate(fd, 0644, 0, 1)); // expected-warning {{'0644' sets 0x100}}
  use(fallocate(fd, 0, 0, 0)); // expected-warning {{'0' as 'len' of fallocate, which is 1 to LLONG_MAX}}
  use(fallocate(fd, 0, -1, 1)); // expected-warning {{'-1' as 'offset' of fallocate,}}
  use(fallocate64(fd, 0, 0, -1)); // expected-warning {{'-1' as 'len' of fallocate64,}}
  use(fallocate(-1, 0, 0, 1)); // expected-warning {{'-1' as 'fd' of fallocate,}}
  use(syscall(SYS_fallocate, fd, FALLOC_FL_PUNCH_HOLE, 0L, 1L)); // expected-warning {{'FALLOC_FL_PUNCH_HOLE' needs 'FALLOC_FL_KEEP_SIZE' in 'mode' of syscall(SYS_fallocate)}}
  use(syscall(285, fd, 0, 0L, 0L)); // expected-warning {{as 'len' of syscall(SYS_fallocate),}}
}

void dropped(int fd) {
  fallocate(fd, 0, 0, 4096); // strict-warning {{the result of fallocate is dropped; when it fails (EFBIG, EINTR, EIO, ENOSPC, ...)}}
}

int silent(int fd, int mode, off_t off, off_t n) {
  use(fallocate(fd, 0, off, n));
  use(fallocate(fd, FALLOC_FL_KEEP_SIZE, off, n));
  use(fallocate(fd, FALLOC_FL_PUNCH_HOLE | FALLOC_FL_KEEP_SIZE, off, n));
  use(fallocate(fd, FALLOC_FL_ZERO_RANGE, off, n));
  use(fallocate(fd, FALLOC_FL_ZERO_RANGE | FALLOC_FL_KEEP_SIZE, off, n));
  use(fallocate(fd, FALLOC_FL_COLLAPSE_RANGE, off, n));
  use(fallocate(fd, FALLOC_FL_INSERT_RANGE, off, n));
  use(fallocate(fd, FALLOC_FL_UNSHARE_RANGE | FALLOC_FL_KEEP_SIZE, off, n));
  // Newer than the headers: FALLOC_FL_WRITE_ZEROES.
  use(fallocate(fd, 0x80, off, n));
  use(fallocate(fd, mode | FALLOC_FL_PUNCH_HOLE, off, n));
  use(syscall(SYS_fallocate, fd, 3, off, n));
  (void)fallocate(fd, 0, 0, 4096);
  if (fallocate(fd, 0, 0, n) < 0)
    return errno == EOPNOTSUPP ? posix_fallocate(fd, 0, n) : errno;
  return 0;
}
