// RUN: %kapi-verify -Xclang -verify-ignore-unexpected=note %s
// RUN: %kapi -fsyntax-only -Xclang -verify=expected,strict \
// RUN:   -Xclang -verify-ignore-unexpected=note \
// RUN:   -fplugin-arg-kapi-level=strict %s
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <linux/userfaultfd.h>
#include <sys/syscall.h>
#include <unistd.h>

void use(long);

void reported(void) {
  use(syscall(SYS_userfaultfd, O_RDWR)); // expected-warning {{'O_RDWR' (0x2), a constant of open, is no flag of syscall(SYS_userfaultfd)}}
  use(syscall(SYS_userfaultfd, UFFD_API)); // expected-warning {{'UFFD_API' (0xaa) is no flag of syscall(SYS_userfaultfd)}}
  use(syscall(SYS_userfaultfd, O_CLOEXEC | FD_CLOEXEC)); // expected-warning {{'FD_CLOEXEC' (0x1), a constant of fcntl, means 'UFFD_USER_MODE_ONLY' as 'flags' of syscall(SYS_userfaultfd); did you mean 'O_CLOEXEC'?}}
  use(syscall(323, 4)); // expected-warning {{'4' sets 0x4, which syscall(SYS_userfaultfd) does not take in 'flags'}}
}

void dropped(void) {
  syscall(SYS_userfaultfd, O_CLOEXEC); // expected-warning {{the result of syscall(SYS_userfaultfd) is dropped; when it fails}}
}

int silent(int flags) {
  use(syscall(SYS_userfaultfd, 0));
  use(syscall(SYS_userfaultfd, O_CLOEXEC | O_NONBLOCK | UFFD_USER_MODE_ONLY));
  use(syscall(SYS_userfaultfd, flags));
  (void)syscall(SYS_userfaultfd, 0);
  int fd = syscall(SYS_userfaultfd, O_CLOEXEC);
  if (fd < 0 && errno == EPERM)
    fd = syscall(SYS_userfaultfd, O_CLOEXEC | UFFD_USER_MODE_ONLY);
  return fd;
}
