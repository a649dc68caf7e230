// Tests that give the same answer after success and after every error.
//
// RUN: %kapi-verify %s -Wno-tautological-compare -Wno-logical-not-parentheses -Xclang -verify-ignore-unexpected=note
// RUN: %kapi-verify %s -Wno-tautological-compare -Wno-logical-not-parentheses -Xclang -verify-ignore-unexpected=note -fplugin-arg-kapi-checks=kapi-wrong-failure-test

#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <unistd.h>

void *p;
size_t n;
void retry(void);
int other(void);

// The kernel's convention, tried on a libc function.
int minus_errno_bad(void) {
  if (mlock2(p, n, 0) == -EAGAIN) // expected-warning {{'mlock2(p, n, 0) == -EAGAIN' is false whether mlock2 succeeds or fails}}
    retry();
  return 0;
}
int minus_errno_good(void) {
  if (mlock2(p, n, 0) == -1 && errno == EAGAIN)
    retry();
  else
    return -1;
  return 0;
}
int minus_errno_left_bad(void) {
  if (-ENOMEM == mlock2(p, n, 0)) // expected-warning {{is false whether mlock2 succeeds or fails}}
    return -1;
  return 0;
}
int minus_errno_left_good(void) {
  if (-1 == mlock2(p, n, 0))
    return -1;
  return 0;
}
// -EPERM is -1 and matches every error: it works, by accident.
int minus_eperm(void) {
  if (mlock2(p, n, 0) == -EPERM)
    return -1;
  return 0;
}
int errno_as_result_bad(void) {
  int r = mlock2(p, n, 0);
  if (r == ENOMEM) // expected-warning {{'r == ENOMEM' is false whether mlock2 succeeds or fails}}
    return -1;
  return 0;
}
int errno_as_result_good(void) {
  int r = mlock2(p, n, 0);
  if (r == -1)
    return -1;
  return 0;
}

int above_zero_bad(void) {
  if (mlock2(p, n, 0) > 0) // expected-warning {{'mlock2(p, n, 0) > 0' is false whether mlock2 succeeds or fails}}
    return -1;
  return 0;
}
int above_zero_good(void) {
  if (mlock2(p, n, 0) < 0)
    return -1;
  return 0;
}
int below_minus_one_bad(void) {
  if (mlock2(p, n, 0) < -1) // expected-warning {{is false whether mlock2 succeeds or fails}}
    return -1;
  return 0;
}
int below_minus_one_good(void) {
  if (mlock2(p, n, 0) <= -1)
    return -1;
  return 0;
}
int at_least_minus_one_bad(void) {
  if (mlock2(p, n, 0) >= -1) // expected-warning {{is true whether mlock2 succeeds or fails}}
    return 0;
  return -1;
}
int at_least_zero_good(void) {
  if (mlock2(p, n, 0) >= 0)
    return 0;
  return -1;
}
int at_most_zero_bad(void) {
  if (0 >= mlock2(p, n, 0)) // expected-warning {{is true whether mlock2 succeeds or fails}}
    return 0;
  return -1;
}
int at_most_zero_good(void) {
  if (0 <= mlock2(p, n, 0))
    return 0;
  return -1;
}
int equal_one_bad(void) {
  if (mlock2(p, n, 0) == 1) // expected-warning {{is false whether mlock2 succeeds or fails}}
    return -1;
  return 0;
}
int not_one_bad(void) {
  if (mlock2(p, n, 0) != 1) // expected-warning {{is true whether mlock2 succeeds or fails}}
    return 0;
  return -1;
}
int not_minus_one_good(void) {
  if (mlock2(p, n, 0) != -1)
    return 0;
  return -1;
}

int unsigned_bad(void) {
  unsigned r = mlock2(p, n, 0);
  if (r < 0) // expected-warning {{'r < 0' is false whether mlock2 succeeds or fails}}
    return -1;
  return 0;
}
int unsigned_good(void) {
  unsigned r = mlock2(p, n, 0);
  if ((int)r < 0)
    return -1;
  return 0;
}
int size_bad(void) {
  size_t r = mlock2(p, n, 0);
  if (r <= -1) // expected-warning {{is true whether mlock2 succeeds or fails}}
    return 0;
  return -1;
}
int size_good(void) {
  size_t r = mlock2(p, n, 0);
  if (r == -1)
    return -1;
  return 0;
}
int char_bad(void) {
  unsigned char r = mlock2(p, n, 0);
  if (r == -1) // expected-warning {{is false whether mlock2 succeeds or fails}}
    return -1;
  return 0;
}
int short_bad(void) {
  uint16_t r = mlock2(p, n, 0);
  if (r == -1) // expected-warning {{is false whether mlock2 succeeds or fails}}
    return -1;
  return 0;
}
int short_good(void) {
  uint16_t r = mlock2(p, n, 0);
  if (r == UINT16_MAX)
    return -1;
  return 0;
}
int bool_bad(void) {
  bool r = mlock2(p, n, 0);
  if (r < 0) // expected-warning {{is false whether mlock2 succeeds or fails}}
    return -1;
  return 0;
}
int bool_minus_one_bad(void) {
  _Bool r = mlock2(p, n, 0);
  if (r == -1) // expected-warning {{is false whether mlock2 succeeds or fails}}
    return -1;
  return 0;
}
int bool_good(void) {
  bool r = mlock2(p, n, 0);
  if (r)
    return -1;
  return 0;
}
int not_below_bad(void) {
  if (!mlock2(p, n, 0) < 0) // expected-warning {{is false whether mlock2 succeeds or fails}}
    return -1;
  return 0;
}
int not_below_good(void) {
  if (!(mlock2(p, n, 0) >= 0))
    return -1;
  return 0;
}

