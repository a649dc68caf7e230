// RUN: %kapi-verify -Xclang -verify-ignore-unexpected=note %s
// RUN: %kapi -fsyntax-only -Xclang -verify=expected,strict \
// RUN:   -Xclang -verify-ignore-unexpected=note \
// RUN:   -fplugin-arg-kapi-level=strict %s
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <stddef.h>
#include <sys/msg.h>
#include <sys/syscall.h>
#include <unistd.h>

void use(long);

void reported(int q, void *m) {
  use(msgsnd(-1, m, 1, 0)); // expected-warning {{'-1' as 'msqid' of msgsnd, which is 0 to INT_MAX}}
  use(msgsnd(q, NULL, 1, 0)); // expected-warning {{'NULL' as 'msgp' of msgsnd, which must not be NULL}}
  use(msgsnd(q, m, -1, 0)); // expected-warning {{'-1' becomes 18446744073709551615 as 'msgsz' of msgsnd, which is 0 to LONG_MAX}}
  use(syscall(SYS_msgsnd, q, NULL, 1, 0)); // expected-warning {{'NULL' as 'msgp' of syscall(SYS_msgsnd), which must not be NULL}}
}

void dropped(int q, void *m) {
  msgsnd(q, m, 1, 0); // strict-warning {{the result of msgsnd is dropped; when it fails}}
}

int silent(int q, void *m, size_t n, int f) {
  use(msgsnd(q, m, n, f));
  use(msgsnd(q, m, 0, IPC_NOWAIT));
  use(msgsnd(q, m, n, IPC_NOWAIT | 0600));
  (void)msgsnd(q, m, n, 0);
  while (msgsnd(q, m, n, 0) < 0)
    if (errno != EINTR)
      return -1;
  return 0;
}
