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
  use(send(-1, p, n, 0)); // expected-warning {{'-1' as 'fd' of send, which is 0 to INT_MAX}}
  use(send(s, NULL, 8, 0)); // expected-warning {{'NULL' as 'buff' of send, which must not be NULL}}
  use(send(s, p, n, O_NONBLOCK)); // expected-warning {{means 'MSG_CONFIRM' as 'flags' of send}}
  use(send(s, p, n, MSG_NOSIGNAL | O_RDONLY | O_WRONLY)); // expected-warning {{means 'MSG_OOB' as 'flags' of send}}
  use(send(s, p, n, MSG_DONTWAIT || MSG_NOSIGNAL)); // expected-warning {{'MSG_DONTWAIT || MSG_NOSIGNAL' is 0x1, that is 'MSG_OOB', as 'flags' of send; did you mean '|'?}}
}

// A notification that may get lost.
void dropped(int s, char *p, size_t n) {
  send(s, p, n, 0); // strict-warning {{the result of send is dropped; when it fails}}
}

int spins(int s, char *p, size_t n) {
  ssize_t r;
  while ((r = send(s, p, n, 0)) < 0 && errno == ENOBUFS) // expected-warning {{after ENOBUFS this loop calls send again at once, without a pause or an end}}
    ;
  return r;
}

int wrong_test(int s, char *p, size_t n) {
  if (send(s, p, n, 0) == -EAGAIN) // expected-warning {{'send(s, p, n, 0) == -EAGAIN' is false whether send succeeds or fails}}
    return 1;
  return 0;
}

int silent(int s, char *p, size_t n, int flags) {
  ssize_t r;
  use(send(s, p, n, flags));
  use(send(s, NULL, 0, 0));
  use(send(s, p, SIZE_MAX, MSG_NOSIGNAL | MSG_DONTWAIT | MSG_MORE));
  // No meaning here, and none looks at it.
  use(send(s, p, n, MSG_NOSIGNAL | MSG_WAITALL));
  use(send(s, p, n, 0x10000000));
  (void)send(s, p, n, 0);
  while (n > 0) {
    r = send(s, p, n, MSG_NOSIGNAL);
    if (r < 0 && errno == EINTR)
      continue;
    if (r < 0)
      return -1;
    p += r, n -= r;
  }
  return 0;
}
