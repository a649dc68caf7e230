// RUN: %kapi-verify -Xclang -verify-ignore-unexpected=note %s
// RUN: %kapi -fsyntax-only -Xclang -verify=expected,strict \
// RUN:   -Xclang -verify-ignore-unexpected=note \
// RUN:   -fplugin-arg-kapi-level=strict %s
#include <errno.h>
#include <poll.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <unistd.h>

void use(long);

void reported(int s) {
  use(shutdown(s, 3)); // expected-warning {{'3' is no value of 'how' of shutdown}}
  use(shutdown(s, SHUT_WR | SHUT_RDWR)); // expected-warning {{'SHUT_WR | SHUT_RDWR' is 3, which is no value of 'how' of shutdown; its values cannot be or-ed}}
  use(shutdown(-1, SHUT_WR)); // expected-warning {{'-1' as 'fd' of shutdown, which is 0 to INT_MAX}}
  shutdown(s, POLLOUT); // expected-warning {{'POLLOUT' is no value of 'how' of shutdown}}
  use(syscall(SYS_shutdown, s, 7)); // expected-warning {{'7' is no value of 'how' of syscall(SYS_shutdown)}}
}

int silent(int s, int how) {
  shutdown(s, SHUT_RDWR);
  shutdown(s, how);
  use(shutdown(s, SHUT_RD));
  use(shutdown(s, 2));
  use(syscall(SYS_shutdown, s, SHUT_WR));
  if (shutdown(s, SHUT_WR) < 0 && errno != ENOTCONN)
    return -1;
  return 0;
}
