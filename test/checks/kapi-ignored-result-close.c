// A dropped result of close() matters where something was written.
//
// RUN: %kapi -fsyntax-only %s -fplugin-arg-kapi-checks=kapi-ignored-result 2>&1 | count 0
// RUN: %kapi-verify %s -Xclang -verify-ignore-unexpected=note -fplugin-arg-kapi-checks=kapi-ignored-result -fplugin-arg-kapi-level=strict \
// RUN:   -Xclang -verify=expected,strict
// RUN: %kapi-verify %s -Xclang -verify-ignore-unexpected=note -fplugin-arg-kapi-checks=kapi-ignored-result -fplugin-arg-kapi-level=pedantic \
// RUN:   -Xclang -verify=expected,strict,pedantic

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/socket.h>
#include <termios.h>
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

// Where something has failed before, the function says so anyway.
int failed_already(int fd, const char *b, size_t n) {
  if (write(fd, b, n) != (ssize_t)n) {
    int kept = errno;
    close(fd); // pedantic-warning {{the result of close is dropped}}
    errno = kept;
    return -1;
  }
  if (lseek(fd, 0, SEEK_SET) != 0) {
    close(fd); // pedantic-warning {{the result of close is dropped}}
    return -1;
  }
  if (lseek(fd, 1, SEEK_SET) != 1) {
    perror("lseek");
    if (n)
      close(fd); // pedantic-warning {{the result of close is dropped}}
    return 1;
  }
  if (lseek(fd, 2, SEEK_SET) != 2) {
    close(fd); // pedantic-warning {{the result of close is dropped}}
    exit(1);
  }
  if (lseek(fd, 3, SEEK_SET) == 3) {
    close(fd); // strict-warning {{the result of close is dropped}}
    return 0;
  }
  if (n > 1) {
    if (write(fd, b, n) != (ssize_t)n)
      return -1;
    close(fd); // strict-warning {{the result of close is dropped}}
    return -1;
  }
  close(fd); // strict-warning {{the result of close is dropped}}
  return 0;
}
int failed_behind_a_label(int fd, const char *b, size_t n) {
  if (write(fd, b, n) != (ssize_t)n)
    goto fail;
  if (lseek(fd, 0, SEEK_SET) != 0)
    goto fail;
  return close(fd);
fail:
  close(fd); // pedantic-warning {{the result of close is dropped}}
  return -1;
}
int all_behind_a_label(int fd, const char *b, size_t n) {
  int r = -1;
  if (write(fd, b, n) != (ssize_t)n)
    goto out;
  r = 0;
out:
  puts("done");
  close(fd); // strict-warning {{the result of close is dropped}}
  return r;
}
// What is on the disk is not lost.
int on_disk(int fd, const char *b, size_t n) {
  if (write(fd, b, n) != (ssize_t)n || fsync(fd) != 0)
    return -1;
  close(fd); // pedantic-warning {{the result of close is dropped}}
  return 0;
}
int on_disk_but_the_end(int fd, const char *b, size_t n) {
  if (write(fd, b, n) != (ssize_t)n || fsync(fd) != 0 ||
      write(fd, b, 1) != 1)
    return -1;
  close(fd); // strict-warning {{the result of close is dropped}}
  return 0;
}
// Another file, in the same variable.
int read_then_written(const char *name, char *b, size_t n) {
  int fd = open(name, O_RDONLY);
  ssize_t k = read(fd, b, n);
  close(fd); // pedantic-warning {{the result of close is dropped}}
  fd = open(name, O_WRONLY);
  if (write(fd, b, k) != k)
    return -1;
  close(fd); // strict-warning {{the result of close is dropped}}
  fd = open(name, O_RDONLY);
  k = read(fd, b, n);
  close(fd); // pedantic-warning {{the result of close is dropped}}
  return k == (ssize_t)n;
}
int turned_over(const char *name, const char *b, size_t n, int rounds) {
  int fd = open(name, O_WRONLY);
  while (rounds--) {
    if (rounds % 8 == 0) {
      close(fd); // strict-warning {{the result of close is dropped}}
      fd = open(name, O_WRONLY);
    }
    if (write(fd, b, n) != (ssize_t)n)
      return -1;
  }
  return close(fd);
}
int in_the_other_arm(int fd, const char *b, size_t n) {
  if (b) {
    if (write(fd, b, n) != (ssize_t)n)
      return -1;
  } else {
    close(fd); // pedantic-warning {{the result of close is dropped}}
  }
  return 0;
}
// What goes into a pipe or a socket does not wait for close().
int through_a_pipe(const char *b, size_t n) {
  int ends[2];
  if (pipe(ends) < 0 || write(ends[1], b, n) != (ssize_t)n)
    return -1;
  close(ends[1]); // pedantic-warning {{the result of close is dropped}}
  int s = socket(AF_UNIX, SOCK_STREAM, 0);
  if (write(s, b, n) != (ssize_t)n)
    return -1;
  close(s); // pedantic-warning {{the result of close is dropped}}
  return ends[0];
}

