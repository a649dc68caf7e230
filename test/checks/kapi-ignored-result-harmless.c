// A dropped result of a call that cannot fail but by a mistake in its
// arguments, and one of which the program says that it does not care.
//
// RUN: %kapi-verify %s -Xclang -verify-ignore-unexpected=note -fplugin-arg-kapi-checks=kapi-ignored-result
// RUN: %kapi-verify %s -Xclang -verify-ignore-unexpected=note -fplugin-arg-kapi-checks=kapi-ignored-result -fplugin-arg-kapi-level=strict \
// RUN:   -Xclang -verify=expected,strict
// RUN: %kapi-verify %s -Xclang -verify-ignore-unexpected=note -fplugin-arg-kapi-checks=kapi-ignored-result -fplugin-arg-kapi-level=pedantic \
// RUN:   -Xclang -verify=expected,strict,pedantic

#include <errno.h>
#include <fcntl.h>
#include <sys/epoll.h>
#include <sys/stat.h>
#include <sys/vfs.h>
#include <sys/wait.h>
#include <unistd.h>

void flags(int fd) {
  fcntl(fd, F_SETFD, FD_CLOEXEC); // pedantic-warning {{the result of fcntl is dropped; when it fails, the program}}
  fcntl(fd, F_DUPFD, 3);          // strict-warning {{the result of fcntl is dropped; when it fails (EMFILE, ENOMEM)}}
}

static int close_on_exec(int fd) {
  int flags = fcntl(fd, F_GETFD);
  if (flags < 0)
    return -1;
  return fcntl(fd, F_SETFD, flags | FD_CLOEXEC);
}
static int above_2(int fd) { return fcntl(fd, F_DUPFD, 3); }

void wrapped(int fd) {
  close_on_exec(fd); // pedantic-warning {{the result of close_on_exec is dropped}}
  above_2(fd);       // strict-warning {{the result of above_2 is dropped; when it fails (EMFILE, ENOMEM)}}
}

void unwatched(int poll, int fd) {
  /* All errors are ignored, because another thread may
   * have closed the descriptor. */
  epoll_ctl(poll, EPOLL_CTL_DEL, fd, 0); // pedantic-warning {{the result of epoll_ctl is dropped}}
  sync();
  /* It is not watched any more. */
  epoll_ctl(poll, EPOLL_CTL_DEL, fd, 0); // strict-warning {{the result of epoll_ctl is dropped}}
}

int open_folder(const char *path);
static int full_sync(int fd) { return fsync(fd); }

void folders(const char *path, unsigned flags) {
  /* The folder as well. Some systems are unable to
   * sync a folder, so ignore errors on the fsync. */
  if (flags & 1) {
    int fd;
    flags &= ~1u;
    fd = open_folder(path);
    if (fd >= 0) {
      full_sync(fd); // strict-warning {{the result of full_sync is dropped}}
      (void)close(fd);
    }
  }
}

void files(const char *path, unsigned flags) {
  /* The flags that nobody knows are ignored. */
  if (flags & 1) {
    int fd;
    flags &= ~1u;
    fd = open_folder(path);
    if (fd >= 0) {
      full_sync(fd); // expected-warning {{the result of full_sync is dropped}}
      (void)close(fd);
    }
  }
}

void privileges(unsigned user) {
  // Don't check for errors: exiting is harmful where the
  // user is mapped nowhere.
  setgid(user);
  setuid(user);
  // strict-warning@-2 {{the result of setgid is dropped}}
  // strict-warning@-2 {{the result of setuid is dropped}}
  // Check that it is the user's.
  setgid(user); // expected-warning {{the result of setgid is dropped}}
}

void folder(struct statfs *s) {
  // strict-warning@+1 {{the result of statfs is dropped}}
  statfs("/", s); // this never fails
  // expected-warning@+1 {{the result of statfs is dropped}}
  statfs("/", s); // this fails where nothing is mounted
  // expected-warning@+1 {{the result of statfs is dropped}}
  statfs("/", s); close(3); /* the last one never fails */ // pedantic-warning {{the result of close is dropped}}
}

