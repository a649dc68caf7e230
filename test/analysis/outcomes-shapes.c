// Ways to look at a result that handle every failure: nothing to say.
//
// RUN: %kapi-verify -fplugin-arg-kapi-checks=-kapi-retry %s -Wno-unused-value -Wno-tautological-compare -Wno-switch-bool -Xclang -verify-ignore-unexpected=note
// RUN: %kapi-verify -fplugin-arg-kapi-checks=-kapi-retry %s -Wno-unused-value -Wno-tautological-compare -Wno-switch-bool -Xclang -verify-ignore-unexpected=note -O2 -D_FORTIFY_SOURCE=2
// RUN: %kapi-verify -fplugin-arg-kapi-checks=-kapi-retry %s -Wno-unused-value -Wno-tautological-compare -Wno-switch-bool -Xclang -verify-ignore-unexpected=note -fplugin-arg-kapi-level=strict
// expected-no-diagnostics

#define _GNU_SOURCE
#include <err.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <poll.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/mman.h>
#include <sys/random.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <unistd.h>

void *p;
size_t n;
int global;
int other(void);
void wait_a_moment(void);
void use(int);

int gnu_choice(void) { return mlock2(p, n, 0) ?: other(); }
int gnu_choice_local(void) {
  int r = mlock2(p, n, 0) ?: 0;
  return r;
}
int gnu_choice_second(void) { return other() ?: mlock2(p, n, 0); }
int gnu_choice_condition(void) {
  if (mlock2(p, n, 0) ?: other())
    return -1;
  return 0;
}
int gnu_choice_flag(void) {
  int r = mlock2(p, n, 0);
  return (r < 0) ?: 0;
}
int gnu_choice_one_named(void) {
  int r = mlock2(p, n, 0);
  if (r < 0 && errno == EAGAIN)
    return -1;
  return r ?: 0;
}
int choice_arm(int c) {
  int r = c ? mlock2(p, n, 0) : other();
  if (r)
    return -1;
  return 0;
}
int choice_nested(int c) { return c ? other() : mlock2(p, n, 0) ? -errno : 0; }
int choice_call(void) { return mlock2(p, n, 0) < 0 ? other() : 0; }
const char *choice_text(void) { return mlock2(p, n, 0) ? strerror(errno) : "ok"; }
int and_chain(void) { return other() && !mlock2(p, n, 0) && !mlock(p, n); }
int or_chain(void) { return mlock2(p, n, 0) || mlock(p, n); }
int or_die(void) { return mlock2(p, n, 0) == 0 || (abort(), 0); }
void or_statement(void) { mlock2(p, n, 0) == 0 || (use(1), 0); }
void and_statement(void) { mlock2(p, n, 0) && (perror("mlock2"), 1); }
int or_assign(void) {
  int rc = 0;
  rc |= mlock2(p, n, 0);
  rc |= mlock(p, n);
  return rc;
}
int or_assign_bool(void) {
  bool bad = false;
  bad |= mlock2(p, n, 0) != 0;
  bad |= mlock(p, n) != 0;
  return bad ? -1 : 0;
}
int and_assign(void) {
  int ok = 1;
  ok &= !mlock2(p, n, 0);
  ok = ok && !mlock(p, n);
  return ok;
}
int add_assign(void) {
  int failures = 0;
  failures += mlock2(p, n, 0) < 0;
  failures -= mlock(p, n);
  return failures;
}
int counted(void) {
  int failures = 0;
  for (int i = 0; i < 4; i++)
    if (mlock2(p, n, 0) < 0)
      failures++;
  return failures;
}
int loop_last(void) {
  int r = 0;
  for (int i = 0; i < 4 && r == 0; i++)
    r = mlock2(p, n, 0);
  return r;
}
int loop_tries(void) {
  int r;
  for (int tries = 0; tries < 3; tries++) {
    r = mlock2(p, n, 0);
    if (r == 0)
      break;
    wait_a_moment();
  }
  return r;
}
int loop_while_assigned(void) {
  int tries = 0, r;
  while ((r = mlock2(p, n, 0)) != 0 && errno == EAGAIN && ++tries < 3)
    wait_a_moment();
  if (r != 0)
    return -1;
  return 0;
}
int loop_forever(void) {
  for (;;) {
    if (mlock2(p, n, 0) == 0)
      return 0;
    if (errno != EAGAIN)
      return -1;
  }
}
int loop_two_in_a_row(void) {
  int before = 0;
  for (;;) {
    int r = mlock2(p, n, 0);
    if (r && before)
      return -1;
    before = r;
    wait_a_moment();
  }
}
void loop_until_it_works(void) {
  while (mlock2(p, n, 0) < 0)
    ;
}
int loop_goto(void) {
again:
  if (mlock2(p, n, 0) < 0) {
    if (errno == EINTR)
      goto again;
    return -1;
  }
  return 0;
}
int loop_do(void) {
  int e;
  do {
    e = mlock2(p, n, 0) ? errno : 0;
  } while (e == EAGAIN);
  return -e;
}
int switched(void) {
  switch (mlock2(p, n, 0)) {
  case 0:
    return 0;
  default:
    return -1;
  }
}
int switched_unsigned_range(void) {
  switch ((unsigned)mlock2(p, n, 0)) {
  case 0:
    return 0;
  case 1 ... UINT_MAX:
    return -1;
  }
  return 0;
}
int switched_range(void) {
  switch (mlock2(p, n, 0)) {
  case INT_MIN ... -1:
    return -1;
  }
  return 0;
}
int switched_flag(void) {
  switch (mlock2(p, n, 0) == 0) {
  case true:
    return 0;
  }
  return -1;
}
int switched_nested(void) {
  switch (mlock2(p, n, 0)) {
  case -1:
    switch (errno) {
    case EPERM:
      return 0;
    }
    return -1;
  }
  return 0;
}
int switched_tolerates_two(void) {
  if (mlock2(p, n, 0) == -1)
    switch (errno) {
    case EPERM:
    case ENOMEM:
      break;
    default:
      err(1, "mlock2");
    }
  return 0;
}
int arithmetic(void) { return -mlock2(p, n, 0); }
int arithmetic_twice(void) { return 2 * mlock2(p, n, 0) + 1; }
int arithmetic_shift(void) { return mlock2(p, n, 0) >> 31 & 1; }
int arithmetic_xor(void) {
  int r = mlock2(p, n, 0) ^ -1;
  if (!r)
    return -1;
  return 0;
}
int arithmetic_index(void) {
  static const int map[2] = {-1, 0};
  return map[mlock2(p, n, 0) + 1];
}
int arithmetic_not_not(void) { return !!mlock2(p, n, 0); }
int added_one(void) {
  if (mlock2(p, n, 0) + 1 == 0)
    return -1;
  return 0;
}
int incremented(void) {
  int r = mlock2(p, n, 0);
  if (++r == 0)
    return -1;
  return 0;
}
int compared_with_unknown(int expected) {
  if (mlock2(p, n, 0) == expected)
    return -1;
  return 0;
}
int expects_failure(void) {
  if (mlock2(p, n, 0) != -1 || errno != EINVAL)
    return -1;
  return 0;
}
int expects_failure_test(void) {
  return mlock2(p, n, 0) == -1 && errno == EINVAL ? 0 : -1;
}
struct state { int rc, e; } state;
void to_member(struct state *s) { s->rc = mlock2(p, n, 0); }
void to_global(void) { global = mlock2(p, n, 0); }
void to_array(int *a, int i) { a[i] = mlock2(p, n, 0); }
void to_both(void) { state.e = (state.rc = mlock2(p, n, 0)) ? errno : 0; }
struct state to_aggregate(void) { return (struct state){mlock2(p, n, 0), errno}; }
struct state to_local_aggregate(void) {
  struct state s = {.rc = mlock2(p, n, 0)};
  if (s.rc)
    s.e = errno;
  return s;
}
int to_array_literal(void) {
  int r[] = {mlock2(p, n, 0), mlock(p, n)};
  return r[0] | r[1];
}
int to_chain(void) {
  int a, b;
  a = b = mlock2(p, n, 0);
  return b;
}
int to_copies(void) {
  int a = mlock2(p, n, 0), b = a, c = b, d = c;
  if (d < 0)
    return -1;
  return 0;
}
int to_eight_copies(void) {
  int a = mlock2(p, n, 0), b = a, c = b, d = c, e = d, f = e, g = f, h = g;
  if (h < 0)
    return -1;
  return 0;
}
void voided(void) {
  int r = mlock2(p, n, 0);
  (void)r;
}
void named_unused(void) { __attribute__((unused)) int r = mlock2(p, n, 0); }
int correlated(int c) {
  int r;
  if (c)
    r = mlock2(p, n, 0);
  else
    r = 1;
  if (c && r < 0)
    return -1;
  return 0;
}
int errno_kept(int fd) {
  if (mlock2(p, n, 0) < 0) {
    int e = errno;
    (void)close(fd);
    errno = e;
    return -1;
  }
  return 0;
}
int errno_cleared_first(void) {
  errno = 0;
  int r = mlock2(p, n, 0);
  (void)r;
  if (errno != 0)
    return -1;
  return 0;
}
int errno_only(void) {
  errno = 0;
  int r = mlock2(p, n, 0);
  if (errno)
    return -1;
  return r;
}
int errno_in_variable(void) {
  int e = 0;
  if (mlock2(p, n, 0) != 0)
    e = errno;
  if (e)
    fprintf(stderr, "%s\n", strerror(e));
  return e;
}
int fails_anyway(void) {
  if (mlock2(p, n, 0) < 0)
    goto out;
out:
  return -1;
}
// The count and its three outcomes.
ssize_t read_all(int fd, char *b, size_t s) {
  size_t done = 0;
  while (done < s) {
    ssize_t k = read(fd, b + done, s - done);
    if (k < 0) {
      if (errno == EINTR)
        continue;
      return -1;
    }
    if (k == 0)
      break;
    done += k;
  }
  return done;
}
int read_exact(int fd, char *b) { return read(fd, b, 16) == 16 ? 0 : -1; }
int read_exact_unsigned(int fd, char *b) {
  if (read(fd, b, sizeof(long)) != sizeof(long))
    return -1;
  return 0;
}
int read_zero(int fd, char *b) {
  ssize_t k = read(fd, b, 16);
  if (k == 0)
    return 0;
  if (k == -1)
    return -1;
  b[k] = 0;
  return 1;
}
int read_ready(int fd, char *b) {
  ssize_t k;
  while ((k = read(fd, b, 16)) < 0) {
    if (errno != EAGAIN && errno != EWOULDBLOCK && errno != EINTR)
      return -1;
    struct pollfd f = {fd, POLLIN, 0};
    (void)poll(&f, 1, -1);
  }
  return k;
}
int random_exact(void *b) {
  if (getrandom(b, 32, 0) != 32)
    abort();
  return 0;
}
int random_nonblock(void *b) {
  ssize_t k = getrandom(b, 32, GRND_NONBLOCK);
  if (k < 0) {
    if (errno == EAGAIN || errno == ENOSYS)
      return other();
    return -1;
  }
  return k == 32 ? 0 : -1;
}
int random_loop(char *b, size_t s) {
  while (s) {
    ssize_t k = getrandom(b, s, 0);
    if (k == -1) {
      if (errno == EINTR)
        continue;
      return -1;
    }
    b += k;
    s -= k;
  }
  return 0;
}
// Descriptors.
int fd_below(void) {
  int fd = epoll_create1(EPOLL_CLOEXEC);
  if (fd < 0)
    return -errno;
  return fd;
}
int fd_minus_one(int s) {
  int fd = accept4(s, NULL, NULL, SOCK_CLOEXEC);
  if (fd != -1) {
    use(fd);
    return 0;
  }
  if (errno == EAGAIN || errno == ECONNABORTED || errno == EINTR)
    return 0;
  return -1;
}
int fd_tilde(void) {
  int fd = epoll_create1(0);
  if (~fd)
    return fd;
  return -2;
}
int fd_unsigned(void) {
  unsigned fd = epoll_create1(0);
  if (fd > INT_MAX)
    return -1;
  return fd;
}
int fd_pipe(void) {
  int fds[2];
  if (pipe2(fds, O_CLOEXEC))
    return -1;
  use(fds[0]);
  return fds[1];
}
int fd_fallback(void) {
  int fds[2];
  if (pipe2(fds, O_CLOEXEC) < 0 && (errno != ENOSYS || pipe(fds) < 0))
    return -1;
  return fds[0];
}
int fd_array(int fds[4]) {
  for (int i = 0; i < 4; i++)
    if ((fds[i] = epoll_create1(0)) < 0) {
      while (i--)
        (void)close(fds[i]);
      return -1;
    }
  return 0;
}
