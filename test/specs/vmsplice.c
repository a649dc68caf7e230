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
#include <sys/uio.h>
#include <unistd.h>

void use(long);

void reported(int fd, struct iovec *v) {
  use(vmsplice(fd, v, 1, 0x10)); // expected-warning {{'0x10' sets 0x10, which vmsplice does not take in 'flags'}}
  use(vmsplice(fd, v, 1025, 0)); // expected-warning {{'1025' as 'nr_segs' of vmsplice, which is 0 to 1024}}
  use(vmsplice(fd, NULL, 1, 0)); // expected-warning {{'NULL' as 'uiov' of vmsplice, which must not be NULL}}
  use(vmsplice(-1, v, 1, 0)); // expected-warning {{'-1' as 'fd' of vmsplice,}}
  use(syscall(SYS_vmsplice, fd, NULL, 1L, 0)); // expected-warning {{as 'uiov' of syscall(SYS_vmsplice),}}
  use(syscall(278, fd, v, 1L, 0x10)); // expected-warning {{'0x10' sets 0x10}}
}

void dropped(int fd, struct iovec *v) {
  vmsplice(fd, v, 1, 0); // expected-warning {{the result of vmsplice is dropped; when it fails (EINTR, ENOMEM, EPIPE)}}
  vmsplice(fd, v, 1, SPLICE_F_NONBLOCK); // expected-warning {{the result of vmsplice is dropped; when it fails (EAGAIN, EINTR, ENOMEM, EPIPE)}}
}

ssize_t silent(int fd, struct iovec *v, size_t n, unsigned flags) {
  use(vmsplice(fd, v, n, SPLICE_F_GIFT | SPLICE_F_NONBLOCK));
  use(vmsplice(fd, NULL, 0, flags));
  use(syscall(SYS_vmsplice, fd, v, n, 0xf));
  (void)vmsplice(fd, v, 1, 0);
  ssize_t r = vmsplice(fd, v, 1, 0);
  return r < 0 ? -errno : r;
}
