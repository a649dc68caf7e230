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
#include <fcntl.h>
#include <stddef.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

void use(long);

void reported(void) {
  umask(O_RDWR); // expected-warning {{'O_RDWR' (0x2), a constant of open, means 'S_IWOTH' as 'mask' of umask}}
}

// It always succeeds: there is nothing to drop.
int silent(mode_t m) {
  umask(077);
  umask(m);
  umask(S_IWGRP | S_IWOTH);
  umask(~0600 & 0777);
  umask(ACCESSPERMS);
  use(umask(0));
  syscall(SYS_umask, 022);
  m = umask(0);
  umask(m);
  if (umask(022) == 0)
    return 1;
  return 0;
}
