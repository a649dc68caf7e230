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

void reported(void) {
  use(syscall(SYS_request_key, NULL, "a", NULL, 0)); // expected-warning {{'NULL' as 'type' of syscall(SYS_request_key), which must not be NULL}}
  use(syscall(249, "user", NULL, NULL, 0)); // expected-warning {{'NULL' as 'description' of syscall(SYS_request_key), which must not be NULL}}
  syscall(SYS_request_key, "user", "a", NULL, 0); // expected-warning {{the result of syscall(SYS_request_key) is dropped; when it fails}}
}

int wrong_test(void) {
  if (syscall(SYS_request_key, "user", "a", NULL, 0) == -ENOKEY) // expected-warning {{is false whether syscall(SYS_request_key) succeeds or fails}}
    return 0;
  return 1;
}

long silent(const char *type, const char *info, int ring) {
  use(syscall(SYS_request_key, type, "a", info, ring));
  use(syscall(SYS_request_key, "user", "a", NULL, KEY_SPEC_THREAD_KEYRING));
  (void)syscall(SYS_request_key, type, "a", info, ring);
  long key = syscall(SYS_request_key, "user", "a", NULL, 0);
  return key < 0 ? -errno : key;
}
