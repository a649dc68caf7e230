// What strict and pedantic add.
//
// RUN: %kapi-verify %s -Xclang -verify-ignore-unexpected=note -fplugin-arg-kapi-checks=kapi-ignored-error
// RUN: %kapi-verify %s -Xclang -verify-ignore-unexpected=note -fplugin-arg-kapi-checks=kapi-ignored-error -fplugin-arg-kapi-level=strict \
// RUN:   -Xclang -verify=expected,strict
// RUN: %kapi-verify %s -Xclang -verify-ignore-unexpected=note -fplugin-arg-kapi-checks=kapi-ignored-error -fplugin-arg-kapi-level=pedantic \
// RUN:   -Xclang -verify=expected,strict,pedantic

#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

void *p;
size_t n;

// The same at every level.
int always(void) {
  if (mlock2(p, n, 0) < 0 && errno == ENOMEM) // expected-warning {{EPERM, EAGAIN, EINVAL and EINTR of mlock2 end as success}}
    return -1;
  return 0;
}
int never(void) {
  if (mlock2(p, n, 0) < 0)
    return -1;
  return 0;
}

// Only what the caller's own mistake causes is left.
int caller_bug(void) {
  if (mlock2(p, n, 0) < 0) // strict-warning {{EINVAL and EINTR of mlock2 end as success}}
    if (errno == ENOMEM || errno == EPERM || errno == EAGAIN)
      return -1;
  return 0;
}
// Only a fatal signal is left.
int fatal_signal(void) {
  if (mlock2(p, n, 0) < 0) // pedantic-warning {{EINTR of mlock2 ends as success}}
    if (errno == ENOMEM || errno == EPERM || errno == EAGAIN || errno == EINVAL)
      return -1;
  return 0;
}

// Empty branches are mostly there for the compiler.
void empty(void) {
  if (mlock2(p, n, 0) < 0) { // strict-warning {{of mlock2 end as success}}
  }
  if (mlock2(p, n, 0)) // strict-warning {{of mlock2 end as success}}
    ;
  else
    ;
  if (mlock2(p, n, 0) == 0) { // strict-warning {{of mlock2 end as success}}
  } else {
  }
  switch (mlock2(p, n, 0)) { // strict-warning {{of mlock2 end as success}}
  case -1:
  default:
    break;
  }
}
int same_return(void) {
  if (mlock2(p, n, 0) < 0) // strict-warning {{of mlock2 end as success}}
    return 0;
  return 0;
}

// Errors that end a loop as the end of the file does.
void loop_bad(int fd, char *b) {
  ssize_t k;
  while ((k = read(fd, b, 16)) > 0) // strict-warning {{of read end as 'end of file'}}
    fwrite(b, 1, k, stdout);
}
int loop_good(int fd, char *b) {
  ssize_t k;
  while ((k = read(fd, b, 16)) > 0)
    fwrite(b, 1, k, stdout);
  if (k < 0)
    return -1;
  return 0;
}
void loop_break_bad(int fd, char *b) {
  for (;;) {
    ssize_t k = read(fd, b, 16); // strict-warning {{of read end as 'end of file'}}
    if (k <= 0)
      break;
    fwrite(b, 1, k, stdout);
  }
}
int loop_break_good(int fd, char *b) {
  for (;;) {
    ssize_t k = read(fd, b, 16);
    if (k < 0)
      return -1;
    if (k == 0)
      break;
    fwrite(b, 1, k, stdout);
  }
  return 0;
}
void files_bad(int *fds, char *b) {
  for (int i = 0; i < 8; ++i) {
    ssize_t k;
    while ((k = read(fds[i], b, 16)) > 0) // strict-warning {{of read end as 'end of file'}}
      fwrite(b, 1, k, stdout);
  }
}
// In a loop that goes on with the next record: nothing ends there.
void records(int *fds, char *b) {
  for (int i = 0; i < 8; ++i) {
    ssize_t k = read(fds[i], b, 16); // pedantic-warning {{of read end as 'end of file'}}
    if (k <= 0)
      continue;
    fwrite(b, 1, k, stdout);
  }
}
// A loop that only tries again, and a full record that counts.
int try_again(int fd, char *b) {
  ssize_t k;
  while ((k = read(fd, b, 1)) < 0 && errno == EINTR) // pedantic-warning {{of read end as 'end of file'}}
    ;
  return k == 1;
}
// No transfer is so large that it would be negative in an int.
int try_again_int(int fd, char *b) {
  int k;
  do
    k = read(fd, b, 8); // pedantic-warning {{of read end as 'end of file'}}
  while (k < 0 && errno == EINTR);
  return k == 8;
}
// What is thrown away has no end that one could miss.
void drain(int fd) {
  char b[64];
  while (read(fd, b, sizeof b) > 0) // pedantic-warning {{of read end as 'end of file'}}
    ;
  while (read(fd, b, sizeof b) == sizeof b) { // pedantic-warning {{of read end as 'end of file'}}
  }
}
void drain_counted(int fd, char *b) {
  int k;
  while ((k = read(fd, b, 64)) > 0) // pedantic-warning {{of read end as 'end of file'}}
    ;
}
int drain_not_at_all(int fd, char *b) {
  int k;
  while ((k = read(fd, b, 64)) > 0) // strict-warning {{of read end as 'end of file'}}
    ;
  return k < 1;
}
// The same where the loop has more to do, and nobody looks at what came.
int drain_with_work(int fd) {
  char sink, seen, times = 0;
  while (read(fd, &sink, 1) > 0) // pedantic-warning {{of read end as 'end of file'}}
    ++times;
  while (read(fd, &seen, sizeof seen) > 0) // strict-warning {{of read end as 'end of file'}}
    times += seen;
  return times;
}
// Nothing was taken, or it failed: both are no success.
int send_all(int fd, const char *b, size_t left) {
  while (left) {
    ssize_t k = write(fd, b, left); // pedantic-warning {{of write end as 'nothing'}}
    if (k <= 0)
      return 0;
    b += k;
    left -= k;
  }
  return 1;
}

