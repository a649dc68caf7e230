// RUN: %kapi-verify -Xclang -verify-ignore-unexpected=note -Wno-nonnull %s
// RUN: %kapi -fsyntax-only -Xclang -verify=expected,strict \
// RUN:   -Xclang -verify-ignore-unexpected=note \
// RUN:   -fplugin-arg-kapi-level=strict -Wno-nonnull %s
// RUN: %kapixx-verify -Xclang -verify-ignore-unexpected=note \
// RUN:   -Wno-nonnull -x c++ %s

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

void reported(int in, const char *p, unsigned mask) {
  use(inotify_add_watch(in, p, 0)); // expected-warning {{'mask' of inotify_add_watch must not be 0}}
  use(inotify_add_watch(in, p, 0x1000)); // expected-warning {{'0x1000' sets 0x1000, which inotify_add_watch does not take in 'mask'}}
  use(inotify_add_watch(in, p, IN_CREATE | 0x10000)); // expected-warning {{'0x10000' sets 0x10000}}
  use(inotify_add_watch(in, p, IN_MASK_ADD | IN_MASK_CREATE | IN_OPEN)); // expected-warning {{'IN_MASK_CREATE' and 'IN_MASK_ADD' exclude each other}}
  use(inotify_add_watch(in, p, IN_CLOEXEC)); // expected-warning {{'IN_CLOEXEC' (0x80000), a constant of inotify_init1, is no flag of inotify_add_watch}}
  use(inotify_add_watch(in, p, O_CREAT)); // expected-warning {{'O_CREAT' (0x40), a constant of open, means 'IN_MOVED_FROM' as 'mask' of inotify_add_watch}}
  use(inotify_add_watch(-1, p, IN_OPEN)); // expected-warning {{'-1' as 'fd' of inotify_add_watch,}}
  use(inotify_add_watch(in, NULL, IN_OPEN)); // expected-warning {{'NULL' as 'pathname' of inotify_add_watch,}}
  use(syscall(SYS_inotify_add_watch, in, p, 0)); // expected-warning {{'mask' of syscall(SYS_inotify_add_watch) must not be 0}}
  use(syscall(254, in, NULL, 1)); // expected-warning {{as 'pathname' of syscall(SYS_inotify_add_watch),}}
}

void dropped(int in, const char *p) {
  inotify_add_watch(in, p, IN_OPEN); // expected-warning {{the result of inotify_add_watch is dropped}}
}

int silent(int in, const char *p, unsigned mask) {
  use(inotify_add_watch(in, p, IN_ALL_EVENTS));
  use(inotify_add_watch(in, p, IN_CLOSE | IN_MOVE | IN_DELETE_SELF | IN_ONLYDIR | IN_DONT_FOLLOW | IN_EXCL_UNLINK));
  use(inotify_add_watch(in, p, IN_MODIFY | IN_ONESHOT | IN_MASK_CREATE));
  use(inotify_add_watch(in, p, IN_CREATE | IN_ISDIR | IN_Q_OVERFLOW));
  use(inotify_add_watch(in, p, mask));
  use(inotify_add_watch(in, p, mask | IN_MASK_ADD));
  use(syscall(SYS_inotify_add_watch, in, p, 0xfff));
  (void)inotify_add_watch(in, p, IN_OPEN);
  int wd = inotify_add_watch(in, p, IN_CREATE);
  if (wd < 0)
    return errno == ENOSPC ? -2 : -1;
  return wd;
}
