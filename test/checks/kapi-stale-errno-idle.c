// errno of a call that has succeeded, or of which nobody knows how it ended.
//
// RUN: %kapi-verify=default -fplugin-arg-kapi-checks=kapi-stale-errno %s
// RUN: %kapi-verify=default,strict -fplugin-arg-kapi-level=strict \
// RUN:   -fplugin-arg-kapi-checks=kapi-stale-errno %s
#define _GNU_SOURCE
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

void *p;
size_t n;
int fd;
int other(void);

int inverted(void) {
  if (mlock2(p, n, 0) == 0) { // default-note {{where mlock2 succeeds, errno keeps what another call has left}}
    if (errno == EINTR)       // default-warning {{errno tells nothing of mlock2 here, where it has succeeded}}
      return 1;
    return 2;
  }
  return 0;
}

int returned(void) {
  int r = mlock2(p, n, 0); // default-note {{where mlock2 succeeds}}
  if (r < 0)
    return -1;
  return -errno; // default-warning {{errno tells nothing of mlock2 here}}
}

int told(void) {
  if (!mlock2(p, n, 0)) { // default-note {{where mlock2 succeeds}}
    perror("mlock2");     // default-warning {{errno tells nothing of mlock2 here}}
    return -1;
  }
  return 0;
}

int chosen(void) {
  int r = mlock2(p, n, 0);   // default-note {{where mlock2 succeeds}}
  return r == 0 ? errno : 0; // default-warning {{errno tells nothing of mlock2 here}}
}

int both(void) {
  if (mlock2(p, n, 0) == 0 && errno == EAGAIN) // default-warning {{errno tells nothing of mlock2 here}} default-note {{where mlock2 succeeds}}
    return 1;
  return 0;
}

int opened(const char *path) {
  int file = open(path, O_RDONLY); // default-note {{where open succeeds}}
  if (file != -1)
    fprintf(stderr, "%s: %s\n", path, strerror(errno)); // default-warning {{errno tells nothing of open here}}
  return file;
}

// With another call before it, errno could be that one's.
int after_another(void) {
  other();
  if (mlock2(p, n, 0) == 0) // strict-note {{where mlock2 succeeds}}
    return errno;           // strict-warning {{errno tells nothing of mlock2 here}}
  return 0;
}

// Nobody asked how it ended.
int unasked(pid_t pid) {
  (void)kill(pid, 0);   // default-note {{where kill succeeds}}
  if (errno == ESRCH)   // default-warning {{errno tells nothing of kill here, whose result nobody has looked at}}
    return 0;
  return 1;
}
int unasked_plain(void) {
  mlock2(p, n, 0); // default-note {{where mlock2 succeeds}}
  if (errno)       // default-warning {{errno tells nothing of mlock2 here}}
    return -1;
  return 0;
}
int unasked_switch(void) {
  close(fd);       // default-note {{where close succeeds}}
  switch (errno) { // default-warning {{errno tells nothing of close here}}
  case EIO:
    return -1;
  }
  return 0;
}
int unasked_after_another(pid_t pid) {
  other();
  kill(pid, 0);       // strict-note {{where kill succeeds}}
  if (errno == ESRCH) // strict-warning {{errno tells nothing of kill here}}
    return 0;
  return 1;
}

int unasked_after_a_failure(const char *path) {
  if (unlink(path) < 0) {
    mkdir(path, 0700);   // strict-note {{where mkdir succeeds}}
    if (errno == EEXIST) // strict-warning {{errno tells nothing of mkdir here}}
      return 1;
  }
  return 0;
}

// errno is clear, so it tells.
int cleared(pid_t pid) {
  errno = 0;
  kill(pid, 0);
  if (errno == ESRCH)
    return 0;
  return 1;
}
int cleared_then_success(void) {
  errno = 0;
  if (mlock2(p, n, 0) == 0) {
    if (errno != 0)
      return 1;
  }
  return 0;
}
int priority(void) {
  errno = 0;
  int prio = getpriority(PRIO_PROCESS, 0);
  if (prio == -1 && errno)
    return 0;
  return prio;
}
int priority_unclear(void) {
  int prio = getpriority(PRIO_PROCESS, 0);
  return errno ? 0 : prio;
}
long number(const char *text) {
  errno = 0;
  long value = strtol(text, 0, 10);
  return errno ? -1 : value;
}
struct dirent *entry(DIR *dir) {
  struct dirent *e;
  errno = 0;
  e = readdir(dir);
  if (!e && errno)
    perror("readdir");
  return e;
}

// The failure comes here as well.
int joined(char *b) {
  ssize_t r = read(fd, b, 1);
  if (r <= 0)
    perror("read");
  return r;
}
int joined_later(int x) {
  int r = -1;
  if (mlock2(p, n, 0) < 0)
    goto out;
  if (x)
    goto out;
  r = 0;
out:
  if (r < 0)
    perror("lock");
  return r;
}
int looked_at_after_errno(char *b) {
  ssize_t r = read(fd, b, 1);
  if (errno == EINTR && r < 0)
    return 1;
  return r < 0 ? -1 : 0;
}

// Another call stands in between.
int another_between(void) {
  if (mlock2(p, n, 0) == 0) {
    other();
    return -errno;
  }
  return 0;
}
int another_dropped_between(pid_t pid) {
  (void)kill(pid, 0);
  other();
  if (errno == ESRCH)
    return 0;
  return 1;
}
int another_way(int x) {
  if (x) {
    if (mlock2(p, n, 0) == 0)
      goto out;
  } else if (other() < 0)
    goto out;
  return 0;
out:
  return -errno;
}

// Kept for somebody else.
int keeps(void) {
  int file = open("/dev/null", O_RDONLY);
  if (file < 0)
    return -1;
  int saved = errno;
  close(file);
  errno = saved;
  return 0;
}
int keeps_for_the_caller(int x) {
  int file = open("/dev/null", O_RDONLY);
  if (file < 0)
    return -1;
  int saved;
  saved = errno;
  return x ? saved : 0;
}
int compared_with_another(int x) {
  close(fd);
  if (errno == x)
    return 1;
  return 0;
}
int handed_on(void) {
  close(fd);
  return -errno;
}
int right(void) {
  if (mlock2(p, n, 0) == 0)
    return 0;
  return errno == EINTR;
}

// A macro that asks errno whatever went wrong does so by habit; what is handed
// to a macro is written by whoever uses it.
#define ERRNO_ASSERT(condition)                                                \
  do {                                                                         \
    if (!(condition))                                                          \
      fputs(strerror(errno), stderr);                                          \
  } while (0)
#define PRINT(number) printf("%d\n", number)
int by_habit(char *buffer) {
  ssize_t got = read(fd, buffer, 8); // strict-note {{where read succeeds}}
  if (got == -1)
    return -1;
  ERRNO_ASSERT(got == 8); // strict-warning {{errno tells nothing of read here, where it has succeeded}}
  return 0;
}
int by_hand(char *buffer) {
  ssize_t got = read(fd, buffer, 8); // default-note {{where read succeeds}}
  if (got == -1)
    return -1;
  PRINT(errno); // default-warning {{errno tells nothing of read here, where it has succeeded}}
  return 0;
}
