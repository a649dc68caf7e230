// errno in C++: methods, lambdas, templates, guards.
//
// RUN: %kapixx-verify=default -std=c++17 -fplugin-arg-kapi-checks=kapi-stale-errno %s
// RUN: %kapixx-verify=default,strict -std=c++17 -fplugin-arg-kapi-level=strict \
// RUN:   -fplugin-arg-kapi-checks=kapi-stale-errno %s
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstring>
#include <iostream>
#include <string>
#include <system_error>
#include <sys/mman.h>
#include <unistd.h>

void *p;
size_t n;
int fd;

struct Log {
  void say(const char *Text) {
    std::printf("%s\n", Text); // default-note {{say calls printf here}}
  }
  virtual void replaced(const char *Text) { std::puts(Text); }
  void kept(const char *Text) {
    const int Saved = errno;
    std::puts(Text);
    errno = Saved;
  }
};

int method(Log &L) {
  if (mlock2(p, n, 0)) { // default-note {{this call failed}}
    L.say("failed");     // default-note {{say can change errno even where it succeeds}}
    return -errno;       // default-warning {{say may have changed it}}
  }
  return 0;
}

int thrown(Log &L) {
  if (mlock2(p, n, 0)) { // default-note {{this call failed}}
    std::puts("failed"); // default-note {{save errno}}
    throw std::system_error(errno, std::generic_category()); // default-warning {{puts may have changed it}}
  }
  return 0;
}

template <typename T> void print(T Value) {
  std::printf("%d\n", int(Value)); // default-note {{print calls printf here}}
}
int instantiated() {
  if (mlock2(p, n, 0)) { // default-note {{this call failed}}
    print(2L);           // default-note {{print can change errno}}
    return -errno;       // default-warning {{print may have changed it}}
  }
  return 0;
}

namespace tools {
static inline void closes(int Fd) {
  close(Fd); // strict-note {{closes calls close here}}
}
} // namespace tools
int in_namespace() {
  if (mlock2(p, n, 0)) { // strict-note {{this call failed}}
    tools::closes(fd);   // strict-note {{closes can change errno}}
    return -errno;       // strict-warning {{closes may have changed it}}
  }
  return 0;
}

int succeeded() {
  if (const int R = mlock2(p, n, 0); R == 0) // default-note {{where mlock2 succeeds}}
    throw std::system_error(errno, std::generic_category()); // default-warning {{errno tells nothing of mlock2 here, where it has succeeded}}
  return 0;
}

bool unasked(pid_t Pid) {
  kill(Pid, 0);
  return errno != ESRCH;
}
bool unasked_if(pid_t Pid) {
  kill(Pid, 0);       // default-note {{where kill succeeds}}
  if (errno == ESRCH) // default-warning {{errno tells nothing of kill here}}
    return false;
  return true;
}

// Silent.
int overridden(Log &L) {
  if (mlock2(p, n, 0)) {
    L.replaced("failed");
    return -errno;
  }
  return 0;
}
int saved(Log &L) {
  if (mlock2(p, n, 0)) {
    L.kept("failed");
    return -errno;
  }
  return 0;
}
struct ErrnoGuard {
  int Saved = errno;
  ~ErrnoGuard() { errno = Saved; }
};
static void guarded_say(const char *Text) {
  ErrnoGuard Guard;
  std::puts(Text);
}
int guarded() {
  if (mlock2(p, n, 0)) {
    guarded_say("failed");
    return -errno;
  }
  return 0;
}
int lambda_in_time() {
  auto Fail = [](int Error) { return -Error; };
  if (mlock2(p, n, 0))
    return Fail(errno);
  return 0;
}
int streamed() {
  if (mlock2(p, n, 0)) {
    std::cerr << "failed\n";
    return -errno;
  }
  return 0;
}
