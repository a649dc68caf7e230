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
  use(syscall(SYS_capget, NULL, d)); // expected-warning {{'NULL' as 'header' of syscall(SYS_capget), which must not be NULL}}
  use(syscall(125, NULL, NULL)); // expected-warning {{as 'header' of syscall(SYS_capget),}}
}

void dropped(cap_user_header_t h, cap_user_data_t d) {
  syscall(SYS_capget, h, d); // strict-warning {{the result of syscall(SYS_capget) is dropped}}
}

int silent(cap_user_header_t h, cap_user_data_t d) {
  use(syscall(SYS_capget, h, d));
  use(syscall(SYS_capget, h, NULL));
  (void)syscall(SYS_capget, h, d);
  if (syscall(SYS_capget, h, d) < 0)
    return -errno;
  return 0;
}
