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

void reported(const char *p) {
  use(mkdir(NULL, 0700)); // expected-warning {{'NULL' as 'pathname' of mkdir, which must not be NULL}}
  use(syscall(SYS_mkdir, NULL, 0700)); // expected-warning {{as 'pathname' of syscall(SYS_mkdir),}}
  use(mkdir(p, O_RDWR)); // expected-warning {{'O_RDWR' (0x2), a constant of open, means 'S_IWOTH' as 'mode' of mkdir}}
}

int wrong_test(const char *p) {
  if (mkdir(p, 0755) > 0) // expected-warning {{is false whether mkdir succeeds or fails}}
    return -1;
  return 0;
}

int silent(const char *p) {
  mkdir(p, 0755);
  use(mkdir(p, 0755));
  use(mkdir(p, S_IRWXU | S_IRGRP | S_IXGRP));
  use(mkdir(p, ACCESSPERMS));
  use(syscall(SYS_mkdir, p, 0700));
  (void)mkdir(p, 0755);
  if (mkdir(p, 0755) < 0 && errno != EEXIST)
    return -errno;
  return 0;
}
