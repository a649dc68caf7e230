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
#include <sys/sendfile.h>
#include <sys/syscall.h>
#include <unistd.h>

void use(long);

void reported(int out, int in, off_t *off) {
  use(sendfile(-1, in, off, 16)); // expected-warning {{'-1' as 'out_fd' of sendfile,}}
  use(sendfile(out, -1, off, 16)); // expected-warning {{'-1' as 'in_fd' of sendfile,}}
  use(sendfile(out, in, off, -1)); // expected-warning {{as 'count' of sendfile, which is 0 to SSIZE_MAX}}
  use(sendfile64(out, in, NULL, SIZE_MAX)); // expected-warning {{as 'count' of sendfile64,}}
  use(syscall(SYS_sendfile, out, -1, off, 16L)); // expected-warning {{as 'in_fd' of syscall(SYS_sendfile),}}
  use(syscall(40, out, in, off, -1L)); // expected-warning {{as 'count' of syscall(SYS_sendfile),}}
}

void dropped(int out, int in) {
  sendfile(out, in, NULL, 4096); // expected-warning {{the result of sendfile is dropped; when it fails (EAGAIN, EDQUOT, EFBIG, EINTR, ...)}}
}

int silent(int out, int in, off_t *off, size_t n) {
  use(sendfile(out, in, off, n));
  use(sendfile(out, in, NULL, SSIZE_MAX));
  use(sendfile64(out, in, NULL, 0));
  use(syscall(SYS_sendfile, out, in, off, n));
  (void)sendfile(out, in, NULL, n);
  while (n > 0) {
    ssize_t r = sendfile(out, in, off, n);
    if (r < 0 && errno == EINTR)
      continue;
    if (r <= 0)
      return -1;
    n -= r;
  }
  return 0;
}
