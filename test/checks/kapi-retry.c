// RUN: %kapi-verify=default -fplugin-arg-kapi-checks=kapi-retry %s
// RUN: %kapi-verify=default,strict -fplugin-arg-kapi-level=strict \
// RUN:   -fplugin-arg-kapi-checks=kapi-retry %s
#define _GNU_SOURCE
#include <errno.h>
#include <poll.h>
#include <sched.h>
#include <signal.h>
#include <stdio.h>
#include <sys/mman.h>
#include <sys/random.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

void *p;
size_t n;
int fd;
char buf[64];
volatile sig_atomic_t stop;

void spins(void) {
  while (mlock2(p, n, 0) == -1 && errno == EAGAIN) // default-warning {{after EAGAIN this loop calls mlock2 again at once, without a pause or an end}} default-note {{pause before another attempt}} default-note 2 {{after EAGAIN this is true}}
    ;
}

void spins_on_everything(void) {
  while (mlock2(p, n, 0) == -1) // default-warning {{this loop calls mlock2 again at once}} default-note {{mlock2: }} default-note {{this is true}}
    ;
}

void spins_do(void) {
  int r;
  do
    r = mlock(p, n); // default-warning {{this loop calls mlock again at once}} default-note {{mlock: }}
  while (r != 0); // default-note {{this is true}}
}

void spins_goto(void) {
again:
  if (mlock2(p, n, 0) < 0) { // default-warning {{after EAGAIN this loop calls mlock2 again}} default-note {{mlock2: }} default-note {{this is true}}
    if (errno != EAGAIN) // default-note {{after EAGAIN this is false}}
      return;
    goto again;
  }
}

void spins_continue(void) {
  for (;;) {
    int r = mlock2(p, n, 0); // default-warning {{this loop calls mlock2 again}} default-note {{mlock2: }}
    if (r == 0)              // default-note {{after EAGAIN this is false}}
      break;
    if (errno == EAGAIN || errno == EINTR) // default-note {{this is true}}
      continue;
    return;
  }
}

void spins_saved_errno(void) {
  int e;
  do {
    e = 0;
    if (mlock2(p, n, 0) != 0) // default-warning {{this loop calls mlock2 again}} default-note {{mlock2: }} default-note {{this is true}}
      e = errno;
  } while (e == EAGAIN); // default-note {{this is true}}
}

void spins_switch(void) {
  while (mlock2(p, n, 0)) { // default-warning {{this loop calls mlock2 again}} default-note {{mlock2: }} default-note {{this is true}}
    switch (errno) { // default-note {{after EAGAIN}}
    case EAGAIN:
      continue;
    default:
      return;
    }
  }
}

int close_again(void) {
  int r;
  do
    r = close(fd); // default-warning {{after EINTR this loop calls close again, which must not be repeated}} default-note {{The descriptor is closed all the same}}
  while (r == -1 && errno == EINTR); // default-note 2 {{after EINTR this is true}}
  return r;
}

int close_macro(void) {
  return TEMP_FAILURE_RETRY(close(fd)); // default-warning {{after EINTR this loop calls close again}} default-note {{close: }} default-note 2 {{this is true}}
}

ssize_t busy_read(void) {
  ssize_t r;
  do
    r = read(fd, buf, sizeof buf); // strict-warning {{after EAGAIN this loop calls read again at once}} strict-note {{wait with poll() until the descriptor is ready}}
  while (r < 0 && (errno == EINTR || errno == EAGAIN)); // strict-note 3 {{after EAGAIN this is}}
  return r;
}

int busy_accept(void) {
  int c;
  while ((c = accept4(fd, 0, 0, 0)) < 0 && errno == EAGAIN) // strict-warning {{after EAGAIN this loop calls accept4 again}} strict-note {{poll()}} strict-note 2 {{this is true}}
    ;
  return c;
}

// What the error wants.
void interrupted(void) {
  while (getrandom(buf, sizeof buf, 0) == -1 && errno == EINTR)
    ;
}

ssize_t interrupted_read(void) {
  return TEMP_FAILURE_RETRY(read(fd, buf, sizeof buf));
}

// Each has a pause, an end, or another thing to do.
int counted(void) {
  for (int i = 0; i < 10; i++)
    if (mlock2(p, n, 0) == 0 || errno != EAGAIN)
      return 0;
  return -1;
}

void counted_down(int tries) {
  while (mlock2(p, n, 0) == -1 && errno == EAGAIN && --tries)
    ;
}

void counted_by_assignment(int tries) {
  while (mlock2(p, n, 0) == -1 && tries > 0)
    tries = tries / 2;
}

void yields(void) {
  while (mlock2(p, n, 0) == -1 && errno == EAGAIN)
    sched_yield();
}

void sleeps(void) {
  while (mlock2(p, n, 0) == -1 && errno == EAGAIN)
    usleep(100);
}

void waits(void) {
  struct pollfd f = {fd, POLLIN, 0};
  while (read(fd, buf, sizeof buf) < 0 && errno == EAGAIN)
    poll(&f, 1, -1);
}

void logs(void) {
  while (mlock2(p, n, 0) == -1)
    perror("mlock2");
}

void stoppable(void) {
  while (mlock2(p, n, 0) == -1 && !stop)
    ;
}

void other_argument(void) {
  char *q = p;
  while (mlock2(q, n, 0) == -1)
    q += 4096;
}

void smaller(size_t length) {
  while (mlock2(p, length, 0) == -1 && errno == ENOMEM)
    length -= 4096;
}

void global_counter(void) {
  static int tries;
  while (mlock2(p, n, 0) == -1 && errno == EAGAIN)
    tries++;
}

int next_fd(void);
void another_each_time(void) {
  while (close(next_fd()) == -1)
    ;
}

// Beside EINTR only wrong arguments are left.
void sleep_on(struct timespec left) {
  while (nanosleep(&left, &left) != 0)
    continue;
}

void drains(void) {
  while (read(fd, buf, sizeof buf) > 0)
    ;
}

void closes_all(void) {
  for (int i = 3; i < 100; i++)
    if (close(i) != 0 && errno != EBADF)
      perror("close");
}

void not_a_loop(void) {
  if (mlock2(p, n, 0) == -1 && errno == EAGAIN)
    perror("mlock2");
}

void other_order(const int *fds) {
  while (*fds >= 0)
    if (close(*fds++) != 0)
      continue;
}

// EAGAIN comes with GRND_NONBLOCK only.
ssize_t blocking_random(void) {
  ssize_t r;
  do
    r = getrandom(buf, sizeof buf, 0);
  while (r == -1 && (errno == EINTR || errno == EAGAIN));
  return r;
}
ssize_t busy_random(void) {
  ssize_t r;
  do
    r = getrandom(buf, sizeof buf, GRND_NONBLOCK); // default-warning {{after EAGAIN this loop calls getrandom again at once}} default-note {{Not yet initialized}}
  while (r == -1 && errno == EAGAIN); // default-note 2 {{this is true}}
  return r;
}
