// Calls that a test of the kernel makes to be refused: silent at default, told
// at strict. The same mistakes in code that means them are told at default.
// RUN: %kapi-verify %s
// RUN: %kapi -fsyntax-only -fplugin-arg-kapi-level=strict %s 2>&1 \
// RUN:   | FileCheck --check-prefix=STRICT %s
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <sys/epoll.h>
#include <sys/file.h>
#include <sys/inotify.h>
#include <sys/mman.h>
#include <sys/shm.h>
#include <sys/uio.h>
#include <sys/wait.h>
#include <unistd.h>

#define VOID_RET(TYPE, CALL)                                                   \
  do {                                                                         \
    TYPE void_ret = CALL;                                                      \
    (void)void_ret;                                                            \
  } while (0)
#define UNLIKELY(X) __builtin_expect(!!(X), 0)

void complain(const char *);
void count(int);

// What stands above the function, invalid or EINVAL, says nothing about a call.
int means_it(int fd, void *p) {
  // expected-note@+1 {{}}
  if (flock(fd, LOCK_NB) < 0) // expected-warning {{selects no operation}}
    return -1;
  // expected-note@+1 {{}}
  if (flock(fd, LOCK_EX | LOCK_SH) == 0) // expected-warning {{selects 0x3}}
    return 0;
  complain("flock");
  // expected-note@+1 {{}}
  int wd = inotify_add_watch(fd, "x", 0); // expected-warning {{must not be 0}}
  if (wd < 0)
    return -1;
  count(wd);

  // A foreign name is a mistake even so.
  // expected-note@+1 {{}}
  (void)mlock2(p, 1, MCL_FUTURE); // expected-warning {{'MCL_FUTURE' (0x2), a constant of mlockall,}}
  // expected-note@+1 {{}}
  int r = flock(fd, LOCK_NB); // expected-warning {{selects no operation}}
  int locked = 0;
  if (r == 0)
    locked = 1;
  return locked;
}

int wants_refusal(int fd, struct iovec *v, char *b) {
  // STRICT: [[#@LINE+1]]:{{.*}}kapi-invalid-argument
  VOID_RET(ssize_t, readv(-1, v, 1));
  // STRICT: [[#@LINE+1]]:{{.*}}kapi-invalid-argument
  VOID_RET(ssize_t, readlink("x", b, 0));
  // STRICT: [[#@LINE+1]]:{{.*}}kapi-invalid-flags
  (void)flock(fd, LOCK_NB);
  struct epoll_event e = {0};
  // STRICT: [[#@LINE+1]]:{{.*}}kapi-invalid-flags
  (void)epoll_ctl(fd, INT_MIN, fd, &e);

  // STRICT: [[#@LINE+1]]:{{.*}}kapi-invalid-flags
  int wd = inotify_add_watch(fd, "x", 0);
  if (wd >= 0)
    (void)inotify_rm_watch(fd, wd);
  // STRICT: [[#@LINE+1]]:{{.*}}kapi-invalid-flags
  wd = inotify_add_watch(fd, "x", IN_MASK_CREATE | IN_MASK_ADD);
  if (UNLIKELY(wd != -1)) {
    complain("it should not take that");
    return -1;
  }
  // STRICT: [[#@LINE+1]]:{{.*}}kapi-invalid-argument
  void *addr = shmat(-1, NULL, 0);
  if (addr != (void *)-1)
    (void)shmdt(addr);
  // STRICT: [[#@LINE+1]]:{{.*}}kapi-invalid-argument
  if (UNLIKELY((epoll_ctl(-1, EPOLL_CTL_ADD, fd, &e) == 0) && (errno == 0))) {
    complain("it should not take that");
    (void)close(fd);
  }
  // STRICT: [[#@LINE+1]]:{{.*}}kapi-invalid-flags
  if (!flock(fd, LOCK_EX | LOCK_SH))
    flock(fd, LOCK_UN);

  int rc = 0;
  // STRICT: [[#@LINE+1]]:{{.*}}kapi-invalid-flags
  if (flock(fd, LOCK_EX | LOCK_SH) == 0) {
    complain("it should not take that");
    rc = 1;
  }
  count(rc);
  /* Invalid flags, which would need another argument. */
  // STRICT: [[#@LINE+1]]:{{.*}}kapi-invalid-argument
  if (mremap(b, 4096, 4096, ~0) != MAP_FAILED)
    rc = 2;

  /* an illegal combination */
  count(1);
  // STRICT: [[#@LINE+1]]:{{.*}}kapi-invalid-flags
  if (flock(fd, LOCK_EX | LOCK_SH) == 0)
    count(2);
  // Any other descriptor gives EINVAL.
  // STRICT: [[#@LINE+1]]:{{.*}}kapi-invalid-argument
  return epoll_wait(fd, NULL, 0, 0) != -1 || errno != EBADF;
}

int provoked(void) {
  /* Provokes -EINVAL: a nameless file needs an access mode. */
  // STRICT: [[#@LINE+1]]:{{.*}}kapi-invalid-flags
  return open("/tmp", O_TMPFILE, 0600);
}

// No flag of waitpid can be meant by it, and its refusal has an answer.
int falls_back(pid_t pid) {
  int status;
  // STRICT: [[#@LINE+1]]:{{.*}}kapi-invalid-flags
  if (waitpid(pid, &status, WNOWAIT) == -1 && errno == EINVAL)
    return waitpid(pid, &status, 0);
  return 0;
}
int no_fall_back(pid_t pid, void *p) {
  int status;
  // expected-note@+1 {{}}
  if (waitpid(pid, &status, WNOWAIT) == -1) // expected-warning {{'WNOWAIT'}}
    return -1;
  // A flag that is meant, and so the way without it is always taken.
  // expected-note@+1 0-9 {{}}
  return mlock2(p, 1, MCL_ONFAULT) == -1 && errno == EINVAL && no_fall_back(pid, p); // expected-warning {{did you mean 'MLOCK_ONFAULT'}} expected-warning {{end as success}}
}
