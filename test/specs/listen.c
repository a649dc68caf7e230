// RUN: %kapi-verify -Xclang -verify-ignore-unexpected=note %s
// RUN: %kapi -fsyntax-only -Xclang -verify=expected,strict \
// RUN:   -Xclang -verify-ignore-unexpected=note \
// RUN:   -fplugin-arg-kapi-level=strict %s
#include <sys/socket.h>
#include <sys/syscall.h>
#include <unistd.h>

void use(long);

void reported(int s) {
  use(listen(-1, 5)); // expected-warning {{'-1' as 'fd' of listen, which is 0 to INT_MAX}}
  use(syscall(SYS_listen, -1, 5)); // expected-warning {{'-1' as 'fd' of syscall(SYS_listen), which is 0 to INT_MAX}}
}

void dropped(int s) {
  listen(s, 5); // expected-warning {{the result of listen is dropped; when it fails}}
  syscall(SYS_listen, s, 5); // expected-warning {{the result of syscall(SYS_listen) is dropped; when it fails}}
}

int silent(int s, int n) {
  use(listen(s, n));
  use(listen(s, -1));
  use(listen(s, 0));
  use(listen(0, 1 << 30));
  use(syscall(SYS_listen, s, SOMAXCONN));
  (void)listen(s, 5);
  return listen(s, 5);
}
