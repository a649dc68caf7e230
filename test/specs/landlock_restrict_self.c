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
#include <linux/landlock.h>
#include <stddef.h>
#include <sys/syscall.h>
#include <unistd.h>

void use(long);

void reported(int fd) {
  use(syscall(SYS_landlock_restrict_self, fd, 16)); // expected-warning {{'16' sets 0x10, which syscall(SYS_landlock_restrict_self) does not take in 'flags'}}
  use(syscall(446, fd, LANDLOCK_ACCESS_FS_WRITE_FILE | 0x10)); // expected-warning {{0x10}}
  syscall(SYS_landlock_restrict_self, fd, 0); // expected-warning {{the result of syscall(SYS_landlock_restrict_self) is dropped; when it fails (}}
}

int ignored(int fd) {
  if (syscall(SYS_landlock_restrict_self, fd, 0) < 0 && errno == EBADF) // expected-warning {{of syscall(SYS_landlock_restrict_self) end as success}}
    return -1;
  return 0;
}

int silent(int fd, unsigned flags) {
  use(syscall(SYS_landlock_restrict_self, fd, 0));
  use(syscall(SYS_landlock_restrict_self, fd, 7));
  // LANDLOCK_RESTRICT_SELF_TSYNC of Linux 7.0.
  use(syscall(SYS_landlock_restrict_self, fd, 8));
  use(syscall(SYS_landlock_restrict_self, -1, 4));
  use(syscall(SYS_landlock_restrict_self, fd, flags));
  (void)syscall(SYS_landlock_restrict_self, fd, 0);
  if (syscall(SYS_landlock_restrict_self, fd, 0) < 0)
    return errno == EOPNOTSUPP ? 0 : -errno;
  return 0;
}
