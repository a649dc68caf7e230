// RUN: %kapi-verify -Xclang -verify-ignore-unexpected=note %s
// RUN: %kapi -fsyntax-only -Xclang -verify=expected,strict \
// RUN:   -Xclang -verify-ignore-unexpected=note \
// RUN:   -fplugin-arg-kapi-level=strict %s
#include <stddef.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <unistd.h>

void use(long);

void reported(int s, int v) {
  use(setsockopt(-1, SOL_SOCKET, SO_REUSEADDR, &v, sizeof v)); // expected-warning {{'-1' as 'fd' of setsockopt, which is 0 to INT_MAX}}
  use(setsockopt(s, SOL_SOCKET, SO_REUSEADDR, &v, -1)); // expected-warning {{'-1' as 'optlen' of setsockopt, which is 0 to INT_MAX}}
  use(syscall(SYS_setsockopt, s, SOL_SOCKET, SO_REUSEADDR, &v, -4)); // expected-warning {{'-4' as 'optlen' of syscall(SYS_setsockopt), which is 0 to INT_MAX}}
}

// It may be wanted only where it can be had.
void dropped(int s, int v) {
  setsockopt(s, SOL_SOCKET, SO_REUSEADDR, &v, sizeof v); // strict-warning {{the result of setsockopt is dropped; when it fails}}
  syscall(SYS_setsockopt, s, SOL_SOCKET, SO_REUSEADDR, &v, sizeof v); // strict-warning {{the result of syscall(SYS_setsockopt) is dropped; when it fails}}
}

int silent(int s, int level, int name, int v, socklen_t n) {
  use(setsockopt(s, level, name, &v, n));
  use(setsockopt(s, SOL_SOCKET, SO_DETACH_FILTER, NULL, 0));
  use(setsockopt(s, SOL_SOCKET, SO_REUSEADDR, &v, sizeof v));
  (void)setsockopt(s, level, name, &v, sizeof v);
  if (setsockopt(s, SOL_SOCKET, SO_KEEPALIVE, &v, sizeof v) < 0)
    return -1;
  return 0;
}
