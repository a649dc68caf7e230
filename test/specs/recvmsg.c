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
  use(recvmsg(-1, m, 0)); // expected-warning {{'-1' as 'fd' of recvmsg, which is 0 to INT_MAX}}
  use(recvmsg(s, NULL, 0)); // expected-warning {{'NULL' as 'msg' of recvmsg, which must not be NULL}}
  use(recvmsg(s, m, O_RDWR)); // expected-warning {{means 'MSG_PEEK' as 'flags' of recvmsg}}
  use(syscall(SYS_recvmsg, s, NULL, 0)); // expected-warning {{'NULL' as 'msg' of syscall(SYS_recvmsg), which must not be NULL}}
}

void dropped(int s, struct msghdr *m) {
  recvmsg(s, m, 0); // strict-warning {{the result of recvmsg is dropped; when it fails}}
  syscall(SYS_recvmsg, s, m, 0); // strict-warning {{the result of syscall(SYS_recvmsg) is dropped; when it fails}}
}

int silent(int s, struct msghdr *m, int flags) {
  ssize_t r;
  use(recvmsg(s, m, flags));
  use(recvmsg(s, m, MSG_CMSG_CLOEXEC | MSG_DONTWAIT));
  (void)recvmsg(s, m, 0);
  do
    r = recvmsg(s, m, 0);
  while (r < 0 && errno == EINTR);
  return r;
}
