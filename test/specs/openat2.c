// RUN: %kapi-verify -Xclang -verify-ignore-unexpected=note %s
// RUN: %kapi -fsyntax-only -Xclang -verify=expected,strict \
// RUN:   -Xclang -verify-ignore-unexpected=note \
// RUN:   -fplugin-arg-kapi-level=strict %s
// RUN: %kapixx-verify -Xclang -verify-ignore-unexpected=note -x c++ %s

#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif
#include <errno.h>
#include <fcntl.h>
#include <linux/openat2.h>
#include <sys/syscall.h>
#include <unistd.h>

void use(long);

void reported(int dir, const char *p, struct open_how *how) {
  use(syscall(SYS_openat2, dir, p, how, sizeof(how))); // expected-warning {{as 'usize' of syscall(SYS_openat2), which is 24 to 4096}}
  use(syscall(SYS_openat2, dir, p, how, 0)); // expected-warning {{'0' as 'usize' of syscall(SYS_openat2),}}
  use(syscall(437, dir, p, how, 5000)); // expected-warning {{'5000' as 'usize'}}
  use(syscall(SYS_openat2, dir, p, NULL, sizeof *how)); // expected-warning {{'NULL' as 'how' of syscall(SYS_openat2), which must not be NULL}}
  use(syscall(SYS_openat2, dir, NULL, how, sizeof *how)); // expected-warning {{as 'filename' of syscall(SYS_openat2),}}
}

void dropped(int dir, const char *p, struct open_how *how) {
  syscall(SYS_openat2, dir, p, how, sizeof *how); // expected-warning {{the result of syscall(SYS_openat2) is dropped}}
}

int silent(int dir, const char *p, struct open_how *how, size_t n) {
  use(syscall(SYS_openat2, dir, p, how, n));
  (void)syscall(SYS_openat2, AT_FDCWD, p, how, sizeof *how);
  int fd = syscall(SYS_openat2, AT_FDCWD, p, how, sizeof *how);
  if (fd < 0 && errno == ENOSYS)
    fd = openat(dir, p, O_RDONLY);
  return fd;
}
