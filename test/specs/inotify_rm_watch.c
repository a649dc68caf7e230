// RUN: %kapi-verify -Xclang -verify-ignore-unexpected=note %s
// RUN: %kapi -fsyntax-only -Xclang -verify=expected,strict \
// RUN:   -Xclang -verify-ignore-unexpected=note \
// RUN:   -fplugin-arg-kapi-level=strict %s
#define _GNU_SOURCE
#include <sys/inotify.h>
#include <sys/syscall.h>
#include <unistd.h>

void use(long);

void reported(int fd) {
  use(inotify_rm_watch(-1, 1)); // expected-warning {{'-1' as 'fd' of inotify_rm_watch, which is 0 to INT_MAX}}
  use(inotify_rm_watch(fd, -1)); // expected-warning {{'-1' as 'wd' of inotify_rm_watch, which is 1 to INT_MAX}}
  use(syscall(SYS_inotify_rm_watch, fd, 0)); // expected-warning {{'0' as 'wd' of syscall(SYS_inotify_rm_watch), which is 1 to INT_MAX}}
}

int silent(int fd, int wd) {
  inotify_rm_watch(fd, wd);
  use(inotify_rm_watch(fd, 1));
  use(syscall(SYS_inotify_rm_watch, fd, wd));
  return inotify_rm_watch(fd, wd) < 0 ? -1 : 0;
}
