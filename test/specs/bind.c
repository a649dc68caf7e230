// RUN: %kapi-verify -Xclang -verify-ignore-unexpected=note %s
// RUN: %kapi -fsyntax-only -Xclang -verify=expected,strict \
// RUN:   -Xclang -verify-ignore-unexpected=note \
// RUN:   -fplugin-arg-kapi-level=strict %s
#include <stddef.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <unistd.h>

void use(long);

void reported(int s, struct sockaddr *a) {
  use(bind(-1, a, sizeof *a)); // expected-warning {{'-1' as 'fd' of bind, which is 0 to INT_MAX}}
  use(bind(s, NULL, sizeof *a)); // expected-warning {{'NULL' as 'umyaddr' of bind, which must not be NULL}}
  use(bind(s, a, -1)); // expected-warning {{'-1' as 'addrlen' of bind, which is 0 to 128}}
  use(bind(s, a, 129)); // expected-warning {{'129' as 'addrlen' of bind, which is 0 to 128}}
  use(syscall(SYS_bind, s, a, 200)); // expected-warning {{'200' as 'addrlen' of syscall(SYS_bind), which is 0 to 128}}
}

void dropped(int s, struct sockaddr *a) {
  bind(s, a, sizeof *a); // expected-warning {{the result of bind is dropped; when it fails}}
  syscall(SYS_bind, s, a, sizeof *a); // expected-warning {{the result of syscall(SYS_bind) is dropped; when it fails}}
}

int silent(int s, struct sockaddr *a, socklen_t n) {
  use(bind(s, a, n));
  use(bind(s, a, sizeof(struct sockaddr_storage)));
  use(bind(s, NULL, n));
  use(syscall(SYS_bind, s, a, 16));
  (void)bind(s, a, n);
  if (bind(s, a, n) != 0)
    return -1;
  return 0;
}
