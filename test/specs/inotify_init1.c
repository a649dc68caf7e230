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
#include <sys/inotify.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

void use(long);

void reported(int flags) {
  use(inotify_init1(1)); // expected-warning {{'1' sets 0x1, which inotify_init1 does not take in 'flags'}}
  use(inotify_init1(FD_CLOEXEC)); // expected-warning {{'FD_CLOEXEC' (0x1)}}
  use(inotify_init1(IN_CREATE)); // expected-warning {{'IN_CREATE' (0x100)}}
  use(inotify_init1(flags | 2)); // expected-warning {{sets 0x2}}
  use(syscall(SYS_inotify_init1, 4)); // expected-warning {{'4' sets 0x4}}
}

// Defined as the same numbers: the program works as it was meant to.
void same_number(void) {
  use(inotify_init1(O_CLOEXEC)); // strict-warning {{means 'IN_CLOEXEC' as 'flags' of inotify_init1; did you mean 'IN_CLOEXEC'?}}
}

void dropped(void) {
  inotify_init1(0); // expected-warning {{the result of inotify_init1 is dropped; when it fails (EMFILE, ENFILE, ENOMEM, ENOSYS)}}
}

int silent(int flags) {
  use(inotify_init1(0));
  use(inotify_init1(IN_CLOEXEC | IN_NONBLOCK));
  use(inotify_init1(flags));
  use(syscall(SYS_inotify_init1, 0x80800));
  (void)inotify_init1(0);
  int fd = inotify_init1(IN_CLOEXEC);
  return fd < 0 ? -errno : fd;
}
