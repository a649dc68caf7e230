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
  use(setgid(-1)); // expected-warning {{as 'gid' of setgid, which is 0 to 4294967294}}
  use(syscall(SYS_setgid, -1)); // expected-warning {{as 'gid' of syscall(SYS_setgid),}}
  syscall(SYS_setgid, id); // expected-warning {{the result of syscall(SYS_setgid) is dropped}}
}

int told(uid_t id) {
  setgid(id); // expected-warning {{the result of setgid is dropped; when it fails (}}
  if (setgid(id) > 0) // expected-warning {{is false whether setgid succeeds or fails}}
    return -1;
  return 0;
}

int silent(uid_t id) {
  use(setgid(id));
  use(setgid(0));
  use(setgid(65534));
  use(syscall(SYS_setgid, id));
  (void)setgid(id);
  if (setgid(id) != 0)
    return -errno;
  while (setgid(id) < 0) {
    if (errno != EAGAIN)
      return -1;
    sleep(1);
  }
  return 0;
}
