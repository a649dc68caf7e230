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

void reported(int s, char *p, size_t n, struct sockaddr *a) {
  use(sendto(-1, p, n, 0, a, sizeof *a)); // expected-warning {{'-1' as 'fd' of sendto, which is 0 to INT_MAX}}
  use(sendto(s, NULL, 8, 0, a, sizeof *a)); // expected-warning {{'NULL' as 'buff' of sendto, which must not be NULL}}
  use(sendto(s, p, n, O_NONBLOCK, a, sizeof *a)); // expected-warning {{means 'MSG_CONFIRM' as 'flags' of sendto}}
  use(syscall(SYS_sendto, -1, p, n, 0, a, 16)); // expected-warning {{'-1' as 'fd' of syscall(SYS_sendto), which is 0 to INT_MAX}}
  use(syscall(SYS_sendto, s, p, n, O_NONBLOCK, a, 16)); // expected-warning {{means 'MSG_CONFIRM' as 'flags' of syscall(SYS_sendto)}}
}

void dropped(int s, char *p, size_t n, struct sockaddr *a) {
  sendto(s, p, n, 0, a, sizeof *a); // strict-warning {{the result of sendto is dropped; when it fails}}
  syscall(SYS_sendto, s, p, n, 0, a, sizeof *a); // strict-warning {{the result of syscall(SYS_sendto) is dropped; when it fails}}
}

int silent(int s, char *p, size_t n, int flags, struct sockaddr *a, socklen_t l) {
  use(sendto(s, p, n, flags, a, l));
  use(sendto(s, p, n, 0, NULL, 0));
  use(sendto(s, NULL, 0, 0, a, l));
  use(syscall(SYS_sendto, s, p, n, MSG_DONTWAIT, NULL, -1));
  (void)sendto(s, p, n, 0, a, l);
  if (sendto(s, p, n, MSG_NOSIGNAL, a, l) != (ssize_t)n)
    return -1;
  return 0;
}
