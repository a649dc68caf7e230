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
#include <stdint.h>
#include <sys/syscall.h>
#include <unistd.h>

void use(long);

void reported(int in, int out, off64_t *off, size_t n) {
  use(copy_file_range(in, off, out, NULL, n, 1)); // expected-warning {{'1' as 'flags' of copy_file_range, which is 0 to 0}}
  use(copy_file_range(-1, NULL, out, NULL, n, 0)); // expected-warning {{'-1' as 'fd_in' of copy_file_range,}}
  use(copy_file_range(in, NULL, -1, NULL, n, 0)); // expected-warning {{'-1' as 'fd_out' of copy_file_range,}}
  use(syscall(SYS_copy_file_range, in, NULL, out, NULL, n, 2)); // expected-warning {{as 'flags' of syscall(SYS_copy_file_range),}}
  use(syscall(326, in, NULL, -1, NULL, n, 0)); // expected-warning {{as 'fd_out' of syscall(SYS_copy_file_range),}}
}

void dropped(int in, int out) {
  copy_file_range(in, NULL, out, NULL, 4096, 0); // expected-warning {{the result of copy_file_range is dropped}}
}

ssize_t silent(int in, int out, off64_t *off, size_t n, unsigned flags) {
  use(copy_file_range(in, off, out, off, n, 0));
  use(copy_file_range(in, NULL, out, NULL, SSIZE_MAX, flags));
  use(syscall(SYS_copy_file_range, in, off, out, off, n, 0));
  (void)copy_file_range(in, NULL, out, NULL, n, 0);
  ssize_t r = copy_file_range(in, NULL, out, NULL, n, 0);
  if (r < 0 && (errno == EXDEV || errno == EINVAL || errno == ENOSYS))
    return -2;
  return r;
}
