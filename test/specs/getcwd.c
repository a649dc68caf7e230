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
#include <limits.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

void use(long);

void reported(char *b) {
  getcwd(b, 100); // expected-warning {{the result of getcwd is dropped; when it fails (}}
  syscall(SYS_getcwd, b, 100L); // expected-warning {{the result of syscall(SYS_getcwd) is dropped; when it fails (}}
}

int wrong_tests(char *b) {
  if (getcwd(b, 100) == (char *)-1) // expected-warning {{is false whether getcwd succeeds or fails}}
    return -1;
  // The system call gives the length, and -1 on failure.
  if (syscall(SYS_getcwd, b, 100L) == 0) // expected-warning {{is false whether syscall(SYS_getcwd) succeeds or fails}}
    return -1;
  if (!syscall(79, b, 100L)) // expected-warning {{is false whether syscall(SYS_getcwd) succeeds or fails}}
    return -1;
  return 0;
}

int silent(char *b, size_t n) {
  char *allocated = getcwd(NULL, 0);
  use(allocated != NULL);
  use(getcwd(b, n) != NULL);
  (void)getcwd(b, n);
  if (!getcwd(b, n))
    return errno == ERANGE ? 1 : -errno;
  long length = syscall(SYS_getcwd, b, n);
  if (length < 0)
    return -errno;
  return length;
}
