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

void reported(int s, char *p, size_t n, struct sockaddr *a, socklen_t *l) {
  use(recvfrom(-1, p, n, 0, a, l)); // expected-warning {{'-1' as 'fd' of recvfrom, which is 0 to INT_MAX}}
  use(recvfrom(s, p, n, O_RDWR, a, l)); // expected-warning {{means 'MSG_PEEK' as 'flags' of recvfrom}}
  use(syscall(SYS_recvfrom, -1, p, n, 0, a, l)); // expected-warning {{'-1' as 'fd' of syscall(SYS_recvfrom), which is 0 to INT_MAX}}
}

void dropped(int s, char *p, size_t n) {
  recvfrom(s, p, n, 0, NULL, NULL); // strict-warning {{the result of recvfrom is dropped; when it fails}}
  syscall(SYS_recvfrom, s, p, n, 0, NULL, NULL); // strict-warning {{the result of syscall(SYS_recvfrom) is dropped; when it fails}}
}

int silent(int s, char *p, size_t n, int flags, struct sockaddr *a, socklen_t *l) {
  use(recvfrom(s, p, n, flags, a, l));
  use(recvfrom(s, NULL, 0, MSG_PEEK | MSG_TRUNC, NULL, NULL));
  use(syscall(SYS_recvfrom, s, p, n, MSG_DONTWAIT, NULL, NULL));
  (void)recvfrom(s, p, n, 0, a, l);
  ssize_t r = recvfrom(s, p, n, 0, a, l);
  if (r < 0 && errno != EAGAIN)
    return -1;
  return r;
}