// What was opened to be read is what copy_fd() copies from.
int copy_fd(int from, int to);
int show(const char *path) {
  int fd = open(path, O_RDONLY | O_CLOEXEC);
  if (fd < 0)
    return -1;
  int r = copy_fd(fd, 1);
  close(fd); // pedantic-warning {{the result of close is dropped}}
  return r;
}
int show_at(int folder, const char *path) {
  int fd;
  if ((fd = openat(folder, path, O_RDONLY)) < 0)
    return -1;
  int r = copy_fd(fd, 1);
  close(fd); // pedantic-warning {{the result of close is dropped}}
  return r;
}
int take(const char *path) {
  int fd = open(path, O_WRONLY | O_CREAT, 0600);
  if (fd < 0)
    return -1;
  int r = copy_fd(0, fd);
  close(fd); // strict-warning {{the result of close is dropped}}
  return r;
}
int show_and_take(const char *path) {
  int fd = open(path, O_RDONLY);
  copy_fd(fd, 1);
  close(fd); // pedantic-warning {{the result of close is dropped}}
  fd = open(path, O_WRONLY);
  int r = copy_fd(0, fd);
  close(fd); // strict-warning {{the result of close is dropped}}
  return r;
}

// What is written to these is not kept anywhere.
int xsocket(int domain, int type, int protocol);
int write_in_full(int fd, const void *b, size_t n);
void under_proc(const char *b, size_t n) {
  static const char path[] = "/proc/sys/net/ipv4/route/flush";
  int fd = open(path, O_WRONLY);
  if (write(fd, b, n) != (ssize_t)n)
    perror(path);
  close(fd); // pedantic-warning {{the result of close is dropped}}
}
void under_process(const char *b, size_t n) {
  int fd = open("/process", O_WRONLY);
  if (write(fd, b, n) != (ssize_t)n)
    perror("/process");
  close(fd); // strict-warning {{the result of close is dropped}}
}
void to_socket(const char *b, size_t n) {
  int fd = xsocket(AF_INET, SOCK_STREAM, 0);
  if (write(fd, b, n) != (ssize_t)n)
    perror("write");
  close(fd); // pedantic-warning {{the result of close is dropped}}
}
void to_connected(int fd, const struct sockaddr *to, socklen_t size,
                  const char *b, size_t n) {
  if (connect(fd, to, size) < 0)
    return;
  if (write(fd, b, n) != (ssize_t)n)
    perror("write");
  close(fd); // pedantic-warning {{the result of close is dropped}}
}
void lock_and_open(const char *lock, const char *terminal) {
  int fd = open(lock, O_CREAT | O_WRONLY, 0600);
  dprintf(fd, "%d", getpid());
  close(fd); // strict-warning {{the result of close is dropped}}
  fd = open(terminal, O_RDWR);
  struct termios raw = {0};
  if (tcsetattr(fd, TCSANOW, &raw) < 0)
    return;
  dprintf(fd, "hello");
  close(fd); // pedantic-warning {{the result of close is dropped}}
}

// The write has failed, and the branch says so.
int full(struct file *f, const char *b, size_t n) {
  int k;
  k = write_in_full(f->fd, b, n);
  if (k != (int)n) {
    fprintf(stderr, "write failed\n");
    close(f->fd); // pedantic-warning {{the result of close is dropped}}
    f->fd = -1;
  }
  return k;
}
int full_or_error(const char *name, const char *b, size_t n) {
  int r = 0, fd = open(name, O_WRONLY | O_CREAT, 0600);
  if (fd < 0)
    return -1;
  if (write_in_full(fd, b, n) < 0) {
    r = fprintf(stderr, "write failed\n");
    close(fd); // pedantic-warning {{the result of close is dropped}}
  } else if (close(fd) < 0)
    r = -1;
  return r;
}
int full_and_said(const char *name, const char *b, size_t n) {
  int k, fd = open(name, O_WRONLY | O_CREAT, 0600);
  if (fd < 0)
    return -1;
  k = write_in_full(fd, b, n);
  if (k == (int)n) {
    fprintf(stderr, "written\n");
    close(fd); // strict-warning {{the result of close is dropped}}
    fd = -1;
  }
  return k;
}
