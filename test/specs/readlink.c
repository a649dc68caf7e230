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

void reported(const char *p, char *b) {
  use(readlink(NULL, b, 16)); // expected-warning {{'NULL' as 'path' of readlink, which must not be NULL}}
  use(readlink(p, NULL, 16)); // expected-warning {{'NULL' as 'buf' of readlink, which must not be NULL}}
  use(readlink(p, b, 0)); // expected-warning {{'0' as 'bufsiz' of readlink, which is 1 to INT_MAX}}
  use(readlink(p, b, -1)); // expected-warning {{as 'bufsiz' of readlink,}}
  use(syscall(SYS_readlink, p, NULL, 16)); // expected-warning {{as 'buf' of syscall(SYS_readlink),}}
  use(syscall(89, p, b, 0)); // expected-warning {{as 'bufsiz' of syscall(SYS_readlink),}}
}

void dropped(const char *p, char *b) {
  readlink(p, b, 16); // expected-warning {{the result of readlink is dropped; when it fails (EACCES, EIO, ELOOP, ENAMETOOLONG, ...)}}
}

int silent(const char *p, char *b, size_t n) {
  use(readlink(p, b, n));
  use(readlink("/proc/self/exe", b, PATH_MAX));
  use(readlink(p, b, n - 1));
  use(syscall(SYS_readlink, p, b, n));
  (void)readlink(p, b, n);
  ssize_t r = readlink(p, b, n - 1);
  if (r < 0)
    return -errno;
  b[r] = 0;
  return 0;
}
