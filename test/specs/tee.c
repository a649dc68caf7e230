// RUN: %kapi-verify -Xclang -verify-ignore-unexpected=note %s
// RUN: %kapi -fsyntax-only -Xclang -verify=expected,strict \
// RUN:   -Xclang -verify-ignore-unexpected=note \
// RUN:   -fplugin-arg-kapi-level=strict %s
// RUN: %kapixx-verify -Xclang -verify-ignore-unexpected=note -x c++ %s

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

void reported(int in, int out) {
  use(tee(in, out, 16, 0x10)); // expected-warning {{'0x10' sets 0x10, which tee does not take in 'flags'}}
  use(tee(in, out, 16, O_NONBLOCK)); // expected-warning {{'O_NONBLOCK' (0x800)}}
  use(tee(-1, out, 16, 0)); // expected-warning {{'-1' as 'fdin' of tee,}}
  use(syscall(SYS_tee, in, -1, 16L, 0)); // expected-warning {{as 'fdout' of syscall(SYS_tee),}}
  use(syscall(276, in, out, 16L, 0x20)); // expected-warning {{'0x20' sets 0x20}}
}

void dropped(int in, int out) {
  tee(in, out, 16, 0); // expected-warning {{the result of tee is dropped; when it fails (EAGAIN, EINTR, ENOMEM, EPIPE)}}
}

ssize_t silent(int in, int out, size_t n, unsigned flags) {
  use(tee(in, out, SIZE_MAX, SPLICE_F_NONBLOCK));
  use(tee(in, out, n, flags));
  use(syscall(SYS_tee, in, out, n, 0xf));
  (void)tee(in, out, n, 0);
  ssize_t r = tee(in, out, n, 0);
  return r < 0 && errno != EAGAIN ? -errno : r;
}
