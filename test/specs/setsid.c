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

int reported(void) {
  if (setsid() == 0) // expected-warning {{is false whether setsid succeeds or fails}}
    return -1;
  if (syscall(SYS_setsid) == 0) // expected-warning {{is false whether syscall(SYS_setsid) succeeds or fails}}
    return -1;
  return 0;
}

// It can only fail for who leads a group already.
void dropped(void) {
  setsid(); // strict-warning {{the result of setsid is dropped; when it fails (EPERM)}}
}

int silent(void) {
  use(setsid());
  (void)setsid();
  if (setsid() < 0 && errno != EPERM)
    return -errno;
  return setsid() > 0;
}
