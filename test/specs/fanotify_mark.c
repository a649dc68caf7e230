// RUN: %kapi-verify -Xclang -verify-ignore-unexpected=note %s
// RUN: %kapi -fsyntax-only -Xclang -verify=expected,strict \
// RUN:   -Xclang -verify-ignore-unexpected=note \
// RUN:   -fplugin-arg-kapi-level=strict %s
#define _GNU_SOURCE
#include <fcntl.h>
#include <sys/fanotify.h>
#include <sys/syscall.h>
#include <unistd.h>

void use(long);

void reported(int fd, const char *p) {
  use(fanotify_mark(-1, FAN_MARK_ADD, FAN_OPEN, AT_FDCWD, p)); // expected-warning {{'-1' as 'fanotify_fd' of fanotify_mark, which is 0 to INT_MAX}}
  use(fanotify_mark(fd, FAN_MARK_ADD | FAN_MARK_REMOVE, FAN_OPEN, AT_FDCWD, p)); // expected-warning {{'FAN_MARK_ADD | FAN_MARK_REMOVE' selects 0x3 as operation, which fanotify_mark refuses}}
  use(fanotify_mark(fd, 0, FAN_OPEN, AT_FDCWD, p)); // expected-warning {{selects no operation, which fanotify_mark refuses}}
  use(fanotify_mark(fd, FAN_MARK_MOUNT | FAN_MARK_ONLYDIR, FAN_OPEN, AT_FDCWD, p)); // expected-warning {{selects no operation, which fanotify_mark refuses}}
  use(fanotify_mark(fd, FAN_MARK_ADD | 0x800, FAN_OPEN, AT_FDCWD, p)); // expected-warning {{'0x800' sets 0x800, which fanotify_mark does not take in 'flags'}}
  use(syscall(SYS_fanotify_mark, fd, 0, FAN_OPEN, AT_FDCWD, p)); // expected-warning {{selects no operation}}
}

void dropped(int fd, const char *p) {
  fanotify_mark(fd, FAN_MARK_REMOVE, FAN_OPEN, AT_FDCWD, p); // strict-warning {{the result of fanotify_mark is dropped; when it fails}}
}

int silent(int fd, unsigned f, const char *p) {
  use(fanotify_mark(fd, f, FAN_OPEN, AT_FDCWD, p));
  use(fanotify_mark(fd, FAN_MARK_ADD | FAN_MARK_MOUNT, FAN_CLOSE | FAN_ONDIR, AT_FDCWD, p));
  use(fanotify_mark(fd, FAN_MARK_FLUSH | FAN_MARK_FILESYSTEM, 0, AT_FDCWD, NULL));
  use(fanotify_mark(fd, FAN_MARK_ADD | FAN_MARK_IGNORE_SURV, FAN_ALL_EVENTS, AT_FDCWD, p));
  (void)fanotify_mark(fd, FAN_MARK_REMOVE, FAN_OPEN, AT_FDCWD, p);
  return fanotify_mark(fd, FAN_MARK_ADD, FAN_OPEN, fd, p) < 0 ? -1 : 0;
}
