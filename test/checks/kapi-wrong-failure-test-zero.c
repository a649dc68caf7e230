// Descriptor 0 taken for a failure, and -1 for a descriptor.
//
// RUN: %kapi-verify %s -Xclang -verify-ignore-unexpected=note -fplugin-arg-kapi-checks=kapi-wrong-failure-test,kapi-stale-errno -fplugin-arg-kapi-level=strict
// RUN: %kapi-verify %s -Xclang -verify-ignore-unexpected=note -fplugin-arg-kapi-checks=kapi-wrong-failure-test

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

void use(int fd);
int is_open(int fd);
static int maps = -1;
struct file {
  int fd;
};

void global_bad(const char *name) {
  if (!(maps = open(name, O_RDONLY))) { // expected-warning {{'!(maps = open(name, O_RDONLY))' takes descriptor 0 for a failure of open, and a failure for a descriptor}}
    fprintf(stderr, "open %s: %s\n", name, strerror(errno));
    return;
  }
  use(maps);
}
void global_good(const char *name) {
  if ((maps = open(name, O_RDONLY)) < 0) {
    fprintf(stderr, "open %s: %s\n", name, strerror(errno));
    return;
  }
  use(maps);
}
int member_bad(struct file *f, const char *name) {
  if (!(f->fd = open(name, O_RDONLY))) // expected-warning {{takes descriptor 0 for a failure}}
    return -1;
  return 0;
}
int member_good(struct file *f, const char *name) {
  if (!(f->fd = open(name, O_RDONLY)) || f->fd == -1)
    return -1;
  return 0;
}
int member_later(struct file *f, const char *name) {
  if (!(f->fd = open(name, O_RDONLY)))
    return -1;
  return f->fd < 0 ? -2 : 0;
}

int local_bad(void) {
  int fd = socket(AF_INET, SOCK_STREAM, 0);
  if (!fd) { // expected-warning {{'!fd' takes descriptor 0 for a failure of socket}}
    perror("socket");
    return 1;
  }
  use(fd);
  return 0;
}
int local_good(void) {
  int fd = socket(AF_INET, SOCK_STREAM, 0);
  if (fd == -1) {
    perror("socket");
    return 1;
  }
  if (!fd)
    fprintf(stderr, "no standard input\n");
  use(fd);
  return 0;
}
int equal_bad(int listener) {
  int fd;
  if ((fd = accept(listener, NULL, NULL)) == 0) // expected-warning {{takes descriptor 0 for a failure of accept}}
    exit(1);
  use(fd);
  return 0;
}
int else_bad(const char *name) {
  int fd = -1;
  if ((fd = open(name, O_RDONLY)) && name[1]) { // expected-warning {{'(fd = open(name, O_RDONLY))' takes descriptor 0 for a failure}}
    use(fd);
    return 0;
  } else {
    perror(name);
  }
  return 1;
}
int either_bad(const char *name, int other) {
  int fd = open(name, O_RDONLY);
  if (other || !fd) // expected-warning {{takes descriptor 0 for a failure}}
    return -1;
  use(fd);
  return 0;
}
int switched(const char *name) {
  int fd = open(name, O_RDONLY);
  if (!fd)
    return -2;
  switch (fd) {
  case -1:
    return -1;
  }
  use(fd);
  return 0;
}

// Zero says that nothing was opened.
int optional(const char *name) {
  int fd = 0;
  if (name)
    fd = open(name, O_RDONLY);
  if (!fd) {
    fprintf(stderr, "reading from the terminal\n");
    return 1;
  }
  use(fd);
  return 0;
}

// Somebody else has looked.
int looked_at(const char *name) {
  int fd = open(name, O_RDONLY);
  if (!is_open(fd))
    return -1;
  if (!fd)
    return -2;
  use(fd);
  return 0;
}

// Descriptor 0 is what is wanted, whatever else comes is a failure.
int standard_input(void) {
  close(0);
  if (open("/dev/null", O_RDWR) != 0)
    return -1;
  return 0;
}
int standard_input_kept(void) {
  int fd;
  close(0);
  if ((fd = open("/dev/null", O_RDWR)) == 0)
    fd = dup(0);
  else
    perror("/dev/null");
  use(fd);
  return 0;
}
int standard_input_dup(int from) {
  int fd;
  if ((fd = dup2(from, 0)) != 0)
    return -1;
  use(fd);
  return 0;
}

// Zero means something.
int ends(int fd, char *b) {
  ssize_t k;
  if (!(k = read(fd, b, 10))) {
    fprintf(stderr, "end of file\n");
    return -1;
  }
  return b[0];
}
int child(void) {
  pid_t pid;
  if (!(pid = fork())) {
    fprintf(stderr, "child\n");
    _exit(0);
  }
  use(pid);
  return 0;
}
int times_out(struct pollfd *f) {
  int k;
  if (!(k = poll(f, 1, 10))) {
    fprintf(stderr, "nothing yet\n");
    return -1;
  }
  return f->revents;
}
