// RUN: %kapi-verify -Xclang -verify-ignore-unexpected=note %s
// RUN: %kapi -fsyntax-only -Xclang -verify=expected,strict \
// RUN:   -Xclang -verify-ignore-unexpected=note \
// RUN:   -fplugin-arg-kapi-level=strict %s
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <stddef.h>
#include <stdint.h>
#include <time.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <unistd.h>

void use(long);

void reported(int s, struct mmsghdr *m, unsigned n) {
  use(recvmmsg(-1, m, n, 0, NULL)); // expected-warning {{'-1' as 'fd' of recvmmsg, which is 0 to INT_MAX}}
  use(recvmmsg(s, NULL, 2, 0, NULL)); // expected-warning {{'NULL' as 'mmsg' of recvmmsg, which must not be NULL}}
  use(recvmmsg(s, m, n, O_RDWR, NULL)); // expected-warning {{means 'MSG_PEEK' as 'flags' of recvmmsg}}
  use(syscall(SYS_recvmmsg, s, NULL, 2, 0, NULL)); // expected-warning {{'NULL' as 'mmsg' of syscall(SYS_recvmmsg), which must not be NULL}}
}

void dropped(int s, struct mmsghdr *m, unsigned n) {
  recvmmsg(s, m, n, 0, NULL); // strict-warning {{the result of recvmmsg is dropped; when it fails}}
}

int silent(int s, struct mmsghdr *m, unsigned n, int flags, struct timespec *t) {
  use(recvmmsg(s, m, n, flags, t));
  use(recvmmsg(s, NULL, 0, 0, NULL));
  use(recvmmsg(s, m, n, MSG_WAITFORONE | MSG_TRUNC, NULL));
  (void)recvmmsg(s, m, n, 0, NULL);
  int r = recvmmsg(s, m, n, 0, NULL);
  if (r < 0 && errno != EINTR)
    return -1;
  return r;
}
