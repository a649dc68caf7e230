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

void reported(int fd, int flags) {
  use(sync_file_range(fd, 0, 0, 8)); // expected-warning {{'8' sets 0x8, which sync_file_range does not take in 'flags'}}
  use(sync_file_range(fd, 0, 0, flags | 0x10)); // expected-warning {{sets 0x10}}
  use(sync_file_range(fd, 0, 0, MS_SYNC)); // expected-warning {{'MS_SYNC' (0x4), a constant of msync, means 'SYNC_FILE_RANGE_WAIT_AFTER'}}
  use(sync_file_range(-1, 0, 0, 0)); // expected-warning {{'-1' as 'fd' of sync_file_range,}}
  use(sync_file_range(fd, -1, 0, 0)); // expected-warning {{'-1' as 'offset' of sync_file_range,}}
  use(sync_file_range(fd, 0, -1, 0)); // expected-warning {{'-1' as 'nbytes' of sync_file_range,}}
  use(syscall(SYS_sync_file_range, fd, 0L, 0L, 8)); // expected-warning {{'8' sets 0x8}}
  use(syscall(277, fd, -1L, 0L, 0)); // expected-warning {{as 'offset' of syscall(SYS_sync_file_range),}}
}

void dropped(int fd) {
  sync_file_range(fd, 0, 0, SYNC_FILE_RANGE_WRITE); // strict-warning {{the result of sync_file_range is dropped; when it fails (EIO, ENOMEM, ENOSPC, ENOSYS)}}
}

int silent(int fd, off_t off, off_t n, unsigned flags) {
  use(sync_file_range(fd, off, n, SYNC_FILE_RANGE_WAIT_BEFORE | SYNC_FILE_RANGE_WRITE | SYNC_FILE_RANGE_WAIT_AFTER));
  use(sync_file_range(fd, off, n, SYNC_FILE_RANGE_WRITE_AND_WAIT));
  use(sync_file_range(fd, 0, 0, 0));
  use(sync_file_range(fd, off, LLONG_MAX, flags));
  use(syscall(SYS_sync_file_range, fd, off, n, 7));
  (void)sync_file_range(fd, 0, 0, 0);
  return sync_file_range(fd, off, n, SYNC_FILE_RANGE_WRITE) < 0 ? -errno : 0;
}
