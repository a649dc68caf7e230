// RUN: %kapi-verify -Xclang -verify-ignore-unexpected=note %s
// RUN: %kapi -fsyntax-only -Xclang -verify=expected,strict \
// RUN:   -Xclang -verify-ignore-unexpected=note \
// RUN:   -fplugin-arg-kapi-level=strict %s
#define _GNU_SOURCE
#include <errno.h>
#include <linux/io_uring.h>
#include <stddef.h>
#include <sys/syscall.h>
#include <unistd.h>

void use(long);

void reported(int fd) {
  use(syscall(SYS_io_uring_enter, -1, 1, 0, 0, NULL, 0)); // expected-warning {{'-1' as 'fd' of syscall(SYS_io_uring_enter), which is 0 to INT_MAX}}
  use(syscall(SYS_io_uring_enter, fd, 1, 0, 0x100, NULL, 0)); // expected-warning {{'0x100' sets 0x100, which syscall(SYS_io_uring_enter) does not take in 'flags'}}
}

void dropped(int fd) {
  syscall(SYS_io_uring_enter, fd, 1, 0, 0, NULL, 0); // strict-warning {{the result of syscall(SYS_io_uring_enter) is dropped; when it fails}}
}

int silent(int fd, unsigned n, unsigned f) {
  int r;
  use(syscall(SYS_io_uring_enter, fd, n, n, f, NULL, 0));
  use(syscall(SYS_io_uring_enter, fd, n, 1, IORING_ENTER_GETEVENTS | IORING_ENTER_SQ_WAKEUP, NULL, 0));
  (void)syscall(SYS_io_uring_enter, fd, 1, 0, 0, NULL, 0);
  do
    r = syscall(SYS_io_uring_enter, fd, n, 1, 1, NULL, 8);
  while (r < 0 && errno == EINTR);
  return r;
}
