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
#include <linux/close_range.h>
#include <stdint.h>
#include <sys/syscall.h>
#include <unistd.h>

void use(long);

void reported(unsigned first) {
  use(close_range(first, ~0U, 1)); // expected-warning {{'1' sets 0x1, which close_range does not take in 'flags'}}
  use(close_range(first, ~0U, O_CLOEXEC)); // expected-warning {{'O_CLOEXEC' (0x80000)}}
  use(close_range(first, ~0U, FD_CLOEXEC)); // expected-warning {{'FD_CLOEXEC' (0x1)}}
  use(syscall(SYS_close_range, first, ~0U, 8)); // expected-warning {{'8' sets 0x8, which syscall(SYS_close_range) does not take}}
  use(syscall(436, first, ~0U, 0x10)); // expected-warning {{'0x10' sets 0x10}}
}

// On an older kernel every descriptor is still open.
void dropped(unsigned first) {
  close_range(first, ~0U, 0); // expected-warning {{the result of close_range is dropped; when it fails (ENOSYS)}}
  close_range(first, ~0U, CLOSE_RANGE_UNSHARE); // expected-warning {{the result of close_range is dropped; when it fails (EMFILE, ENOMEM, ENOSYS)}}
  syscall(SYS_close_range, first, ~0U, 0); // expected-warning {{the result of syscall(SYS_close_range) is dropped}}
}

int silent(unsigned first, unsigned last, int flags) {
  use(close_range(first, last, CLOSE_RANGE_UNSHARE | CLOSE_RANGE_CLOEXEC));
  use(close_range(3, -1, flags));
  use(syscall(SYS_close_range, 3, ~0U, 4));
  (void)close_range(first, last, 0);
  if (close_range(first, last, CLOSE_RANGE_CLOEXEC) < 0)
    return errno == ENOSYS ? 1 : -1;
  return 0;
}
