// Limits: shapes that a careful reader would raise, and that are silent because
// the machine says nothing where it is not certain.
//
// RUN: %kapi-verify -fplugin-arg-kapi-checks=-kapi-retry %s -Wno-unused-value -Wno-tautological-compare -Xclang -verify-ignore-unexpected=note
// expected-no-diagnostics

#define _GNU_SOURCE
#include <assert.h>
#include <errno.h>
#include <limits.h>
#include <stdbool.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/mman.h>
#include <unistd.h>

void *p;
size_t n;
void use(int);
int wrapped(void *q, size_t s) {
  return mlock2(q, s, 0);
}

// Descriptor 0 is a success, and the machine does not know how rare it is.
void zero_descriptor(void) {
  int fd = epoll_create1(0);
  if (fd)
    use(fd);
  fd = epoll_create1(0);
  if (fd > 0)
    use(fd);
  fd = epoll_create1(0);
  if (!fd)
    return;
  use(fd);
}
// A promise to the compiler is no handling.
int promised(void) {
  if (mlock2(p, n, 0) < 0)
    __builtin_unreachable();
  return 0;
}
int assumed(void) {
  int r = mlock2(p, n, 0);
  __builtin_assume(r == 0);
  return 0;
}
// Ignored only where the caller says so.
int ignored_on_path(int strict) {
  int r = mlock2(p, n, 0);
  if (strict && r < 0)
    return -1;
  return 0;
}
// Both arms do the same.
void same_effect(void) {
  if (mlock2(p, n, 0) < 0)
    use(1);
  else
    use(1);
}
// Waits for ever on any error (kapi-retry's business).
void spins(void) {
  while (mlock2(p, n, 0) < 0)
    ;
}
// Inverted.
int inverted(void) {
  if (mlock2(p, n, 0) == 0)
    return -1;
  return 0;
}
// An unrelated condition between the names.
int mixed(int c) {
  if (mlock2(p, n, 0) < 0 && (c || errno == ENOMEM))
    return -1;
  return 0;
}
// A chain of copies longer than the machine follows.
int more_variables_than_followed(void) {
  int a = mlock2(p, n, 0), b = a, c = b, d = c, e = d, f = e, g = f, h = g;
  return 0;
}
// A short read passes for a whole one.
int short_read(int fd, char *b) {
  if (read(fd, b, 16) < 0)
    return -1;
  return b[15];
}
// What success does itself (close) tells it from every error.
int success_acts(void) {
  int fd = memfd_create("x", MFD_CLOEXEC);
  if (fd != -1)
    close(fd);
  else if (errno == ENOMEM)
    return -1;
  return 0;
}
