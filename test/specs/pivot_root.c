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
  use(syscall(SYS_pivot_root, NULL, p)); // expected-warning {{'NULL' as 'new_root' of syscall(SYS_pivot_root), which must not be NULL}}
  use(syscall(155, p, NULL)); // expected-warning {{as 'put_old' of syscall(SYS_pivot_root),}}
  syscall(SYS_pivot_root, p, p); // expected-warning {{the result of syscall(SYS_pivot_root) is dropped; when it fails (}}
}

int silent(const char *p) {
  use(syscall(SYS_pivot_root, ".", "."));
  (void)syscall(SYS_pivot_root, p, p);
  if (syscall(SYS_pivot_root, p, p) < 0)
    return -errno;
  return 0;
}
