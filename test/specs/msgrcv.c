// RUN: %kapi-verify -Xclang -verify-ignore-unexpected=note %s
// RUN: %kapi -fsyntax-only -Xclang -verify=expected,strict \
// RUN:   -Xclang -verify-ignore-unexpected=note \
// RUN:   -fplugin-arg-kapi-level=strict %s
#define _GNU_SOURCE
#include <errno.h>
#include <stddef.h>
#include <sys/msg.h>
#include <sys/syscall.h>
#include <unistd.h>

void use(long);

void reported(int q, void *m) {
  use(msgrcv(-1, m, 1, 0, 0)); // expected-warning {{'-1' as 'msqid' of msgrcv, which is 0 to INT_MAX}}
  use(msgrcv(q, NULL, 1, 0, 0)); // expected-warning {{'NULL' as 'msgp' of msgrcv, which must not be NULL}}
  use(msgrcv(q, m, -1, 0, 0)); // expected-warning {{'-1' becomes 18446744073709551615 as 'msgsz' of msgrcv, which is 0 to LONG_MAX}}
  use(syscall(SYS_msgrcv, q, NULL, 1, 0, 0)); // expected-warning {{'NULL' as 'msgp' of syscall(SYS_msgrcv), which must not be NULL}}
}

int wrong_test(int q, void *m) {
  size_t n = msgrcv(q, m, 1, 0, 0);
  if (n < 0) // expected-warning {{'n < 0' is false whether msgrcv succeeds or fails}}
    return -1;
  return n;
}

void dropped(int q, void *m) {
  msgrcv(q, m, 1, 0, 0); // strict-warning {{the result of msgrcv is dropped; when it fails}}
}

int silent(int q, void *m, size_t n, long t, int f) {
  use(msgrcv(q, m, n, t, f));
  use(msgrcv(q, m, 0, 0, IPC_NOWAIT | MSG_NOERROR | 0600));
  (void)msgrcv(q, m, n, 0, 0);
  ssize_t r;
  while ((r = msgrcv(q, m, n, 0, 0)) < 0)
    if (errno != EINTR)
      return -1;
  return r;
}
