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
  use(chmod(NULL, 0600)); // expected-warning {{'NULL' as 'filename' of chmod, which must not be NULL}}
  use(syscall(SYS_chmod, NULL, 0600)); // expected-warning {{as 'filename' of syscall(SYS_chmod),}}
  use(chmod(p, O_RDWR)); // expected-warning {{'O_RDWR' (0x2)}}
}

void dropped(const char *p) {
  chmod(p, 0644); // strict-warning {{the result of chmod is dropped; when it fails (}}
}

int wrong_test(const char *p) {
  if (chmod(p, 0644) > 0) // expected-warning {{is false whether chmod succeeds or fails}}
    return -1;
  return 0;
}

int silent(const char *p) {
  use(chmod(p, 0644));
  use(chmod(p, S_IRUSR | S_IWUSR));
  use(chmod(p, 04755));
  use(chmod(p, ALLPERMS));
  use(chmod(p, S_IFREG | 0644));
  use(syscall(SYS_chmod, p, 0600));
  (void)chmod(p, 0644);
  if (chmod(p, 0644) < 0 && errno != EPERM)
    return -errno;
  return 0;
}
