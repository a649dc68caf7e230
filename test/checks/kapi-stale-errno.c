// RUN: %kapi-verify=default -fplugin-arg-kapi-checks=kapi-stale-errno %s
// RUN: %kapi-verify=default,strict -fplugin-arg-kapi-level=strict \
// RUN:   -fplugin-arg-kapi-checks=kapi-stale-errno %s
#define _GNU_SOURCE
#include <err.h>
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <syslog.h>
#include <unistd.h>

void *p;
size_t n;
int fd;
int other(void);
void log_it(const char *);

int after_printf(void) {
  if (mlock2(p, n, 0)) { // default-note {{this call failed, and errno says why}}
    printf("failed\n"); // default-note {{printf can change errno even where it succeeds; save errno before it}}
    return -errno; // default-warning {{errno no longer tells why mlock2 failed: printf may have changed it}}
  }
  return 0;
}

int after_puts(void) {
  int r = mlock(p, n); // default-note {{this call failed}}
  if (r < 0) {
    puts("failed"); // default-note {{save errno}}
    if (errno == EAGAIN) // default-warning {{puts may have changed it}}
      return 1;
    return 2;
  }
  return 0;
}

void perror_late(void) {
  if (mlockall(MCL_CURRENT) != 0) { // default-note {{this call failed}}
    printf("cannot lock: "); // default-note {{save errno}}
    perror("mlockall"); // default-warning {{printf may have changed it}}
  }
}

int joined(void) {
  int r = mlock2(p, n, 0); // default-note {{this call failed}}
  if (r)
    printf("failed\n"); // default-note {{save errno}}
  if (r)
    return errno; // default-warning {{printf may have changed it}}
  return 0;
}

int in_switch(void) {
  if (mlock2(p, n, 0) == 0) // default-note {{this call failed}}
    return 0;
  putchar('!'); // default-note {{save errno}}
  switch (errno) { // default-warning {{putchar may have changed it}}
  case ENOMEM:
    return 1;
  default:
    return 2;
  }
}

void *mapping(void) {
  void *m = mmap(0, n, PROT_READ, MAP_PRIVATE, fd, 0); // default-note {{this call failed}}
  if (m == MAP_FAILED) {
    puts("failed"); // default-note {{save errno}}
    fprintf(stderr, "%s\n", strerror(errno)); // default-warning {{puts may have changed it}}
    return 0;
  }
  return m;
}

int after_fprintf(void) {
  if (mlock2(p, n, 0)) { // strict-note {{this call failed}}
    fprintf(stderr, "%s\n", strerror(errno)); // strict-note {{fprintf can change errno; save errno}}
    return -errno; // strict-warning {{fprintf may have changed it}}
  }
  return 0;
}

int after_syslog(void) {
  if (mlock2(p, n, 0)) { // strict-note {{this call failed}}
    syslog(LOG_ERR, "mlock2: %m"); // strict-note {{save errno}}
    return errno; // strict-warning {{syslog may have changed it}}
  }
  return 0;
}

int no_errno(void) {
  if (posix_fadvise(fd, 0, 0, POSIX_FADV_RANDOM)) { // default-note {{returns the error number itself}}
    perror("posix_fadvise"); // default-warning {{posix_fadvise does not set errno, which is read here for it}}
    return -1;
  }
  return 0;
}

// A call before it, which has succeeded, has nothing to do with that.
int no_errno_after_success(void) {
  if (mlock2(p, n, 0) < 0)
    return -1;
  int r = posix_fadvise(fd, 0, 0, POSIX_FADV_RANDOM); // default-note {{returns the error number itself}}
  if (r == 0)
    return 0;
  perror("posix_fadvise"); // default-warning {{posix_fadvise does not set errno, which is read here for it}}
  return -1;
}

int no_errno_returned(void) {
  int r = posix_fadvise(fd, 0, 0, POSIX_FADV_RANDOM); // default-note {{returns the error number itself}}
  if (r != 0)
    return -errno; // default-warning {{posix_fadvise does not set errno}}
  return 0;
}

int no_errno_printed(void) {
  int r = posix_fadvise(fd, 0, 0, POSIX_FADV_RANDOM); // default-note {{returns the error number itself}}
  if (r > 0)
    fprintf(stderr, "%s\n", strerror(errno)); // default-warning {{posix_fadvise does not set errno}}
  return r;
}

// Read in time.
int in_time(void) {
  if (mlock2(p, n, 0)) {
    printf("failed: %s\n", strerror(errno));
    return -1;
  }
  return 0;
}

int saved(void) {
  if (mlock2(p, n, 0)) {
    int e = errno;
    printf("failed\n");
    return -e;
  }
  return 0;
}

int restored(void) {
  if (mlock2(p, n, 0)) {
    int e = errno;
    puts("failed");
    errno = e;
    return -errno;
  }
  return 0;
}

int set_anew(void) {
  if (mlock2(p, n, 0)) {
    puts("failed");
    errno = EIO;
    return -errno;
  }
  return 0;
}

int harmless_between(void) {
  char text[32];
  if (mlock2(p, n, 0)) {
    memset(text, 0, sizeof text);
    snprintf(text, sizeof text, "%zu", n);
    free(p);
    return -errno;
  }
  return 0;
}

int anothers(void) {
  if (mlock2(p, n, 0)) {
    printf("failed\n");
    if (other() < 0)
      return -errno;
  }
  return 0;
}

int unknown_between(void) {
  if (mlock2(p, n, 0)) {
    log_it("failed");
    return -errno;
  }
  return 0;
}

int success_prints(void) {
  int r = mlock2(p, n, 0);
  if (r == 0)
    printf("locked\n");
  else
    return -errno;
  return 0;
}

