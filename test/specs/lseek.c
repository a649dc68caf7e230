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

void reported(int fd, int c) {
  use(lseek(fd, 0, 5)); // expected-warning {{'5' is no value of 'whence' of lseek}}
  use(lseek(fd, 0, c ? 7 : SEEK_SET)); // expected-warning {{'7' is no value of 'whence'}}
  use(lseek(fd, 0, SEEK_CUR | SEEK_END)); // expected-warning {{is 3, that is 'SEEK_DATA', as 'whence' of lseek; its values cannot be or-ed}}
  use(lseek(fd, 0, O_RDWR)); // expected-warning {{'O_RDWR' (0x2)}}
  use(lseek64(fd, 0, 6)); // expected-warning {{'6' is no value of 'whence' of lseek64}}
  use(lseek(-1, 0, SEEK_SET)); // expected-warning {{'-1' as 'fd' of lseek, which is 0 to INT_MAX}}
  use(syscall(SYS_lseek, fd, 0L, 5)); // expected-warning {{'5' is no value of 'whence' of syscall(SYS_lseek)}}
  use(syscall(8, -1, 0L, 0)); // expected-warning {{as 'fd' of syscall(SYS_lseek),}}
}

// To rewind a file that was just read from is safe enough.
void dropped(int fd) {
  lseek(fd, 0, SEEK_SET); // strict-warning {{the result of lseek is dropped; when it fails (EOVERFLOW, ESPIPE)}}
  lseek(fd, 0, SEEK_DATA); // strict-warning {{the result of lseek is dropped; when it fails (ENXIO, EOVERFLOW, ESPIPE)}}
  syscall(SYS_lseek, fd, 0L, SEEK_SET); // strict-warning {{the result of syscall(SYS_lseek) is dropped}}
}

off_t silent(int fd, off_t off, int whence) {
  use(lseek(fd, off, SEEK_SET));
  use(lseek(fd, -1, SEEK_CUR));
  use(lseek(fd, LONG_MIN, SEEK_END));
  use(lseek(fd, off, SEEK_HOLE));
  use(lseek(fd, off, L_XTND));
  use(lseek(fd, off, whence));
  use(lseek64(fd, off, 0));
  use(syscall(SYS_lseek, fd, off, 1));
  (void)lseek(fd, 0, SEEK_SET);
  off_t end = lseek(fd, 0, SEEK_END);
  if (end == (off_t)-1)
    return -errno;
  return end;
}
