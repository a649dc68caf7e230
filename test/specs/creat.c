// RUN: %kapi-verify -Xclang -verify-ignore-unexpected=note -Wno-nonnull %s
// RUN: %kapi -fsyntax-only -Xclang -verify=expected,strict \
// RUN:   -Xclang -verify-ignore-unexpected=note \
// RUN:   -fplugin-arg-kapi-level=strict -Wno-nonnull %s
// RUN: %kapixx-verify -Xclang -verify-ignore-unexpected=note \
// RUN:   -Wno-nonnull -x c++ %s
// RUN: %kapi-verify -Xclang -verify-ignore-unexpected=note \
// RUN:   -D_FILE_OFFSET_BITS=64 -Wno-nonnull %s

#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif
#include <errno.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

void use(long);

void reported(const char *p) {
  use(creat(p, O_RDWR)); // expected-warning {{'O_RDWR' (0x2), a constant of open, means 'S_IWOTH' as 'mode' of creat}}
  use(creat(NULL, 0600)); // expected-warning {{'NULL' as 'pathname' of creat, which must not be NULL}}
  use(creat64(NULL, 0600)); // expected-warning {{as 'pathname' of creat64,}}
  use(syscall(SYS_creat, NULL, 0600)); // expected-warning {{as 'pathname' of syscall(SYS_creat),}}
}

void dropped(const char *p) {
  creat(p, 0600); // strict-warning {{the result of creat is dropped}}
  syscall(85, p, 0600); // strict-warning {{the result of syscall(SYS_creat) is dropped}}
}

int silent(const char *p, mode_t mode) {
  use(creat(p, mode));
  use(creat(p, 0644));
  use(creat(p, S_IRUSR | S_IWUSR | S_IRGRP | S_IROTH));
  use(creat(p, DEFFILEMODE));
  use(creat64(p, S_IRWXU));
  (void)creat(p, 0600);
  int fd = creat(p, 0600);
  return fd < 0 ? -errno : fd;
}
