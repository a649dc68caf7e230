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
#include <stddef.h>
#include <sys/syscall.h>
#include <sys/types.h>
#include <unistd.h>

void use(long);

void reported(const char *p, uid_t u, gid_t g) {
  use(chown(NULL, u, g)); // expected-warning {{'NULL' as 'filename' of chown, which must not be NULL}}
  use(syscall(SYS_chown, NULL, u, g)); // expected-warning {{as 'filename' of syscall(SYS_chown),}}
}

void dropped(const char *p, uid_t u, gid_t g) {
  chown(p, u, g); // strict-warning {{the result of chown is dropped; when it fails (}}
}

int wrong_test(const char *p, uid_t u, gid_t g) {
  if (chown(p, u, g) > 0) // expected-warning {{is false whether chown succeeds or fails}}
    return -1;
  return 0;
}

int silent(const char *p, uid_t u, gid_t g) {
  use(chown(p, u, g));
  use(chown(p, -1, g));
  use(chown(p, 0, (gid_t)-1));
  use(syscall(SYS_chown, p, u, g));
  (void)chown(p, u, g);
  if (chown(p, u, g) < 0 && errno != EPERM)
    return -errno;
  return 0;
}
