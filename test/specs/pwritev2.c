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
  use(pwritev2(fd, v, 2, 0, 0x200)); // expected-warning {{'0x200' sets 0x200, which pwritev2 does not take in 'flags'}}
  use(pwritev2(fd, v, 2, 0, flags | 0x1000)); // expected-warning {{sets 0x1000}}
  use(pwritev2(fd, v, 2, 0, O_DSYNC)); // expected-warning {{'O_DSYNC' (0x1000), a constant of open, is no flag of pwritev2; did you mean 'RWF_DSYNC'?}}
  use(pwritev2(fd, v, 2, 0, O_NONBLOCK)); // expected-warning {{'O_NONBLOCK' (0x800)}}
  use(pwritev2(fd, v, 2, 0, RWF_APPEND | 0x20)); // expected-warning {{'RWF_APPEND' and 'RWF_NOAPPEND' exclude each other in 'flags' of pwritev2}}
  use(pwritev2(-1, v, 2, 0, 0)); // expected-warning {{'-1' as 'fd' of pwritev2,}}
  use(pwritev2(fd, NULL, 2, 0, 0)); // expected-warning {{'NULL' as 'vec' of pwritev2, which must not be NULL}}
  use(pwritev2(fd, v, 1025, 0, 0)); // expected-warning {{'1025' as 'vlen' of pwritev2, which is 0 to 1024}}
  use(pwritev2(fd, v, 2, -2, 0)); // expected-warning {{'-2' as 'pos_l' of pwritev2, which is -1 to LLONG_MAX}}
  use(pwritev64v2(fd, v, 2, -2, 0)); // expected-warning {{as 'pos_l' of pwritev64v2,}}
  use(syscall(SYS_pwritev2, fd, v, 2, 0L, 0L, 0x200)); // expected-warning {{'0x200' sets 0x200, which syscall(SYS_pwritev2) does not take}}
  use(syscall(328, fd, v, 2, -5L, 0L, 0)); // expected-warning {{as 'pos_l' of syscall(SYS_pwritev2),}}
}

void dropped(int fd, struct iovec *v) {
  pwritev2(fd, v, 2, 0, 0); // expected-warning {{the result of pwritev2 is dropped}}
  syscall(SYS_pwritev2, fd, v, 2, 0L, 0L, 0); // expected-warning {{the result of syscall(SYS_pwritev2) is dropped}}
}

void silent(int fd, struct iovec *v, int n, off_t off, int flags) {
  use(pwritev2(fd, v, n, off, RWF_APPEND));
  use(pwritev2(fd, v, n, -1, RWF_HIPRI | RWF_DSYNC | RWF_SYNC | RWF_NOWAIT));

  // Newer than the headers: RWF_NOAPPEND, RWF_ATOMIC, RWF_DONTCACHE, RWF_NOSIGNAL.
  use(pwritev2(fd, v, n, off, 0x1c0));
  use(pwritev2(fd, v, n, off, flags));
  use(pwritev64v2(fd, v, n, -1, 0));
  use(syscall(SYS_pwritev2, fd, v, n, -1L, -1L, RWF_APPEND));
  (void)pwritev2(fd, v, 2, 0, 0);
}

int handled(int fd, struct iovec *v) {
  ssize_t n = pwritev2(fd, v, 2, -1, RWF_APPEND);
  if (n < 0 && (errno == EAGAIN || errno == EOPNOTSUPP))
    n = pwritev2(fd, v, 2, -1, 0);
  return n < 0 ? -errno : 0;
}
