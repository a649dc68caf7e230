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

void reported(int s, char *p, size_t n) {
  use(recv(-1, p, n, 0)); // expected-warning {{'-1' as 'fd' of recv, which is 0 to INT_MAX}}
  use(recv(s, p, n, O_RDWR)); // expected-warning {{means 'MSG_PEEK' as 'flags' of recv}}
  use(recv(s, p, n, MSG_PEEK || MSG_DONTWAIT)); // expected-warning {{'MSG_PEEK || MSG_DONTWAIT' is 0x1, that is 'MSG_OOB', as 'flags' of recv; did you mean '|'?}}
}

void dropped(int s, char *p, size_t n) {
  recv(s, p, n, 0); // strict-warning {{the result of recv is dropped; when it fails}}
}

int wrong_test(int s, char *p, size_t n) {
  size_t r = recv(s, p, n, 0);
  if (r < 0) // expected-warning {{'r < 0' is false whether recv succeeds or fails}}
    return -1;
  return r;
}

int silent(int s, char *p, size_t n, int flags) {
  ssize_t r;
  use(recv(s, p, n, flags));
  use(recv(s, NULL, 0, MSG_PEEK));
  // TCP throws the bytes away.
  use(recv(s, NULL, 4096, MSG_TRUNC));
  use(recv(s, p, SIZE_MAX, MSG_DONTWAIT | MSG_TRUNC | MSG_WAITALL));
  // Of no use here, and many write it.
  use(recv(s, p, n, MSG_NOSIGNAL));
  use(recv(s, p, n, O_NONBLOCK));
  (void)recv(s, p, n, 0);
  do
    r = recv(s, p, n, 0);
  while (r < 0 && errno == EINTR);
  if (r <= 0)
    return -1;
  return 0;
}
