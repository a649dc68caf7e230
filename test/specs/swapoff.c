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
#include <sys/swap.h>
#include <sys/syscall.h>
#include <unistd.h>

void use(long);

void reported(const char *p) {
  use(swapoff(NULL)); // expected-warning {{'NULL' as 'specialfile' of swapoff, which must not be NULL}}
  use(syscall(SYS_swapoff, NULL)); // expected-warning {{as 'specialfile' of syscall(SYS_swapoff),}}
  swapoff(p); // expected-warning {{the result of swapoff is dropped; when it fails (}}
}

int silent(const char *p) {
  use(swapoff(p));
  use(syscall(SYS_swapoff, p));
  (void)swapoff(p);
  return swapoff(p) < 0 && errno != EINVAL ? -errno : 0;
}
