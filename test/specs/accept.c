// RUN: %kapi-verify -Xclang -verify-ignore-unexpected=note %s
// RUN: %kapi -fsyntax-only -Xclang -verify=expected,strict \
// RUN:   -Xclang -verify-ignore-unexpected=note \
// RUN:   -fplugin-arg-kapi-level=strict %s
#include <errno.h>
#include <stddef.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <unistd.h>

void use(long);

void reported(int s) {
  use(accept(-1, NULL, NULL)); // expected-warning {{'-1' as 'fd' of accept, which is 0 to INT_MAX}}
  use(syscall(SYS_accept, -1, NULL, NULL)); // expected-warning {{'-1' as 'fd' of syscall(SYS_accept), which is 0 to INT_MAX}}
}

void dropped(int s) {
  accept(s, NULL, NULL); // expected-warning {{the result of accept is dropped; when it fails}}
  syscall(SYS_accept, s, NULL, NULL); // expected-warning {{the result of syscall(SYS_accept) is dropped; when it fails}}
}

int spins(int s) {
  int c;
  while ((c = accept(s, NULL, NULL)) < 0 && errno == EMFILE) // expected-warning {{after EMFILE this loop calls accept again at once, without a pause or an end}}
    ;
  return c;
}

int silent(int s, struct sockaddr *a, socklen_t *n) {
  int c;
  use(accept(s, a, n));
  use(accept(s, NULL, n));
  use(syscall(SYS_accept, s, NULL, NULL));
  (void)accept(s, a, n);
  do
    c = accept(s, a, n);
  while (c < 0 && (errno == EINTR || errno == ECONNABORTED));
  return c;
}
