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
#include <sys/utsname.h>
#include <unistd.h>

void use(long);

int reported(struct utsname *u) {
  use(uname(NULL)); // expected-warning {{'NULL' as 'name' of uname, which must not be NULL}}
  use(syscall(SYS_uname, NULL)); // expected-warning {{as 'name' of syscall(SYS_uname),}}
  if (uname(u) > 0) // expected-warning {{is false whether uname succeeds or fails}}
    return -1;
  return 0;
}

int silent(struct utsname *u) {
  uname(u);
  use(uname(u));
  use(syscall(SYS_uname, u));
  return uname(u) == 0 ? 0 : -errno;
}
