// A missing retry in C++: exceptions, lambdas, designated handlers.
//
// RUN: %kapixx-verify=expected -std=c++20 -fplugin-arg-kapi-level=pedantic \
// RUN:   -fplugin-arg-kapi-checks=kapi-retry %s
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <iostream>
#include <poll.h>
#include <stdexcept>
#include <system_error>
#include <unistd.h>

static void onSignal(int) {}
int install() {
  struct sigaction Ignored {};
  Ignored.sa_handler = SIG_IGN;
  if (sigaction(SIGPIPE, &Ignored, nullptr) < 0)
    return -1;
  struct sigaction Action {};
  Action.sa_handler = &onSignal; // expected-note 2 {{signals are caught by this function}}
  return sigaction(SIGCHLD, &Action, nullptr);
}

int fd;
void work();

void throws(pollfd &F) {
  if (poll(&F, 1, -1) < 0) // expected-warning {{EINTR of poll is taken for a failure}} expected-note {{EINTR of poll}}
    throw std::runtime_error("poll"); // expected-note {{gives up here}}
  work();
}

void ends(char *Buffer) {
  auto Read = [&] {
    if (read(fd, Buffer, 1) < 0) { // expected-warning {{EINTR of read is taken for a failure}} expected-note {{EINTR of read}}
      std::cerr << "cannot read\n"; // expected-note {{gives up here}}
      std::exit(1);
    }
  };
  Read();
  work();
}

// The error goes along.
void hands_on(pollfd &F) {
  if (poll(&F, 1, -1) < 0)
    throw std::system_error(errno, std::generic_category());
  work();
}
void comes_back(pollfd &F) {
  while (poll(&F, 1, -1) < 0)
    if (errno != EINTR)
      throw std::runtime_error("poll");
  work();
}
