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
#include <linux/capability.h>
#include <stddef.h>
#include <sys/syscall.h>
#include <unistd.h>

void use(long);

void reported(cap_user_header_t h, cap_user_data_t d) {
  syscall(SYS_capset, h, d); // expected-warning {{the result of syscall(SYS_capset) is dropped; when it fails (}}
  use(syscall(SYS_capset, NULL, d)); // expected-warning {{'NULL' as 'header' of syscall(SYS_capset), which must not be NULL}}
  use(syscall(126, h, NULL)); // expected-warning {{as 'data' of syscall(SYS_capset), which must not be NULL}}
}

int ignored(cap_user_header_t h, cap_user_data_t d) {
  if (syscall(SYS_capset, h, d) < 0 && errno == EINVAL) // expected-warning {{EPERM}}
    return -1;
  return 0;
}

int silent(cap_user_header_t h, cap_user_data_t d) {
  use(syscall(SYS_capset, h, d));
  (void)syscall(SYS_capset, h, d);
  if (syscall(SYS_capset, h, d) < 0)
    return -errno;
  return 0;
}
