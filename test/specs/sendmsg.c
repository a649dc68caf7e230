// RUN: %kapi-verify -Xclang -verify-ignore-unexpected=note %s
// RUN: %kapi -fsyntax-only -Xclang -verify=expected,strict \
// RUN:   -Xclang -verify-ignore-unexpected=note \
// RUN:   -fplugin-arg-kapi-level=strict %s
#include <errno.h>
#include <fcntl.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <unistd.h>

void use(long);

void reported(int s, struct msghdr *m) {
  use(sendmsg(-1, m, 0)); // expected-warning {{'-1' as 'fd' of sendmsg, which is 0 to INT_MAX}}
  use(sendmsg(s, NULL, 0)); // expected-warning {{'NULL' as 'msg' of sendmsg, which must not be NULL}}
  use(sendmsg(s, m, O_NONBLOCK)); // expected-warning {{means 'MSG_CONFIRM' as 'flags' of sendmsg}}
  use(syscall(SYS_sendmsg, s, NULL, 0)); // expected-warning {{'NULL' as 'msg' of syscall(SYS_sendmsg), which must not be NULL}}
}

void dropped(int s, struct msghdr *m) {
  sendmsg(s, m, 0); // strict-warning {{the result of sendmsg is dropped; when it fails}}
  syscall(SYS_sendmsg, s, m, 0); // strict-warning {{the result of syscall(SYS_sendmsg) is dropped; when it fails}}
}

int silent(int s, struct msghdr *m, int flags) {
  ssize_t r;
  use(sendmsg(s, m, flags));
  use(sendmsg(s, m, MSG_NOSIGNAL | MSG_ZEROCOPY));
  (void)sendmsg(s, m, 0);
  do
    r = sendmsg(s, m, MSG_NOSIGNAL);
  while (r < 0 && errno == EINTR);
  return r < 0 ? -1 : 0;
}
