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
#include <sys/sysinfo.h>
#include <unistd.h>

void use(long);

int reported(struct sysinfo *s) {
  use(sysinfo(NULL)); // expected-warning {{'NULL' as 'info' of sysinfo, which must not be NULL}}
  use(syscall(SYS_sysinfo, NULL)); // expected-warning {{as 'info' of syscall(SYS_sysinfo),}}
  if (sysinfo(s) > 0) // expected-warning {{is false whether sysinfo succeeds or fails}}
    return -1;
  return 0;
}

int silent(struct sysinfo *s) {
  sysinfo(s);
  use(sysinfo(s));
  use(syscall(SYS_sysinfo, s));
  return sysinfo(s) == 0 ? 0 : -errno;
}