void wait_until_gone(const char *name) {
  struct stat s;
  do {
    errno = 0;
    stat(name, &s);
  } while (errno != ENOENT);
}
void flush(int fd) {
  errno = 0;
  fsync(fd);
  if (errno != 0)
    _exit(1);
  errno = 0;
  fsync(fd); // expected-warning {{the result of fsync is dropped}}
  (void)close(fd);
}

long size_or_none(int fd) {
  struct stat s;
  s.st_size = 0; // where fstat() does not tell
  if (fd >= 0)
    fstat(fd, &s); // pedantic-warning {{the result of fstat is dropped}}
  return s.st_size;
}
long size(int fd) {
  struct stat s, other;
  other.st_size = 0;
  fstat(fd, &s); // strict-warning {{the result of fstat is dropped}}
  return s.st_size + other.st_size;
}

void marked(int fd) {
  int ret __attribute__((unused)), plain;
  ret = fsync(fd);
  int first __attribute__((unused)) = fsync(fd);
  plain = fsync(fd); // expected-warning {{the result of fsync is never looked at}}
  (void)close(fd);
}

int xfork(void);
int other(void);

// The words of the comment go on in its next line, or it stands below and names
// the call.
ssize_t comments(int fd, const char *b) {
  ssize_t k;
  /* Another one for this. Errors will
   * be dealt with later on. */
  fcntl(fd, F_DUPFD, 3); // pedantic-warning {{the result of fcntl is dropped}}

  k = write(fd, b, 1); // pedantic-warning {{the result of write is overwritten}}
  /*
   * What goes wrong comes again with the next write, so let's
   * just skip error check.
   */
  k = 2;
  if (other() > 1)
    k = 3;
  b += k;
  b += other();
  fcntl(fd, F_DUPFD, 3); // strict-warning {{the result of fcntl is dropped}}

  /* Nothing of this may be in
   * the way. */
  b += k;
  /* The write below can fail. */
  write(fd, b, 1); // pedantic-warning {{the result of write is dropped}}
  return k;
}

// A child leads no group yet.
void daemonize(void) {
  if (fork() != 0)
    _exit(0);
  (void)close(0);
  setsid(); // pedantic-warning {{the result of setsid is dropped}}
}
void start(int leads) {
  pid_t pid = vfork();
  if (pid < 0)
    return;
  if (pid == 0) {
    if (leads)
      setsid(); // pedantic-warning {{the result of setsid is dropped}}
    _exit(other());
  }
  (void)waitpid(pid, 0, 0);
}
void start_in_switch(void) {
  switch (fork()) {
  case -1:
    return;
  case 0:
    break;
  default:
    _exit(0);
  }
  setsid(); // pedantic-warning {{the result of setsid is dropped}}
}
void start_own(void) {
  if (xfork())
    _exit(0);
  setsid(); // pedantic-warning {{the result of setsid is dropped}}
}
void daemonize_twice(void) {
  if (fork() != 0)
    _exit(0);
  setsid(); // pedantic-warning {{the result of setsid is dropped}}
  if (fork() != 0)
    _exit(0);
}
// What is done after another fork() is too long to follow, and no matter.
#define EIGHT_TIMES(S) S S S S S S S S
void daemonize_and_work(int n) {
  if (fork() != 0)
    _exit(0);
  setsid(); // pedantic-warning {{the result of setsid is dropped}}
  if (fork() == 0) {
    EIGHT_TIMES(EIGHT_TIMES(EIGHT_TIMES(if (n > other()) n++;)))
  }
}
void start_either(int shares) {
  pid_t pid;
  if (shares)
    pid = vfork();
  else
    pid = fork();
  if (pid)
    return;
  setsid(); // pedantic-warning {{the result of setsid is dropped}}
}
void not_forked(int forks) {
  if (forks && fork() != 0)
    _exit(0);
  setsid(); // strict-warning {{the result of setsid is dropped}}
}
void not_sure(void) {
  if (fork() > 0)
    _exit(0);
  setsid(); // strict-warning {{the result of setsid is dropped}}
}
void in_parent(void) {
  if (fork() == 0)
    _exit(0);
  setsid(); // strict-warning {{the result of setsid is dropped}}
}
void leads_already(void) {
  if (fork() != 0)
    _exit(0);
  if (setpgid(0, 0) < 0)
    _exit(1);
  setsid(); // strict-warning {{the result of setsid is dropped}}
}
