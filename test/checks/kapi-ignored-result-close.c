// A dropped result of close() matters where something was written.
//
// RUN: %kapi -fsyntax-only %s -fplugin-arg-kapi-checks=kapi-ignored-result 2>&1 | count 0
// RUN: %kapi-verify %s -Xclang -verify-ignore-unexpected=note -fplugin-arg-kapi-checks=kapi-ignored-result -fplugin-arg-kapi-level=strict \
// RUN:   -Xclang -verify=expected,strict
// RUN: %kapi-verify %s -Xclang -verify-ignore-unexpected=note -fplugin-arg-kapi-checks=kapi-ignored-result -fplugin-arg-kapi-level=pedantic \
// RUN:   -Xclang -verify=expected,strict,pedantic

#include <fcntl.h>
#include <stdio.h>
#include <unistd.h>

struct file {
  int fd, other;
};
int save_index(int fd);
int read_index(int fd);

int written(const char *name, const char *b, size_t n) {
  int fd = open(name, O_WRONLY | O_CREAT, 0600);
  if (fd < 0)
    return -1;
  if (write(fd, b, n) != (ssize_t)n)
    return -1;
  close(fd); // strict-warning {{the result of close is dropped}}
  return 0;
}
int only_read(const char *name, char *b, size_t n) {
  int fd = open(name, O_RDONLY);
  if (fd < 0)
    return -1;
  ssize_t k = read(fd, b, n);
  close(fd); // pedantic-warning {{the result of close is dropped}}
  return k < 0 ? -1 : 0;
}
int by_name(int fd, int other) {
  int r = save_index(fd) | read_index(other);
  close(fd);    // strict-warning {{the result of close is dropped}}
  close(other); // pedantic-warning {{the result of close is dropped}}
  return r;
}
int in_a_member(struct file *f) {
  int r = dprintf(f->fd, "x");
  close(f->fd);    // strict-warning {{the result of close is dropped}}
  close(f->other); // pedantic-warning {{the result of close is dropped}}
  return r;
}
static int give_up(int fd) { return close(fd); }
int through_a_wrapper(int fd, int other) {
  int r = dprintf(fd, "x");
  give_up(fd);    // strict-warning {{the result of give_up is dropped}}
  give_up(other); // pedantic-warning {{the result of give_up is dropped}}
  return r;
}
// What has an owner now is not closed here, and else nothing was written.
FILE *handed_over(int fd) {
  FILE *f = fdopen(fd, "w");
  if (!f)
    close(fd); // pedantic-warning {{the result of close is dropped}}
  return f;
}
int looked_at(int fd) {
  int r = dprintf(fd, "x");
  return close(fd) | r;
}
