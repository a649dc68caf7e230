// RUN: %kapi-verify -Xclang -verify-ignore-unexpected=note %s
// RUN: %kapi -fsyntax-only -Xclang -verify=expected,strict \
// RUN:   -Xclang -verify-ignore-unexpected=note \
// RUN:   -fplugin-arg-kapi-level=strict %s
// RUN: %kapixx-verify -Xclang -verify-ignore-unexpected=note -x c++ %s
// RUN: %kapi-verify -Xclang -verify-ignore-unexpected=note \
// RUN:   -D_FILE_OFFSET_BITS=64 %s

#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif
#include <errno.h>
#include <limits.h>
#include <sys/syscall.h>
#include <unistd.h>

void use(long);

void reported(int fd, const char *p) {
  use(ftruncate(-1, 0)); // expected-warning {{'-1' as 'fd' of ftruncate, which is 0 to INT_MAX}}
  use(ftruncate(fd, -1)); // expected-warning {{'-1' as 'length' of ftruncate, which is 0 to LLONG_MAX}}
  use(ftruncate64(fd, -1)); // expected-warning {{as 'length' of ftruncate64,}}
  use(syscall(SYS_ftruncate, fd, -1L)); // expected-warning {{as 'length' of syscall(SYS_ftruncate),}}
  use(syscall(77, fd, LONG_MIN)); // expected-warning {{as 'length' of syscall(SYS_ftruncate),}}
}

void dropped(int fd, const char *p) {
  ftruncate(fd, 4096); // expected-warning {{the result of ftruncate is dropped; when it fails (E}}
  ftruncate64(fd, 4096); // expected-warning {{the result of ftruncate64 is dropped}}
  syscall(SYS_ftruncate, fd, 4096L); // expected-warning {{the result of syscall(SYS_ftruncate) is dropped}}
}

int silent(int fd, const char *p, off_t n) {
  use(ftruncate(fd, n));
  use(ftruncate(fd, 0));
  use(ftruncate(fd, n - 1));
  use(ftruncate64(fd, 1L << 40));
  use(syscall(SYS_ftruncate, fd, n));
  (void)ftruncate(fd, 0);
  if (ftruncate(fd, n) < 0)
    return -errno;
  return 0;
}

int partly(int fd, const char *p) {
  if (ftruncate(fd, 0) < 0 && errno == EPERM) // expected-warning {{of ftruncate end as success}}
    return -1;
  return 0;
}
