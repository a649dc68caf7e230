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
  use(fsetxattr(fd, "user.a", v, 1, 4)); // expected-warning {{'4' sets 0x4, which fsetxattr does not take in 'flags'}}
  use(fsetxattr(fd, "user.a", v, 1, O_CREAT)); // expected-warning {{'O_CREAT' (0x40), a constant of open, is no flag of fsetxattr}}
  use(fsetxattr(fd, "user.a", v, 1, O_WRONLY)); // expected-warning {{'O_WRONLY' (0x1), a constant of open, means 'XATTR_CREATE' as 'flags' of fsetxattr}}
  use(fsetxattr(fd, NULL, v, 1, 0)); // expected-warning {{'NULL' as 'name' of fsetxattr, which must not be NULL}}
  use(fsetxattr(fd, "user.a", NULL, 1, 0)); // expected-warning {{'NULL' as 'value' of fsetxattr, which must not be NULL}}
  use(fsetxattr(fd, "user.a", v, 65537, 0)); // expected-warning {{'65537' as 'size' of fsetxattr, which is 0 to 65536}}
  use(fsetxattr(-1, "user.a", v, 1, 0)); // expected-warning {{'-1' as 'fd' of fsetxattr,}}
  use(syscall(SYS_fsetxattr, fd, "user.a", v, 1L, 8)); // expected-warning {{'8' sets 0x8}}
  use(syscall(190, fd, NULL, v, 1L, 0)); // expected-warning {{as 'name' of syscall(SYS_fsetxattr),}}
}

// Labels are tried, where the file system has them.
void dropped(int fd, const char *p, const void *v) {
  fsetxattr(fd, "user.a", v, 1, 0); // strict-warning {{the result of fsetxattr is dropped}}
}

int silent(int fd, const char *p, const void *v, size_t n, int flags) {
  use(fsetxattr(fd, "user.a", v, n, XATTR_CREATE));
  use(fsetxattr(fd, "user.a", v, 65536, XATTR_REPLACE));
  use(fsetxattr(fd, "user.a", NULL, 0, 0));
  use(fsetxattr(fd, p, v, n, flags));
  use(syscall(SYS_fsetxattr, fd, "user.a", v, n, 3));
  (void)fsetxattr(fd, "user.a", v, n, 0);
  if (fsetxattr(fd, "user.a", v, n, 0) < 0)
    return errno == EOPNOTSUPP ? 0 : -errno;
  return 0;
}
