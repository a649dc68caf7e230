// RUN: %kapi-verify -Xclang -verify-ignore-unexpected=note %s
// RUN: %kapi -fsyntax-only -Xclang -verify=expected,strict \
// RUN:   -Xclang -verify-ignore-unexpected=note \
// RUN:   -fplugin-arg-kapi-level=strict %s
#include <fcntl.h>
#include <stddef.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <unistd.h>

void use(long);

void reported(int *sv) {
  use(socketpair(AF_INET, SOCK_STREAM, 0, sv)); // expected-warning {{is no value of 'family' of socketpair}}
  use(socketpair(PF_INET6, SOCK_DGRAM, 0, sv)); // expected-warning {{is no value of 'family' of socketpair}}
  use(socketpair(AF_UNIX, SOCK_STREAM, 0, NULL)); // expected-warning {{'NULL' as 'usockvec' of socketpair, which must not be NULL}}
  use(socketpair(AF_UNIX, SOCK_STREAM | FD_CLOEXEC, 0, sv)); // expected-warning {{'FD_CLOEXEC' (0x1), a constant of fcntl, means 'SOCK_STREAM' as 'type' of socketpair; did you mean 'SOCK_CLOEXEC'?}}
  use(socketpair(AF_UNIX, SOCK_STREAM | 0x2000, 0, sv)); // expected-warning {{'0x2000' sets 0x2000, which socketpair does not take in 'type'}}
  use(syscall(SYS_socketpair, AF_INET, SOCK_STREAM, 0, sv)); // expected-warning {{is no value of 'family' of syscall(SYS_socketpair)}}
}

void dropped(int *sv) {
  socketpair(AF_UNIX, SOCK_STREAM, 0, sv); // expected-warning {{the result of socketpair is dropped; when it fails}}
  syscall(SYS_socketpair, AF_UNIX, SOCK_STREAM, 0, sv); // expected-warning {{the result of syscall(SYS_socketpair) is dropped; when it fails}}
}

int silent(int *sv, int family, int type) {
  use(socketpair(family, type, 0, sv));
  use(socketpair(AF_LOCAL, SOCK_DGRAM | SOCK_NONBLOCK, 0, sv));
  use(socketpair(PF_FILE, SOCK_SEQPACKET | SOCK_CLOEXEC, 1, sv));
  use(syscall(SYS_socketpair, 1, 1, 0, sv));
  (void)socketpair(AF_UNIX, SOCK_STREAM, 0, sv);
  if (socketpair(AF_UNIX, SOCK_STREAM, 0, sv) != 0)
    return -1;
  return 0;
}
