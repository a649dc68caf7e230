// RUN: %kapi-verify -Xclang -verify-ignore-unexpected=note %s
// RUN: %kapi -fsyntax-only -Xclang -verify=expected,strict \
// RUN:   -Xclang -verify-ignore-unexpected=note \
// RUN:   -fplugin-arg-kapi-level=strict %s
#include <fcntl.h>
#include <netinet/in.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <unistd.h>

void use(long);

void reported(int c) {
  use(socket(SOCK_STREAM, AF_INET, 0)); // expected-warning {{means 'AF_UNIX' as 'family' of socket}} expected-warning {{means 'SOCK_DGRAM' as 'type' of socket}}
  use(socket(AF_UNSPEC, SOCK_STREAM, 0)); // expected-warning {{is no value of 'family' of socket}}
  use(socket(AF_INET, SOCK_STREAM | FD_CLOEXEC, 0)); // expected-warning {{'FD_CLOEXEC' (0x1), a constant of fcntl, means 'SOCK_STREAM' as 'type' of socket; did you mean 'SOCK_CLOEXEC'?}}
  use(socket(AF_INET, SOCK_STREAM | 0x1000, 0)); // expected-warning {{'0x1000' sets 0x1000, which socket does not take in 'type'}}
  use(socket(AF_INET, SOCK_STREAM | SOCK_DGRAM, 0)); // expected-warning {{'SOCK_STREAM | SOCK_DGRAM' is 0x3, that is 'SOCK_RAW', as 'type' of socket; its values cannot be or-ed}}
  use(socket(AF_INET, 9, 0)); // expected-warning {{'9' selects 0x9 as SOCK_TYPE, which socket refuses}}
  use(socket(AF_INET, SOCK_STREAM | O_RDWR, 0)); // expected-warning {{means 'SOCK_DGRAM' as 'type' of socket}}
  use(socket(c ? 99 : AF_INET, SOCK_STREAM, 0)); // expected-warning {{'99' is no value of 'family' of socket}}
  use(syscall(SYS_socket, AF_MAX + 1, SOCK_STREAM, 0)); // expected-warning {{'AF_MAX + 1' is 47, which is no value of 'family' of syscall(SYS_socket); its values cannot be or-ed}}
  use(syscall(41, AF_UNIX, SOCK_STREAM | 0x10, 0)); // expected-warning {{'0x10' sets 0x10, which syscall(SYS_socket) does not take in 'type'}}
}

// The numbers are the same: it works.
void same_number(void) {
  use(socket(AF_UNIX, SOCK_STREAM | O_NONBLOCK, 0)); // strict-warning {{means 'SOCK_NONBLOCK' as 'type' of socket; did you mean 'SOCK_NONBLOCK'?}}
  use(socket(AF_UNIX, SOCK_STREAM | EPOLL_CLOEXEC, 0)); // strict-warning {{means 'SOCK_CLOEXEC' as 'type' of socket; did you mean 'SOCK_CLOEXEC'?}}
}

void dropped(void) {
  socket(AF_INET, SOCK_STREAM, 0); // expected-warning {{the result of socket is dropped; when it fails}}
  syscall(SYS_socket, AF_INET, SOCK_STREAM, 0); // expected-warning {{the result of syscall(SYS_socket) is dropped; when it fails}}
}

int silent(int family, int type, int proto, int c) {
  use(socket(family, type, proto));
  use(socket(PF_INET, SOCK_STREAM, IPPROTO_TCP));
  use(socket(PF_LOCAL, SOCK_SEQPACKET | SOCK_CLOEXEC | SOCK_NONBLOCK, 0));
  use(socket(AF_ROUTE, SOCK_RAW, 0));
  use(socket(AF_PACKET, SOCK_PACKET, 3));
  use(socket(AF_INET6, type | SOCK_CLOEXEC, 0));
  use(socket(AF_INET, c ? SOCK_STREAM : SOCK_DGRAM, 0));
  use(socket(40, 1, 0));
  use(syscall(SYS_socket, AF_VSOCK, SOCK_STREAM, 0));
  // The kernel's parameters are ints.
  use(syscall(41, AF_UNIX | 1L << 32, SOCK_STREAM | 1L << 40, 0));
  (void)socket(AF_INET, SOCK_STREAM, 0);
  int fd = socket(AF_INET, SOCK_STREAM, 0);
  if (fd == -1)
    return -1;
  return fd;
}
