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
#include <unistd.h>

void use(long);

void reported(int dir, const char *p) {
  use(mknodat(dir, NULL, S_IFIFO | 0600, 0)); // expected-warning {{'NULL' as 'filename' of mknodat, which must not be NULL}}
  use(mknodat(dir, p, S_IFCHR | S_IFDIR, 0)); // expected-warning {{that is 'S_IFBLK', as 'mode' of mknodat; its values cannot be or-ed}}
  use(mknodat(dir, p, O_RDWR, 0)); // expected-warning {{'O_RDWR' (0x2), a constant of open, means 'S_IWOTH' as 'mode' of mknodat}}
  use(syscall(SYS_mknodat, dir, NULL, 0600, 0)); // expected-warning {{as 'filename' of syscall(SYS_mknodat),}}
}

void dropped(int dir, const char *p) {
  mknodat(dir, p, S_IFIFO | 0600, 0); // expected-warning {{the result of mknodat is dropped}}
}

int silent(int dir, const char *p, mode_t mode, dev_t dev) {
  use(mknodat(AT_FDCWD, p, S_IFIFO | 0600, 0));
  use(mknodat(dir, p, S_IFCHR | S_IRUSR | S_IWUSR, dev));
  use(mknodat(dir, p, 0644, 0));
  use(mknodat(dir, p, mode, dev));
  use(mknodat(dir, p, mode | S_IFSOCK, 0));
  use(syscall(SYS_mknodat, dir, p, S_IFREG | 0600, 0));
  (void)mknodat(dir, p, 0600, 0);
  return mknodat(dir, p, 0600, 0) < 0 ? -errno : 0;
}
