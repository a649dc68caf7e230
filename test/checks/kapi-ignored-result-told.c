// Functions that tell of the failure themselves, and callers that drop it.
//
// RUN: %kapi-verify %s -Xclang -verify-ignore-unexpected=note -fplugin-arg-kapi-checks=kapi-ignored-result -fplugin-arg-kapi-level=strict
// RUN: %kapi-verify %s -Xclang -verify-ignore-unexpected=note -fplugin-arg-kapi-checks=kapi-ignored-result -fplugin-arg-kapi-level=pedantic \
// RUN:   -Xclang -verify=expected,pedantic

#define _GNU_SOURCE
#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <unistd.h>

void log_error(const char *what, ...);
void log_debug(const char *what, ...);
void set_error(char *to, const char *what, ...);
extern int step;

static int rename_or_warn(const char *a, const char *b) {
  int n = rename(a, b);
  if (n)
    perror(a);
  return n;
}
static int rename_silently(const char *a, const char *b) {
  int n = rename(a, b);
  if (n)
    step = 2;
  return n;
}
// Through a second one.
static int replace(const char *a, const char *b) {
  if (rename_or_warn(a, b))
    return -1;
  return 0;
}
static int bind_to(int fd, const char *name) {
  if (setsockopt(fd, SOL_SOCKET, SO_BINDTODEVICE, name, strlen(name)) < 0) {
    log_error("cannot bind to %s: %s", name, strerror(errno));
    return -1;
  }
  return 0;
}
// Not on every way.
static int bind_if(int fd, const char *name, int speaks) {
  if (setsockopt(fd, SOL_SOCKET, SO_BINDTODEVICE, name, strlen(name)) < 0) {
    if (speaks)
      log_error("cannot bind to %s: %s", name, strerror(errno));
    return -1;
  }
  return 0;
}
// Whatever came of it.
static int bind_always(int fd, const char *name) {
  int r = setsockopt(fd, SOL_SOCKET, SO_BINDTODEVICE, name, strlen(name));
  log_error("bound to %s", name);
  return r;
}
// Nobody sees it.
static int bind_debug(int fd, const char *name) {
  if (setsockopt(fd, SOL_SOCKET, SO_BINDTODEVICE, name, strlen(name)) < 0) {
    log_debug("cannot bind to %s: %s", name, strerror(errno));
    return -1;
  }
  return 0;
}
// It is for the caller to show.
static int bind_told(char *error, int fd, const char *name) {
  if (setsockopt(fd, SOL_SOCKET, SO_BINDTODEVICE, name, strlen(name)) < 0) {
    set_error(error, "cannot bind to %s: %s", name, strerror(errno));
    return -1;
  }
  return 0;
}
// Something else goes wrong without a word.
static int install(const char *a, const char *b) {
  int r = 0;
  log_error("installing %s", a);
  if (access(a, W_OK) < 0) {
    r = -1;
    goto out;
  }
  if (rename(a, b) < 0) {
    perror(b);
    r = -1;
  }
out:
  return r;
}
static int install_if_new(const char *a, const char *b) {
  if (access(a, W_OK) < 0)
    return 0;
  if (rename(a, b) < 0) {
    perror(b);
    return -1;
  }
  return 0;
}
// One message for all of it, and one behind a question for the level.
static int send_all(int fd, const void *b, size_t n) {
  int r = -1;
  const char *what = "bind";
  if (bind(fd, b, n) < 0)
    goto out;
  r = sendto(fd, b, n, 0, NULL, 0);
  what = "sendto";
out:
  if (r < 0)
    perror(what);
  return r;
}
extern int verbosity;
#define log_at(level, ...)                                                     \
  do {                                                                         \
    if ((level) < verbosity)                                                   \
      break;                                                                   \
    log_error(__VA_ARGS__);                                                    \
  } while (0)
static int score(int fd, const char *b, size_t n) {
  if (fd < 0 || write(fd, b, n) < 0) {
    log_at(3, "cannot write: %s", strerror(errno));
    return -1;
  }
  return 0;
}
// What is to be kept out of the swap is not, whoever was told.
static int keep(void *p, size_t n) {
  if (mlock(p, n) < 0) {
    perror("mlock");
    return -1;
  }
  return 0;
}

void calls(int fd, const char *a, const char *b, void *p) {
  rename_or_warn(a, b);    // pedantic-warning {{the result of rename_or_warn is dropped}}
  rename_silently(a, b); // expected-warning {{the result of rename_silently is dropped}}
  replace(a, b);           // pedantic-warning {{the result of replace is dropped}}
  bind_to(fd, a);          // pedantic-warning {{the result of bind_to is dropped}}
  bind_if(fd, a, step);    // expected-warning {{the result of bind_if is dropped}}
  bind_always(fd, a);      // expected-warning {{the result of bind_always is dropped}}
  bind_debug(fd, a);       // expected-warning {{the result of bind_debug is dropped}}
  bind_told(NULL, fd, a);  // expected-warning {{the result of bind_told is dropped}}
  install(a, b);          // expected-warning {{the result of install is dropped}}
  install_if_new(a, b);          // pedantic-warning {{the result of install_if_new is dropped}}
  send_all(fd, p, 10);          // pedantic-warning {{the result of send_all is dropped}}
  score(fd, p, 10);          // pedantic-warning {{the result of score is dropped}}
  keep(p, 4096);           // expected-warning {{the result of keep is dropped}}
}
