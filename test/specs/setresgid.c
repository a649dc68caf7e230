// RUN: %kapi-verify -Xclang -verify-ignore-unexpected=note %s
// RUN: %kapi -fsyntax-only -Xclang -verify=expected,strict \
// RUN:   -Xclang -verify-ignore-unexpected=note \
// RUN:   -fplugin-arg-kapi-level=strict %s
// RUN: %kapixx-verify -Xclang -verify-ignore-unexpected=note \
// RUN:   -x c++ %s

#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif
#include <errno.h>
#include <stddef.h>
#include <sys/syscall.h>
#include <sys/types.h>
#include <unistd.h>

void use(long);

void reported(uid_t id) {
  syscall(SYS_setresgid, id, id, id); // expected-warning {{the result of syscall(SYS_setresgid) is dropped}}
  int r = setresgid(id, id, id); // expected-warning {{the result of setresgid is never looked at}}
}

int told(uid_t id) {
  setresgid(id, id, id); // expected-warning {{the result of setresgid is dropped; when it fails (}}
  if (setresgid(id, id, id) > 0) // expected-warning {{is false whether setresgid succeeds or fails}}
    return -1;
  return 0;
}

int silent(uid_t id) {
  use(setresgid(id, id, id));
  use(setresgid(-1, -1, id));
  use(syscall(SYS_setresgid, id, id, id));
  (void)setresgid(id, id, id);
  if (setresgid(id, id, id) != 0)
    return -errno;
  while (setresgid(id, id, id) < 0) {
    if (errno != EAGAIN)
      return -1;
    sleep(1);
  }
  return 0;
}
