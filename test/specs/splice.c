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

void reported(int in, int out, int flags) {
  use(splice(in, NULL, out, NULL, 16, 0x10)); // expected-warning {{'0x10' sets 0x10, which splice does not take in 'flags'}}
  use(splice(in, NULL, out, NULL, 16, flags | 0x20)); // expected-warning {{sets 0x20}}
  use(splice(in, NULL, out, NULL, 16, O_NONBLOCK)); // expected-warning {{'O_NONBLOCK' (0x800)}}
  use(splice(-1, NULL, out, NULL, 16, 0)); // expected-warning {{'-1' as 'fd_in' of splice,}}
  use(splice(in, NULL, -1, NULL, 16, 0)); // expected-warning {{'-1' as 'fd_out' of splice,}}
  use(syscall(SYS_splice, in, NULL, out, NULL, 16L, 0x10)); // expected-warning {{'0x10' sets 0x10}}
  use(syscall(275, -1, NULL, out, NULL, 16L, 0)); // expected-warning {{as 'fd_in' of syscall(SYS_splice),}}
}

void dropped(int in, int out) {
  splice(in, NULL, out, NULL, 16, 0); // expected-warning {{the result of splice is dropped}}
}

ssize_t silent(int in, int out, off64_t *off, size_t n, unsigned flags) {
  use(splice(in, off, out, NULL, n, SPLICE_F_MOVE | SPLICE_F_NONBLOCK | SPLICE_F_MORE | SPLICE_F_GIFT));
  use(splice(in, NULL, out, off, n, flags));
  use(syscall(SYS_splice, in, NULL, out, NULL, n, 0xf));
  (void)splice(in, NULL, out, NULL, n, 0);
  ssize_t r = splice(in, NULL, out, NULL, n, 0);
  return r < 0 ? -errno : r;
}
