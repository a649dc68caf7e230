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
#include <sys/uio.h>
#include <unistd.h>

void use(long);

void reported(int fd, struct iovec *v, int flags) {
  use(preadv2(fd, v, 2, 0, 0x200)); // expected-warning {{'0x200' sets 0x200, which preadv2 does not take in 'flags'}}
  use(preadv2(fd, v, 2, 0, flags | 0x1000)); // expected-warning {{sets 0x1000}}
  use(preadv2(fd, v, 2, 0, O_DSYNC)); // expected-warning {{'O_DSYNC' (0x1000), a constant of open, is no flag of preadv2; did you mean 'RWF_DSYNC'?}}
  use(preadv2(fd, v, 2, 0, O_NONBLOCK)); // expected-warning {{'O_NONBLOCK' (0x800)}}
  use(preadv2(-1, v, 2, 0, 0)); // expected-warning {{'-1' as 'fd' of preadv2,}}
  use(preadv2(fd, NULL, 2, 0, 0)); // expected-warning {{'NULL' as 'vec' of preadv2, which must not be NULL}}
  use(preadv2(fd, v, 1025, 0, 0)); // expected-warning {{'1025' as 'vlen' of preadv2, which is 0 to 1024}}
  use(preadv2(fd, v, 2, -2, 0)); // expected-warning {{'-2' as 'pos_l' of preadv2, which is -1 to LLONG_MAX}}
  use(preadv64v2(fd, v, 2, -2, 0)); // expected-warning {{as 'pos_l' of preadv64v2,}}
  use(syscall(SYS_preadv2, fd, v, 2, 0L, 0L, 0x200)); // expected-warning {{'0x200' sets 0x200, which syscall(SYS_preadv2) does not take}}
  use(syscall(327, fd, v, 2, -5L, 0L, 0)); // expected-warning {{as 'pos_l' of syscall(SYS_preadv2),}}
}

void dropped(int fd, struct iovec *v) {
  preadv2(fd, v, 2, 0, 0); // expected-warning {{the result of preadv2 is dropped}}
  syscall(SYS_preadv2, fd, v, 2, 0L, 0L, 0); // expected-warning {{the result of syscall(SYS_preadv2) is dropped}}
}

void silent(int fd, struct iovec *v, int n, off_t off, int flags) {
  use(preadv2(fd, v, n, off, RWF_NOWAIT));
  use(preadv2(fd, v, n, -1, RWF_HIPRI | RWF_DSYNC | RWF_SYNC | RWF_NOWAIT));

  // Newer than the headers: RWF_NOAPPEND, RWF_ATOMIC, RWF_DONTCACHE, RWF_NOSIGNAL.
  use(preadv2(fd, v, n, off, 0x1c0));
  use(preadv2(fd, v, n, off, flags));
  use(preadv64v2(fd, v, n, -1, 0));
  use(syscall(SYS_preadv2, fd, v, n, -1L, -1L, RWF_NOWAIT));
  (void)preadv2(fd, v, 2, 0, 0);
}

int handled(int fd, struct iovec *v) {
  ssize_t n = preadv2(fd, v, 2, -1, RWF_NOWAIT);
  if (n < 0 && (errno == EAGAIN || errno == EOPNOTSUPP))
    n = preadv2(fd, v, 2, -1, 0);
  return n < 0 ? -errno : 0;
}
