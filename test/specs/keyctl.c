// RUN: %kapi-verify -Xclang -verify-ignore-unexpected=note %s
// RUN: %kapi -fsyntax-only -Xclang -verify=expected,strict \
// RUN:   -Xclang -verify-ignore-unexpected=note \
// RUN:   -fplugin-arg-kapi-level=strict %s
// RUN: %kapixx-verify -Xclang -verify-ignore-unexpected=note -x c++ %s

#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif
#include <errno.h>
#include <linux/keyctl.h>
#include <stddef.h>
#include <sys/syscall.h>
#include <unistd.h>

void use(long);

void reported(long key) {
  use(syscall(SYS_keyctl, 33, key)); // expected-warning {{'33' is no value of 'option' of syscall(SYS_keyctl)}}
  use(syscall(250, KEYCTL_CLEAR | KEYCTL_LINK, key, key)); // expected-warning {{its values cannot be or-ed}}
}

void dropped(long key) {
  syscall(SYS_keyctl, KEYCTL_REVOKE, key); // strict-warning {{the result of syscall(SYS_keyctl) is dropped; when it fails}}
}

int wrong_test(long key, char *buf, size_t n) {
  if (syscall(SYS_keyctl, KEYCTL_READ, key, buf, n) == -ENOKEY) // expected-warning {{is false whether syscall(SYS_keyctl) succeeds or fails}}
    return 0;
  return 1;
}

long silent(int option, long key, char *buf, size_t n) {
  use(syscall(SYS_keyctl, option, key, buf, n, 0L));
  use(syscall(SYS_keyctl, KEYCTL_JOIN_SESSION_KEYRING, NULL));
  use(syscall(SYS_keyctl, KEYCTL_WATCH_KEY, key, -1L, 0L));
  use(syscall(SYS_keyctl, KEYCTL_GET_KEYRING_ID, KEY_SPEC_SESSION_KEYRING, 1));
  (void)syscall(SYS_keyctl, KEYCTL_UNLINK, key, -3L);
  long got = syscall(SYS_keyctl, KEYCTL_READ, key, buf, n);
  return got < 0 ? -errno : got;
}
