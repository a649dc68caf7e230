// RUN: %kapi-verify -Xclang -verify-ignore-unexpected=note %s
// RUN: %kapi -fsyntax-only -Xclang -verify=expected,strict \
// RUN:   -Xclang -verify-ignore-unexpected=note \
// RUN:   -fplugin-arg-kapi-level=strict %s
#define _GNU_SOURCE
#include <errno.h>
#include <sys/syscall.h>
#include <unistd.h>

void use(long);

void reported(void *end) {
  if (brk(end) == -ENOMEM) // expected-warning {{'brk(end) == -ENOMEM' is false whether brk succeeds or fails}}
    return;
  use(0);
}

void dropped(void *end) {
  brk(end); // strict-warning {{the result of brk is dropped; when it fails}}
}

int silent(char *end) {
  (void)brk(end);
  // The system call never fails: it tells the break.
  syscall(SYS_brk, end);
  use(syscall(SYS_brk, 0));
  if (syscall(SYS_brk, end) != (long)end)
    return -1;
  if (brk(end) != 0)
    return -errno;
  return 0;
}