// A question for one error: success belongs to the others on purpose.
int is_gone(const char *name) {
  struct stat st;
  if (stat(name, &st) == 0 || errno != ENOENT) // pedantic-warning {{of stat end as success}}
    return 0;
  return 1;
}
int is_gone_kept(const char *name) {
  struct stat st;
  int r = stat(name, &st); // pedantic-warning {{of stat end as success}}
  return !(r == 0 || errno != ENOENT);
}
int is_closed(int fd) {
  return fcntl(fd, F_GETFD) == -1 && errno == EBADF; // pedantic-warning {{of fcntl end as success}}
}
int may_be_read(const char *name) {
  struct stat st;
  if (stat(name, &st) == 0) // pedantic-warning {{of stat end as success}}
    return 1;
  if (errno == EFAULT)
    return 0;
  return 1;
}
// Whoever handles other errors, too, handles them.
int handles_two(int fd) {
  struct stat st;
  if (fstat(fd, &st) == -1 && (errno == EBADF || errno == EIO)) // strict-warning {{of fstat end as success}}
    return -1;
  return 0;
}
// Outside a loop: a record that is read or not.
int once(int fd, char *b) {
  ssize_t k = read(fd, b, 16); // pedantic-warning {{of read end as 'end of file'}}
  if (k <= 0)
    return 0;
  return b[0];
}
int once_good(int fd, char *b) {
  ssize_t k = read(fd, b, 16);
  if (k < 0)
    return -1;
  return k == 0 ? 0 : b[0];
}

// ESPIPE is let pass by name, in a switch over the number itself.
int advise(int fd) {
  switch (posix_fadvise(fd, 0, 0, POSIX_FADV_RANDOM)) {
  case 0:
  case ESPIPE:
    return 0;
  default:
    return -1;
  }
}
int advise_own_label(int fd) {
  switch (posix_fadvise(fd, 0, 0, POSIX_FADV_RANDOM)) {
  case ESPIPE:
    break;
  case 0:
    break;
  default:
    return -1;
  }
  return 0;
}
int advise_compared(int fd) {
  int r = posix_fadvise(fd, 0, 0, POSIX_FADV_RANDOM);
  if (r != 0 && r != ESPIPE)
    return -1;
  return 0;
}
int advise_bad(int fd) {
  if (posix_fadvise(fd, 0, 0, POSIX_FADV_RANDOM) == EINVAL) // strict-warning {{EBADF, ESPIPE and ENOSYS of posix_fadvise end as success}}
    return -1;
  return 0;
}
