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
  use(setuid(-1)); // expected-warning {{as 'uid' of setuid, which is 0 to 4294967294}}
  use(syscall(SYS_setuid, -1)); // expected-warning {{as 'uid' of syscall(SYS_setuid),}}
  syscall(SYS_setuid, id); // expected-warning {{the result of syscall(SYS_setuid) is dropped}}
}

int told(uid_t id) {
  setuid(id); // expected-warning {{the result of setuid is dropped; when it fails (}}
  if (setuid(id) > 0) // expected-warning {{is false whether setuid succeeds or fails}}
    return -1;
  return 0;
}

int silent(uid_t id) {
  use(setuid(id));
  use(setuid(0));
  use(setuid(65534));
  use(syscall(SYS_setuid, id));
  (void)setuid(id);
  if (setuid(id) != 0)
    return -errno;
  while (setuid(id) < 0) {
    if (errno != EAGAIN)
      return -1;
    sleep(1);
  }
  return 0;
}

int spins(uid_t id) {
  while (setuid(id) < 0 && errno == EAGAIN) // expected-warning {{EAGAIN}}
    ;
  return 0;
}

int ignored(uid_t id) {
  if (setuid(id) < 0 && errno == EPERM) // expected-warning {{EAGAIN}}
    return -1;
  return 0;
}