// The assignment takes what the comparison gave: 0 or 1.
int precedence_bad(void) {
  int r;
  if ((r = mlock2(p, n, 0) > 0)) // expected-warning {{is false whether mlock2 succeeds or fails}}
    return -1;
  return 0;
}
int precedence_flag_bad(void) {
  int r = mlock2(p, n, 0) == -1;
  if (r < 0) // expected-warning {{'r < 0' is false whether mlock2 succeeds or fails}}
    return -1;
  return 0;
}
int precedence_good(void) {
  int r;
  if ((r = mlock2(p, n, 0)) < 0)
    return -1;
  return 0;
}

int choice_bad(void) {
  return mlock2(p, n, 0) > 0 ? -1 : 0; // expected-warning {{is false whether mlock2 succeeds or fails}}
}
int choice_good(void) { return mlock2(p, n, 0) < 0 ? -1 : 0; }

int raw_bad(void) {
  if (syscall(SYS_mlock2, p, n, 0) == -ENOMEM) // expected-warning {{is false whether syscall(SYS_mlock2) succeeds or fails}}
    return -1;
  return 0;
}
int raw_good(void) {
  if (syscall(SYS_mlock2, p, n, 0) == -1)
    return -1;
  return 0;
}

#define FAILED(x) ((x) > 0)
#define FAILED_GOOD(x) ((x) != 0)
int macro_bad(void) {
  if (FAILED(mlock2(p, n, 0))) // expected-warning {{is false whether mlock2 succeeds or fails}}
    return -1;
  return 0;
}
int macro_good(void) {
  if (FAILED_GOOD(mlock2(p, n, 0)))
    return -1;
  return 0;
}

void while_bad(void) {
  while (mlock2(p, n, 0) > 0) // expected-warning {{is false whether mlock2 succeeds or fails}}
    retry();
}
void while_good(void) {
  while (mlock2(p, n, 0) < 0)
    retry();
}
int goto_bad(void) {
  int ret = 0;
  if (mlock2(p, n, 0) == 1) // expected-warning {{is false whether mlock2 succeeds or fails}}
    goto fail;
  return ret;
fail:
  return -1;
}

// Error numbers: never negative, and errno is not set.
int number_below_bad(int fd) {
  if (posix_fadvise(fd, 0, 0, POSIX_FADV_SEQUENTIAL) < 0) // expected-warning {{is false whether posix_fadvise succeeds or fails}}
    return -1;
  return 0;
}
int number_below_good(int fd) {
  if (posix_fadvise(fd, 0, 0, POSIX_FADV_SEQUENTIAL) > 0)
    return -1;
  return 0;
}
int number_minus_one_bad(int fd) {
  if (posix_fadvise(fd, 0, 0, POSIX_FADV_SEQUENTIAL) == -1) // expected-warning {{is false whether posix_fadvise succeeds or fails}}
    return -1;
  return 0;
}
int number_minus_one_good(int fd) {
  int e = posix_fadvise(fd, 0, 0, POSIX_FADV_SEQUENTIAL);
  if (e)
    return -e;
  return 0;
}
int number_at_least_bad(int fd) {
  if (posix_fadvise(fd, 0, 0, POSIX_FADV_SEQUENTIAL) >= 0) // expected-warning {{is true whether posix_fadvise succeeds or fails}}
    return 0;
  return -1;
}

// Inverted tests tell success from failure.
int inverted(void) {
  if (!mlock2(p, n, 0))
    return -1;
  return 0;
}

// A second test that works makes up for the first.
int two_tests(void) {
  int r = mlock2(p, n, 0);
  if (r > 0)
    return 1;
  if (r < 0)
    return -1;
  return 0;
}

// What fails later on for another reason makes up for nothing.
int another_failure(void) {
  if (mlock2(p, n, 0) > 0) // expected-warning {{'mlock2(p, n, 0) > 0' is false whether mlock2 succeeds or fails}}
    return -1;
  if (other() < 0)
    return -1;
  return 0;
}

// A function that fails in another way as well, for which the test works, also
// where its result comes through a second one.
static int save(int fd, int is_locked) {
  int ret;
  if (is_locked) {
    ret = -1;
    goto out;
  }
  if (fsync(fd) < 0) {
    ret = 4;
    goto out;
  }
  ret = 0;
out:
  (void)close(fd);
  return ret;
}
static int save_default(int fd) {
  int ret = save(fd, other());
  retry();
  return ret;
}
int saves(int fd) {
  if (save(fd, other()) < 0)
    return 1;
  if (save_default(fd) < 0)
    return 1;
  return 0;
}
static int flush(int fd) { return fsync(fd) < 0 ? 4 : 0; }
static int flush_default(int fd) {
  int ret = flush(fd);
  retry();
  return ret;
}
int flushes(int fd) {
  if (flush(fd) < 0) // expected-warning {{'flush(fd) < 0' is false whether flush succeeds or fails}}
    return 1;
  if (flush_default(fd) < 0) // expected-warning {{'flush_default(fd) < 0' is false whether flush_default succeeds or fails}}
    return 1;
  return 0;
}

// Without a limit poll() is never 0; to ask for it is no mistake.
int waits(struct pollfd *f, int limit, volatile int *stop) {
  if (poll(f, 1, -1) == -EINTR) // expected-warning {{'poll(f, 1, -1) == -EINTR' is false whether poll succeeds or fails}}
    return 1;
  for (;;) {
    int r = poll(f, 1, -1);
    if (*stop)
      return 1;
    if (r)
      break;
  }
  for (;;) {
    int r = poll(f, 1, limit);
    if (*stop)
      return 1;
    if (r > -2) // expected-warning {{'r > -2' is true whether poll succeeds or fails}}
      break;
  }
  return 0;
}
