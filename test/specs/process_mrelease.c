// RUN: %kapi-verify -Xclang -verify-ignore-unexpected=note %s
// RUN: %kapi -fsyntax-only -Xclang -verify=expected,strict \
// RUN:   -Xclang -verify-ignore-unexpected=note \
// RUN:   -fplugin-arg-kapi-level=strict %s
#define _GNU_SOURCE
#include <errno.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <unistd.h>

void use(long);

void reported(int fd) {
  use(process_mrelease(fd, 1)); // expected-warning {{'1' as 'flags' of process_mrelease, which is 0 to 0}}
  use(syscall(SYS_process_mrelease, fd, 2)); // expected-warning {{'2' as 'flags' of syscall(SYS_process_mrelease), which is 0 to 0}}
  use(syscall(448, fd, -1)); // expected-warning {{'-1' as 'flags' of syscall(SYS_process_mrelease), which is 0 to 0}}
}

void dropped(int fd) {
  process_mrelease(fd, 0); // strict-warning {{the result of process_mrelease is dropped; when it fails}}
}

int silent(int fd, unsigned flags) {
  use(process_mrelease(fd, 0));
  use(process_mrelease(fd, flags));
  use(syscall(SYS_process_mrelease, fd, 1L << 32));
  (void)process_mrelease(fd, 0);
  if (process_mrelease(fd, 0) < 0 && errno != ESRCH)
    return -errno;
  return 0;
}
