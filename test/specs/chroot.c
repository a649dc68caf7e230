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
#include <unistd.h>

void use(long);

void reported(const char *p) {
  use(chroot(NULL)); // expected-warning {{'NULL' as 'filename' of chroot, which must not be NULL}}
  use(syscall(SYS_chroot, NULL)); // expected-warning {{as 'filename' of syscall(SYS_chroot),}}
  chroot(p); // expected-warning {{the result of chroot is dropped; when it fails (}}
  syscall(161, p); // expected-warning {{the result of syscall(SYS_chroot) is dropped; when it fails (}}
}

int wrong_test(const char *p) {
  if (chroot(p) > 0) // expected-warning {{is false whether chroot succeeds or fails}}
    return -1;
  return 0;
}

int silent(const char *p) {
  use(chroot("/srv"));
  use(syscall(SYS_chroot, p));
  (void)chroot(p);
  if (chroot(p) < 0 || chdir("/") < 0)
    return -errno;
  return 0;
}
