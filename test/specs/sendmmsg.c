// RUN: %kapi-verify -Xclang -verify-ignore-unexpected=note %s
// RUN: %kapi -fsyntax-only -Xclang -verify=expected,strict \
// RUN:   -Xclang -verify-ignore-unexpected=note \
// RUN:   -fplugin-arg-kapi-level=strict %s
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <unistd.h>

void use(long);

void reported(int s, struct mmsghdr *m, unsigned n) {
  use(sendmmsg(-1, m, n, 0)); // expected-warning {{'-1' as 'fd' of sendmmsg, which is 0 to INT_MAX}}
  use(sendmmsg(s, NULL, 2, 0)); // expected-warning {{'NULL' as 'mmsg' of sendmmsg, which must not be NULL}}
  use(sendmmsg(s, m, n, O_NONBLOCK)); // expected-warning {{means 'MSG_CONFIRM' as 'flags' of sendmmsg}}
  use(syscall(SYS_sendmmsg, s, NULL, 2, 0)); // expected-warning {{'NULL' as 'mmsg' of syscall(SYS_sendmmsg), which must not be NULL}}
}

void dropped(int s, struct mmsghdr *m, unsigned n) {
  sendmmsg(s, m, n, 0); // strict-warning {{the result of sendmmsg is dropped; when it fails}}
}

int silent(int s, struct mmsghdr *m, unsigned n, int flags) {
  use(sendmmsg(s, m, n, flags));
  use(sendmmsg(s, NULL, 0, 0));
  use(syscall(SYS_sendmmsg, s, m, n, MSG_DONTWAIT));
  (void)sendmmsg(s, m, n, 0);
  for (unsigned d = 0; d < n;) {
    int r = sendmmsg(s, m + d, n - d, 0);
    if (r < 0)
      return -1;
    d += r;
  }
  return 0;
}
