// RUN: %kapi-verify -Xclang -verify-ignore-unexpected=note %s
// RUN: %kapi -fsyntax-only -Xclang -verify=expected,strict \
// RUN:   -Xclang -verify-ignore-unexpected=note \
// RUN:   -fplugin-arg-kapi-level=strict %s
#include <stddef.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <unistd.h>

void use(long);

void reported(int s, int v, socklen_t n) {
  use(getsockopt(-1, SOL_SOCKET, SO_ERROR, &v, &n)); // expected-warning {{'-1' as 'fd' of getsockopt, which is 0 to INT_MAX}}
  use(getsockopt(s, SOL_SOCKET, SO_ERROR, &v, NULL)); // expected-warning {{'NULL' as 'optlen' of getsockopt, which must not be NULL}}
  use(syscall(SYS_getsockopt, s, SOL_SOCKET, SO_ERROR, &v, NULL)); // expected-warning {{'NULL' as 'optlen' of syscall(SYS_getsockopt), which must not be NULL}}
}

void dropped(int s, int v, socklen_t n) {
  getsockopt(s, SOL_SOCKET, SO_ERROR, &v, &n); // strict-warning {{the result of getsockopt is dropped; when it fails}}
}

int silent(int s, int level, int name, int v, socklen_t n) {
  use(getsockopt(s, level, name, &v, &n));
  use(getsockopt(s, level, name, NULL, &n));
  (void)getsockopt(s, SOL_SOCKET, SO_ERROR, &v, &n);
  if (getsockopt(s, SOL_SOCKET, SO_ERROR, &v, &n) < 0)
    return -1;
  return v;
}
