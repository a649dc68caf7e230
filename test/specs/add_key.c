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

void reported(const void *p) {
  use(syscall(SYS_add_key, NULL, "a", p, 4L, KEY_SPEC_PROCESS_KEYRING)); // expected-warning {{'NULL' as 'type' of syscall(SYS_add_key), which must not be NULL}}
  use(syscall(SYS_add_key, "user", "a", NULL, 4L, KEY_SPEC_PROCESS_KEYRING)); // expected-warning {{'NULL' as 'payload' of syscall(SYS_add_key), which must not be NULL}}
  use(syscall(248, "user", "a", p, 0x100000L, KEY_SPEC_PROCESS_KEYRING)); // expected-warning {{as 'plen' of syscall(SYS_add_key), which is 0 to 1048575}}
}

void dropped(const void *p) {
  syscall(SYS_add_key, "user", "a", p, 4L, KEY_SPEC_USER_KEYRING); // strict-warning {{the result of syscall(SYS_add_key) is dropped; when it fails}}
}

int wrong_test(const void *p) {
  if (syscall(SYS_add_key, "user", "a", p, 4L, -3) == -EDQUOT) // expected-warning {{is false whether syscall(SYS_add_key) succeeds or fails}}
    return -1;
  return 0;
}

long silent(const char *type, const void *p, size_t n, int ring) {
  use(syscall(SYS_add_key, type, "a", p, n, ring));
  use(syscall(SYS_add_key, "keyring", NULL, NULL, 0L, KEY_SPEC_SESSION_KEYRING));
  (void)syscall(SYS_add_key, type, "a", p, n, ring);
  long key = syscall(SYS_add_key, "user", "a", p, n, ring);
  return key < 0 ? -errno : key;
}
