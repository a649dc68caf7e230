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

void reported(int fd, void *p) {
  if (syscall(SYS_io_uring_register, fd, IORING_REGISTER_BUFFERS, p, 1) == -ENOMEM) // expected-warning {{'syscall(SYS_io_uring_register, fd, IORING_REGISTER_BUFFERS, ...' is false whether syscall(SYS_io_uring_register) succeeds or fails}}
    use(1);
  use(2);
}

void dropped(int fd, void *p) {
  syscall(SYS_io_uring_register, fd, IORING_UNREGISTER_FILES, NULL, 0); // strict-warning {{the result of syscall(SYS_io_uring_register) is dropped; when it fails}}
}

int silent(int fd, unsigned op, void *p) {
  use(syscall(SYS_io_uring_register, fd, op, p, 1));
  use(syscall(SYS_io_uring_register, -1, 31, p, 1));
  (void)syscall(SYS_io_uring_register, fd, op, NULL, 0);
  return syscall(SYS_io_uring_register, fd, op, p, 1) < 0 ? -errno : 0;
}
