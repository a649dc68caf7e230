// RUN: %kapi-verify -Xclang -verify-ignore-unexpected=note %s
// RUN: %kapi -fsyntax-only -Xclang -verify=expected,strict \
// RUN:   -Xclang -verify-ignore-unexpected=note \
// RUN:   -fplugin-arg-kapi-level=strict %s
#define _GNU_SOURCE
#include <linux/io_uring.h>
#include <stddef.h>
#include <sys/syscall.h>
#include <unistd.h>

void use(long);

void reported(struct io_uring_params *p) {
  use(syscall(SYS_io_uring_setup, 0, p)); // expected-warning {{'0' as 'entries' of syscall(SYS_io_uring_setup), which must not be 0}}
  use(syscall(SYS_io_uring_setup, 8, NULL)); // expected-warning {{'NULL' as 'params' of syscall(SYS_io_uring_setup), which must not be NULL}}
  syscall(SYS_io_uring_setup, 8, p); // expected-warning {{the result of syscall(SYS_io_uring_setup) is dropped; when it fails}}
  if (syscall(SYS_io_uring_setup, 8, p) == -38) // expected-warning {{'syscall(SYS_io_uring_setup, 8, p) == -38' is false whether syscall(SYS_io_uring_setup) succeeds or fails}}
    use(1);
  use(2);
}

int silent(unsigned n, struct io_uring_params *p) {
  use(syscall(SYS_io_uring_setup, n, p));
  use(syscall(SYS_io_uring_setup, 65536, p));
  (void)syscall(SYS_io_uring_setup, 8, p);
  int fd = syscall(SYS_io_uring_setup, 8, p);
  return fd < 0 ? -1 : fd;
}