int not_established(void) {
  int r = mlock2(p, n, 0);
  printf("mlock2: %d\n", r);
  return r ? 1 : other() ? errno : 0;
}

int own_call_in_the_loop(void) {
  while (mlock2(p, n, 0) == -1) {
    if (errno != EAGAIN)
      return -1;
    puts("again");
  }
  return 0;
}

int number_used(void) {
  int r = posix_fadvise(fd, 0, 0, POSIX_FADV_RANDOM);
  if (r) {
    errno = r;
    perror("posix_fadvise");
  }
  return r;
}

int number_kept(void) {
  errno = posix_fadvise(fd, 0, 0, POSIX_FADV_RANDOM);
  if (errno)
    return -errno;
  return 0;
}

static void restore(int *e) { errno = *e; }
int guarded(void) {
  if (mlock2(p, n, 0)) {
    {
      __attribute__((cleanup(restore))) int e = errno;
      puts("failed");
    }
    return -errno;
  }
  return 0;
}

void dies(void) {
  if (mlock2(p, n, 0)) {
    printf("failed\n");
    exit(1);
  }
  if (other())
    err(1, "other");
}

// A wrapper that returns errno leaves it where it is.
static int lock_or_errno(void) {
  if (mlock2(p, n, 0) < 0)
    return errno;
  return 0;
}
int read_beside(void) {
  int r = lock_or_errno();
  if (r != 0 && r != EPERM)
    return -errno;
  return 0;
}
int read_for_another_convention(void) {
  if (posix_fadvise(fd, 0, 0, POSIX_FADV_DONTNEED)) // default-note {{returns the error number itself}}
    return -errno; // default-warning {{posix_fadvise does not set errno, which is read here for it}}
  return 0;
}

// Calls that fail by a mistake only leave errno as it is.
int after_sigprocmask(const sigset_t *set) {
  int r = mlock2(p, n, 0);
  sigprocmask(SIG_SETMASK, set, NULL);
  if (r < 0)
    return -errno;
  return 0;
}
int after_close(void) {
  int r = mlock2(p, n, 0); // strict-note {{this call failed}}
  close(fd); // strict-note {{close can change errno}}
  if (r < 0)
    return -errno; // strict-warning {{close may have changed it}}
  return 0;
}

// A message that is asked whether it failed has an errno of its own.
int flushed(FILE *f) {
  int r = mlock2(p, n, 0);
  if (fflush(f))
    return -errno;
  return r;
}
int flushed_late(FILE *f) {
  int r = mlock2(p, n, 0); // strict-note {{this call failed}}
  fflush(f); // strict-note {{fflush can change errno}}
  return r ? -errno : 0; // strict-warning {{fflush may have changed it}}
}

// A logger that is told the number has its text from that.
int log_number(int level, int error, const char *text, ...)
    __attribute__((format(printf, 3, 4)));
int log_text(int level, const char *text, ...)
    __attribute__((format(printf, 2, 3)));
int told_the_number(const sigset_t *set) {
  int r = pthread_sigmask(SIG_BLOCK, set, NULL);
  if (r != 0)
    log_number(3, r, "cannot block: %m");
  return r;
}
int not_told_the_number(const sigset_t *set) {
  int r = pthread_sigmask(SIG_BLOCK, set, NULL); // default-note {{pthread_sigmask returns the error number itself}}
  if (r != 0)
    log_text(3, "cannot block: %m"); // default-warning {{pthread_sigmask does not set errno}}
  return r;
}

// Only what a statement expression ends with is its value.
#define COMPLAIN(text) ({ fprintf(stderr, "%s\n", text); -1; })
int complains_first(void) {
  if (mlock2(p, n, 0)) { // strict-note {{this call failed}}
    COMPLAIN("mlock2"); // strict-note {{fprintf can change errno}}
    return -errno; // strict-warning {{fprintf may have changed it}}
  }
  return 0;
}

// One close() that spoils errno for two calls is one mistake; two are two.
int one_way_out(void) {
  if (mlock2(p, n, 0) < 0) // strict-note {{this call failed}}
    goto fail;
  if (ftruncate(fd, 0) < 0)
    goto fail;
  return 0;
fail:
  close(fd); // strict-note {{close can change errno}}
  return -errno; // strict-warning {{errno no longer tells why mlock2 failed: close may have changed it}}
}
int two_ways_out(void) {
  if (mlock2(p, n, 0) < 0) { // strict-note {{this call failed}}
    close(fd); // strict-note {{close can change errno}}
    return -errno; // strict-warning {{errno no longer tells why mlock2 failed: close may have changed it}}
  }
  if (ftruncate(fd, 0) < 0) { // strict-note {{this call failed}}
    close(fd); // strict-note {{close can change errno}}
    return -errno; // strict-warning {{errno no longer tells why ftruncate failed: close may have changed it}}
  }
  return 0;
}

// Where another call has failed, errno is asked for its sake.
int wait_for_it(struct pollfd *f, sigset_t *old) {
  int k = other();
  if (sigprocmask(SIG_SETMASK, old, NULL))
    perror("sigprocmask");
  if (k < 0) {
    if (errno != EINTR)
      return -1;
    return 0;
  }
  return k;
}
int wait_for_it_twice(struct pollfd *f, sigset_t *old) {
  int k = other();
  if (sigprocmask(SIG_SETMASK, old, NULL)) { // default-note {{this call failed}}
    printf("failed\n"); // default-note {{save errno}}
    if (k > 0)
      return -errno; // default-warning {{errno no longer tells why sigprocmask failed: printf may have changed it}}
  }
  return k;
}
