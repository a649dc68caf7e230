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
#include <stddef.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

void use(long);

void reported(const char *p) {
  use(access(NULL, F_OK)); // expected-warning {{'NULL' as 'filename' of access, which must not be NULL}}
  use(syscall(SYS_access, NULL, F_OK)); // expected-warning {{as 'filename' of syscall(SYS_access),}}
  use(access(p, O_RDWR)); // expected-warning {{'O_RDWR' (0x2), a constant of open, means 'W_OK' as 'mode' of access}}
  use(access(p, S_IRUSR)); // expected-warning {{'S_IRUSR' (0x100)}}
  use(access(p, 8)); // expected-warning {{'8' sets 0x8, which access does not take in 'mode'}}
  use(syscall(SYS_access, p, 0x10)); // expected-warning {{'0x10' sets 0x10}}
}

void dropped(const char *p) {
  access(p, R_OK); // strict-warning {{the result of access is dropped; when it fails (}}
}

int wrong_test(const char *p) {
  if (access(p, R_OK) > 0) // expected-warning {{is false whether access succeeds or fails}}
    return -1;
  return 0;
}

int silent(const char *p) {
  use(access(p, R_OK));
  use(access(p, F_OK));
  use(access(p, R_OK | W_OK | X_OK));
  use(access(p, 0));
  use(access(p, 4));
  use(syscall(SYS_access, p, 7));
  use(access(p, F_OK) == 0);
  (void)access(p, R_OK);
  if (access(p, R_OK) < 0 && errno != ENOENT)
    return -errno;
  return 0;
}
