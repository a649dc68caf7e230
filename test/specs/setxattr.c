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
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/xattr.h>
#include <unistd.h>

void use(long);

void reported(int fd, const char *p, const void *v) {
  use(setxattr(p, "user.a", v, 1, 4)); // expected-warning {{'4' sets 0x4, which setxattr does not take in 'flags'}}
  use(setxattr(p, "user.a", v, 1, O_CREAT)); // expected-warning {{'O_CREAT' (0x40), a constant of open, is no flag of setxattr}}
  use(setxattr(p, "user.a", v, 1, O_WRONLY)); // expected-warning {{'O_WRONLY' (0x1), a constant of open, means 'XATTR_CREATE' as 'flags' of setxattr}}
  use(setxattr(p, NULL, v, 1, 0)); // expected-warning {{'NULL' as 'name' of setxattr, which must not be NULL}}
  use(setxattr(p, "user.a", NULL, 1, 0)); // expected-warning {{'NULL' as 'value' of setxattr, which must not be NULL}}
  use(setxattr(p, "user.a", v, 65537, 0)); // expected-warning {{'65537' as 'size' of setxattr, which is 0 to 65536}}
  use(setxattr(NULL, "user.a", v, 1, 0)); // expected-warning {{'NULL' as 'pathname' of setxattr,}}
  use(syscall(SYS_setxattr, p, "user.a", v, 1L, 8)); // expected-warning {{'8' sets 0x8}}
  use(syscall(188, p, NULL, v, 1L, 0)); // expected-warning {{as 'name' of syscall(SYS_setxattr),}}
}

// Labels are tried, where the file system has them.
void dropped(int fd, const char *p, const void *v) {
  setxattr(p, "user.a", v, 1, 0); // strict-warning {{the result of setxattr is dropped}}
}

int silent(int fd, const char *p, const void *v, size_t n, int flags) {
  use(setxattr(p, "user.a", v, n, XATTR_CREATE));
  use(setxattr(p, "user.a", v, 65536, XATTR_REPLACE));
  use(setxattr(p, "user.a", NULL, 0, 0));
  use(setxattr(p, p, v, n, flags));
  use(syscall(SYS_setxattr, p, "user.a", v, n, 3));
  (void)setxattr(p, "user.a", v, n, 0);
  if (setxattr(p, "user.a", v, n, 0) < 0)
    return errno == EOPNOTSUPP ? 0 : -errno;
  return 0;
}
