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
  use(syscall(SYS_io_uring_setup, 0, p)); // W
  use(syscall(SYS_io_uring_setup, 8, NULL)); // W
  syscall(SYS_io_uring_setup, 8, p); // W
  if (syscall(SYS_io_uring_setup, 8, p) == -38) // W
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
