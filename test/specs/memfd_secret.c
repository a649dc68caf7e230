// RUN: %kapi-verify -Xclang -verify-ignore-unexpected=note %s
// RUN: %kapi -fsyntax-only -Xclang -verify=expected,strict \
// RUN:   -Xclang -verify-ignore-unexpected=note \
// RUN:   -fplugin-arg-kapi-level=strict %s
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <stddef.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <unistd.h>

void use(long);

void reported(void) {
  use(syscall(SYS_memfd_secret, FD_CLOEXEC)); // expected-warning {{'FD_CLOEXEC' (0x1), a constant of fcntl, is no flag of syscall(SYS_memfd_secret); did you mean 'O_CLOEXEC'?}}
  use(syscall(SYS_memfd_secret, O_RDWR | O_CLOEXEC)); // expected-warning {{'O_RDWR' (0x2), a constant of open, is no flag of syscall(SYS_memfd_secret)}}
  use(syscall(SYS_memfd_secret, MFD_CLOEXEC)); // expected-warning {{'MFD_CLOEXEC' (0x1), a constant of memfd_create, is no flag of syscall(SYS_memfd_secret); did you mean 'O_CLOEXEC'?}}
  use(syscall(447, 0x80001)); // expected-warning {{'0x80001' sets 0x1, which syscall(SYS_memfd_secret) does not take in 'flags'}}
}

void dropped(void) {
  syscall(SYS_memfd_secret, O_CLOEXEC); // expected-warning {{the result of syscall(SYS_memfd_secret) is dropped; when it fails}}
}

int silent(unsigned flags) {
  use(syscall(SYS_memfd_secret, 0));
  use(syscall(SYS_memfd_secret, flags | O_CLOEXEC));
  use(syscall(SYS_memfd_secret, 1L << 32));
  (void)syscall(SYS_memfd_secret, 0);
  int fd = syscall(SYS_memfd_secret, O_CLOEXEC);
  if (fd < 0 && errno == ENOSYS)
    fd = memfd_create("key", MFD_CLOEXEC);
  return fd;
}
