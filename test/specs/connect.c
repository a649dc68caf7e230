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

void reported(int s, struct sockaddr *a) {
  use(connect(-1, a, sizeof *a)); // expected-warning {{'-1' as 'fd' of connect, which is 0 to INT_MAX}}
  use(connect(s, NULL, sizeof *a)); // expected-warning {{'NULL' as 'uservaddr' of connect, which must not be NULL}}
  use(connect(s, a, -1)); // expected-warning {{'-1' as 'addrlen' of connect, which is 0 to 128}}
  use(syscall(SYS_connect, s, a, 300)); // expected-warning {{'300' as 'addrlen' of syscall(SYS_connect), which is 0 to 128}}
}

// Where the socket does not block: one that does gives no EAGAIN.
int spins(int s, struct sockaddr *a) {
  while (connect(s, a, 16) < 0) // strict-warning {{after EAGAIN this loop calls connect again at once, without a pause or an end}}
    if (errno != EAGAIN)
      return -1;
  return 0;
}

void dropped(int s, struct sockaddr *a) {
  connect(s, a, sizeof *a); // expected-warning {{the result of connect is dropped; when it fails}}
  syscall(SYS_connect, s, a, sizeof *a); // expected-warning {{the result of syscall(SYS_connect) is dropped; when it fails}}
}

// Only one failure is told from success.
int one_error(int s, struct sockaddr *a) {
  if (connect(s, a, 16) < 0 && errno == ECONNREFUSED) // expected-warning {{EACCES, EPERM, EADDRINUSE, EADDRNOTAVAIL, EAGAIN, ... of connect end as success}}
    return -1;
  return 0;
}

int silent(int s, struct sockaddr *a, socklen_t n) {
  use(connect(s, a, n));
  use(connect(s, NULL, n));
  (void)connect(s, a, n);
  if (connect(s, a, n) < 0 && errno != EINPROGRESS)
    return -1;
  if (connect(s, a, n) != 0)
    switch (errno) {
    case EINPROGRESS:
    case EINTR:
    case EISCONN:
      break;
    default:
      return -1;
    }
  while (connect(s, a, n) < 0) {
    if (errno != EAGAIN)
      return -1;
    usleep(1000);
  }
  return 0;
}
