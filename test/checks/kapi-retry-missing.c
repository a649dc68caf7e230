// Errors that want the call made again, and are taken for the end.
//
// Without a handler in sight nothing interrupts a call: pedantic.
// RUN: %kapi-verify=silent -fplugin-arg-kapi-level=strict \
// RUN:   -fplugin-arg-kapi-checks=kapi-retry %s
// RUN: %kapi-verify=waits,reads -fplugin-arg-kapi-level=pedantic \
// RUN:   -fplugin-arg-kapi-checks=kapi-retry %s
// A handler always ends calls that are never restarted.
// RUN: %kapi-verify=waits,waitsnote -fplugin-arg-kapi-level=strict \
// RUN:   -fplugin-arg-kapi-checks=kapi-retry -DFLAGS=SA_RESTART %s
// RUN: %kapi-verify=waits,waitsnote -fplugin-arg-kapi-level=strict \
// RUN:   -fplugin-arg-kapi-checks=kapi-retry -DFLAGS=0 %s
// Without SA_RESTART the others, too.
// RUN: %kapi-verify=waits,reads,waitsnote,readsnote -fplugin-arg-kapi-level=pedantic \
// RUN:   -fplugin-arg-kapi-checks=kapi-retry -DFLAGS=0 %s
// Never certain.
// RUN: %kapi-verify=silent -fplugin-arg-kapi-checks=kapi-retry -DFLAGS=0 %s
// silent-no-diagnostics
#define _GNU_SOURCE
#include <err.h>
#include <errno.h>
#include <poll.h>
#include <semaphore.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

int fd;
char buf[64];
void *p;
size_t n;
volatile sig_atomic_t stop;
void work(void);
int judge(int error);

#ifdef FLAGS
static void handler(int sig) { stop = sig; }
void install(void) {
  struct sigaction action;
  sigemptyset(&action.sa_mask);
  action.sa_flags = FLAGS;
  action.sa_handler = handler; // waitsnote-note 4 {{signals are caught by this function}} readsnote-note 3 {{signals are caught by this function}}
  if (sigaction(SIGTERM, &action, 0) < 0)
    exit(1);
}
#endif

void sleeps(const struct timespec *t) {
  if (nanosleep(t, 0) < 0) { // waits-warning {{EINTR of nanosleep is taken for a failure; it asks for the call to be made again, with what is left}} waits-note {{EINTR of nanosleep: Interrupted by a signal}}
    perror("nanosleep");     // waits-note {{after EINTR the program gives up here}}
    exit(1);
  }
}

void serves(struct pollfd *f) {
  for (;;) {
    int ready = poll(f, 1, -1); // waits-warning {{EINTR of poll is taken for a failure}} waits-note {{EINTR of poll}}
    if (ready < 0) {
      perror("poll"); // waits-note {{gives up here}}
      break;
    }
    work();
  }
}

void serves_or_dies(struct pollfd *f) {
  while (1) {
    if (poll(f, 1, -1) == -1) // waits-warning {{EINTR of poll is taken for a failure}} waits-note {{EINTR of poll}}
      err(1, "poll");         // waits-note {{gives up here}}
    work();
  }
}

ssize_t reads(void) {
  ssize_t r = read(fd, buf, sizeof buf); // reads-warning {{EINTR of read is taken for a failure}} reads-note {{EINTR of read}}
  if (r < 0) {
    perror("read"); // reads-note {{gives up here}}
    exit(1);
  }
  return r;
}

int waits_for_child(pid_t pid) {
  int status;
  if (waitpid(pid, &status, 0) < 0) { // reads-warning {{EINTR of waitpid is taken for a failure}} reads-note {{EINTR of waitpid}}
    fprintf(stderr, "no child\n");    // reads-note {{gives up here}}
    return -1;
  }
  return status;
}

// It is named after another error.
int names_another(sem_t *s) {
  if (sem_wait(s) < 0) { // reads-warning {{EINTR of sem_wait is taken for a failure}} reads-note {{EINTR of sem_wait}}
    if (errno == EINVAL)
      return 1;
    perror("sem_wait"); // reads-note {{gives up here}}
    return -1;
  }
  return 0;
}

struct timespec left;
void sleeps_with_message(void) {
  struct timespec t = {1, 0};
  if (clock_nanosleep(CLOCK_REALTIME, 0, &t, &left) != 0) { // waits-warning {{EINTR of clock_nanosleep is taken for a failure}} waits-note {{EINTR of clock_nanosleep}}
    fprintf(stderr, "cannot sleep\n"); // waits-note {{gives up here}}
    abort();
  }
}

// Comes back.
ssize_t repeats(void) {
  ssize_t r;
  do
    r = read(fd, buf, sizeof buf);
  while (r < 0 && errno == EINTR);
  if (r < 0)
    err(1, "read");
  return r;
}
void goes_round(struct pollfd *f) {
  for (;;) {
    if (poll(f, 1, -1) < 0) {
      perror("poll");
      continue;
    }
    work();
  }
}
ssize_t repeats_by_macro(void) {
  ssize_t r = TEMP_FAILURE_RETRY(read(fd, buf, sizeof buf));
  if (r < 0)
    err(1, "read");
  return r;
}
void sleeps_on(struct timespec t) {
  while (nanosleep(&t, &t) < 0)
    if (errno != EINTR)
      err(1, "nanosleep");
}

// Names the error, or has somebody judge it.
void ends_on_signal(struct pollfd *f) {
  if (poll(f, 1, -1) < 0) {
    if (errno == EINTR)
      exit(0);
    err(1, "poll");
  }
}
void dies_but_for_signals(struct pollfd *f) {
  if (poll(f, 1, -1) < 0 && errno != EINTR)
    err(1, "poll");
  work();
}
ssize_t has_it_judged(void) {
  ssize_t r = read(fd, buf, sizeof buf);
  if (r < 0 && judge(errno))
    err(1, "read");
  return r;
}

// Hands it on.
ssize_t hands_on(void) { return read(fd, buf, sizeof buf); }
ssize_t hands_on_errno(void) {
  ssize_t r = read(fd, buf, sizeof buf);
  if (r < 0)
    return -errno;
  return r;
}
int hands_on_quietly(struct pollfd *f) {
  if (poll(f, 1, -1) < 0)
    return -1;
  work();
  return 0;
}

// Another contract: to give up is what is left where memory is short.
void gives_up(void) {
  if (mlock2(p, n, 0) < 0)
    err(1, "mlock2");
}
int accepted_closing(void) {
  if (close(fd) < 0) {
    perror("close");
    return -1;
  }
  return 0;
}
// Does something else instead.
ssize_t falls_back(void) {
  ssize_t r = read(fd, buf, sizeof buf);
  if (r < 0) {
    fprintf(stderr, "trying elsewhere\n");
    work();
  }
  return r;
}
