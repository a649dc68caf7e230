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
#include <sys/types.h>
#include <unistd.h>

void use(long);

void reported(uid_t id) {
  use(seteuid(-1)); // expected-warning {{as 'uid' of seteuid, which is 0 to 4294967294}}
}

int told(uid_t id) {
  seteuid(id); // expected-warning {{the result of seteuid is dropped; when it fails (}}
  if (seteuid(id) > 0) // expected-warning {{is false whether seteuid succeeds or fails}}
    return -1;
  return 0;
}

int silent(uid_t id) {
  use(seteuid(id));
  use(seteuid(0));
  use(seteuid(65534));
  (void)seteuid(id);
  if (seteuid(id) != 0)
    return -errno;
  while (seteuid(id) < 0) {
    if (errno != EAGAIN)
      return -1;
    sleep(1);
  }
  return 0;
}
