// RUN: %kapi-verify -Xclang -verify-ignore-unexpected=note -Wno-nonnull %s
// RUN: %kapi -fsyntax-only -Xclang -verify=expected,strict \
// RUN:   -Xclang -verify-ignore-unexpected=note \
// RUN:   -fplugin-arg-kapi-level=strict -Wno-nonnull %s
// RUN: %kapixx-verify -Xclang -verify-ignore-unexpected=note -Wno-nonnull -x c++ %s

#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif
#include <errno.h>
#include <stddef.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

#include <sys/vfs.h>

void use(long);

void reported(int fd, struct statfs *s) {
  use(fstatfs(-1, s)); // expected-warning {{'-1'}}
  use(fstatfs(fd, NULL)); // expected-warning {{'NULL' as 'buf' of fstatfs, which must not be NULL}}
  use(syscall(138, fd, NULL)); // expected-warning {{as 'buf' of syscall(SYS_fstatfs)}}
  fstatfs(fd, s); // expected-warning {{the result of fstatfs is dropped; when it fails}}
}

int silent(int fd, struct statfs *s) {
  use(fstatfs(fd, s));
  use(syscall(SYS_fstatfs, fd, s));
  (void)fstatfs(fd, s);
  if (fstatfs(fd, s) < 0)
    return -errno;
  return 0;
}
