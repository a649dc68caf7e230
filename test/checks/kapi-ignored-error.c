// Errors that end as success although the result is looked at. Each bad form
// has a good one beside it.
//
// RUN: %kapi-verify %s -Wno-unused-value -Xclang -verify-ignore-unexpected=note
// RUN: %kapi-verify %s -Wno-unused-value -Xclang -verify-ignore-unexpected=note -O2 -D_FORTIFY_SOURCE=2
// RUN: %kapi-verify %s -Wno-unused-value -Xclang -verify-ignore-unexpected=note -fplugin-arg-kapi-checks=kapi-ignored-error

#define _GNU_SOURCE
#include <err.h>
#include <errno.h>
#include <limits.h>
#include <setjmp.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <unistd.h>

void *p;
size_t n;
int other(void);
void note(int);
void wait_a_moment(void);

// One name of many, in a condition.
int and_bad(void) {
  if (mlock2(p, n, 0) == -1 && errno == ENOMEM) // expected-warning {{EPERM, EAGAIN, EINVAL and EINTR of mlock2 end as success}}
    return -1;
  return 0;
}
int and_good(void) {
  if (mlock2(p, n, 0) == -1 && errno != EPERM) // EPERM is let pass by name
    return -1;
  return 0;
}

// The constant on the left.
int yoda_bad(void) {
  if (-1 == mlock2(p, n, 0) && ENOMEM == errno) // expected-warning {{EPERM, EAGAIN, EINVAL and EINTR of mlock2 end as success}}
    return -1;
  return 0;
}
int yoda_good(void) {
  if (0 != mlock2(p, n, 0) && EPERM != errno)
    return -1;
  return 0;
}

int local_bad(void) {
  int r = mlock2(p, n, 0); // expected-warning {{EPERM, EINVAL and EINTR of mlock2 end as success}}
  if (r < 0)
    if (errno == ENOMEM || errno == EAGAIN)
      return -1;
  return 0;
}
int local_good(void) {
  int r = mlock2(p, n, 0);
  if (r < 0)
    if (errno == ENOMEM || errno == EAGAIN)
      puts("no room");
  return r;
}

int nested_assignment_bad(void) {
  int r;
  if ((r = mlock2(p, n, 0)) < 0 && errno == EAGAIN) // expected-warning {{ENOMEM, EPERM, EINVAL and EINTR of mlock2 end as success}}
    return r;
  return 0;
}
int nested_assignment_good(void) {
  int r;
  if ((r = mlock2(p, n, 0)) < 0)
    return r;
  return 0;
}

// Three names deep: EAGAIN is left over.
int most_bad(void) {
  if (mlock2(p, n, 0) != 0) // expected-warning {{EAGAIN, EINVAL and EINTR of mlock2 end as success}}
    if (errno == ENOMEM || errno == EPERM)
      return -1;
  return 0;
}
int most_good(void) {
  if (mlock2(p, n, 0) != 0)
    if (errno != ENOMEM && errno != EPERM)
      return -1;
  return 0;
}

int not_bad(void) {
  if (!mlock2(p, n, 0)) // expected-warning {{EAGAIN, EINVAL and EINTR of mlock2 end as success}}
    return 0;
  else if (errno == ENOMEM)
    return -1;
  else if (errno == EPERM)
    return -2;
  return 0;
}
int not_good(void) {
  if (!mlock2(p, n, 0))
    return 0;
  else if (errno == ENOMEM)
    return -1;
  return -2;
}

int switch_bad(void) {
  if (mlock2(p, n, 0)) // expected-warning {{EAGAIN, EINVAL and EINTR of mlock2 end as success}}
    switch (errno) {
    case ENOMEM:
      return -1;
    case EPERM:
      return -2;
    }
  return 0;
}
int switch_good(void) {
  if (mlock2(p, n, 0))
    switch (errno) {
    case ENOMEM:
      return -1;
    case EPERM:
      return -2;
    default:
      return -3;
    }
  return 0;
}

// The default goes on as if nothing had happened, EPERM falls through.
int switch_default_bad(void) {
  if (mlock2(p, n, 0) < 0) { // expected-warning {{EAGAIN, EINVAL and EINTR of mlock2 end as success}}
    switch (errno) {
    case EPERM:
    case ENOMEM:
      return -1;
    default:
      break;
    }
  }
  return 0;
}
int switch_default_good(void) {
  if (mlock2(p, n, 0) < 0) {
    switch (errno) {
    case EPERM: // let pass by name
      break;
    default:
      return -1;
    }
  }
  return 0;
}

int switch_range_bad(void) {
  if (mlock2(p, n, 0) < 0) // expected-warning {{EPERM, EINVAL and EINTR of mlock2 end as success}}
    switch (errno) {
    case EAGAIN ... ENOMEM: // 11, 12
      return -1;
    }
  return 0;
}
int switch_range_good(void) {
  if (mlock2(p, n, 0) < 0)
    switch (errno) {
    case 1 ... 4095:
      return -1;
    }
  return 0;
}

int switch_fallthrough_good(void) {
  int r = 0;
  switch (mlock2(p, n, 0)) {
  case -1:
    r = -1;
    __attribute__((fallthrough));
  case 0:
    break;
  }
  return r;
}

int choice_bad(void) {
  return mlock2(p, n, 0) == -1 && errno == EAGAIN ? -1 : 0; // expected-warning {{ENOMEM, EPERM, EINVAL and EINTR of mlock2 end as success}}
}
int choice_good(void) { return mlock2(p, n, 0) == -1 ? -errno : 0; }

// Only EINTR is waited for, and nothing else is looked at.
void retry_bad(void) {
  while (mlock2(p, n, 0) == -1 && errno == EINTR) // expected-warning {{ENOMEM, EPERM, EAGAIN and EINVAL of mlock2 end as success}}
    continue;
}
int retry_good(void) {
  int r;
  while ((r = mlock2(p, n, 0)) == -1 && errno == EINTR)
    continue;
  return r;
}
void retry_do_bad(void) {
  int r;
  do
    r = mlock2(p, n, 0); // expected-warning {{ENOMEM, EPERM, EAGAIN and EINVAL of mlock2 end as success}}
  while (r < 0 && errno == EINTR);
}
int retry_do_good(void) {
  int r;
  do
    r = mlock2(p, n, 0);
  while (r < 0 && errno == EINTR);
  if (r)
    perror("mlock2");
  return 0;
}
void retry_for_bad(void) {
  for (; mlock2(p, n, 0) < 0;) { // expected-warning {{ENOMEM, EPERM, EINVAL and EINTR of mlock2 end as success}}
    if (errno != EAGAIN)
      break;
    wait_a_moment();
  }
}
int retry_for_good(void) {
  for (; mlock2(p, n, 0) < 0;) {
    if (errno != EAGAIN)
      return -1;
    wait_a_moment();
  }
  return 0;
}

// errno kept in a variable.
int kept_bad(void) {
  int r = mlock2(p, n, 0); // expected-warning {{EPERM, EAGAIN, EINVAL and EINTR of mlock2 end as success}}
  int e = errno;
  close(3);
  if (r < 0 && e == ENOMEM)
    return -1;
  return 0;
}
int kept_good(void) {
  int r = mlock2(p, n, 0);
  int e = errno;
  close(3);
  if (r < 0) {
    errno = e;
    return -1;
  }
  return 0;
}

// -errno, and one name of it.
int negative_bad(void) {
  int r = mlock2(p, n, 0) < 0 ? -errno : 0; // expected-warning {{EPERM, EAGAIN, EINVAL and EINTR of mlock2 end as success}}
  if (r == -ENOMEM)
    return r;
  return 0;
}
int negative_good(void) {
  int r = mlock2(p, n, 0) < 0 ? -errno : 0;
  if (r == -ENOMEM)
    puts("no room");
  return r;
}
// EPERM is let pass by its negative name.
int negative_tolerated(void) {
  int r = mlock2(p, n, 0) < 0 ? -errno : 0;
  if (r < 0 && r != -EPERM)
    return r;
  return 0;
}
int negative_tolerated_after_if(void) {
  int r = 0;
  if (mlock2(p, n, 0) < 0)
    r = -errno;
  if (r == -EPERM || r == 0)
    return 0;
  return r;
}
int negative_tolerated_switch(void) {
  int r = mlock2(p, n, 0) < 0 ? -errno : 0;
  switch (r) {
  case 0:
  case -EPERM:
    return 0;
  default:
    return r;
  }
}
int number_tolerated_switch(void) {
  int e = mlock2(p, n, 0) ? errno : 0;
  switch (e) {
  case 0:
    break;
  case EPERM:
    break;
  default:
    return -1;
  }
  return 0;
}
int number_tolerated_same_label(void) {
  int e = mlock2(p, n, 0) ? errno : 0;
  switch (e) {
  case 0:
  case EPERM:
    break;
  default:
    return -1;
  }
  return 0;
}
// Without a `case 0`: what is not named goes on like success.
int number_switch_bad(void) {
  int e = mlock2(p, n, 0) ? errno : 0; // expected-warning {{EPERM, EAGAIN, EINVAL and EINTR of mlock2 end as success}}
  switch (e) {
  case ENOMEM:
    return -1;
  }
  return 0;
}

// A flag derived from it, and its inverse.
int flag_bad(void) {
  bool no_memory = mlock2(p, n, 0) < 0 && errno == ENOMEM; // expected-warning {{EPERM, EAGAIN, EINVAL and EINTR of mlock2 end as success}}
  if (no_memory)
    return -1;
  return 0;
}
int flag_good(void) {
  bool locked = mlock2(p, n, 0) == 0;
  bool failed = !locked;
  if (failed)
    return -1;
  return 0;
}
int flag_int_good(void) {
  int bad = 0;
  if (mlock2(p, n, 0) < 0)
    bad = 1;
  if (!bad)
    return 0;
  return -1;
}

// A flag that is set and then thrown away again.
int reset_bad(void) {
  int ret = 0;
  if (mlock2(p, n, 0) < 0 && errno == EPERM) // expected-warning {{ENOMEM, EAGAIN, EINVAL and EINTR of mlock2 end as success}}
    return -1;
  ret = 0;
  return ret;
}

// A chain of clean-ups.
int chain_bad(void) {
  void *q = malloc(n);
  if (!q)
    return -1;
  if (mlock2(q, n, 0) < 0 && errno == ENOMEM) // expected-warning {{EPERM, EAGAIN, EINVAL and EINTR of mlock2 end as success}}
    goto fail;
  free(q);
  return 0;
fail:
  free(q);
  return -1;
}
int chain_good(void) {
  int ret = -1;
  void *q = malloc(n);
  if (!q)
    goto out;
  if (mlock2(q, n, 0) < 0)
    goto out_free;
  if (mlock2(p, n, 0) < 0)
    goto out_unlock;
  ret = 0;
out_unlock:
  (void)munlock(q, n);
out_free:
  free(q);
out:
  return ret;
}

// syscall() has the same results and errno.
long raw_bad(void) {
  if (syscall(SYS_mlock2, p, n, 0) == -1 && errno == ENOMEM) // expected-warning {{EPERM, EAGAIN, EINVAL and EINTR of syscall(SYS_mlock2) end as success}}
    return -1;
  return 0;
}
long raw_good(void) { return syscall(SYS_mlock2, p, n, 0) == -1 ? -errno : 0; }

// Helper macros.
#define CHECK(call) do { if ((call) < 0) { perror(#call); exit(1); } } while (0)
#define CHECK_NOMEM(call) do { if ((call) < 0 && errno == ENOMEM) exit(1); } while (0)
#define RETRY_EINTR(call) ({ __typeof__(call) r_; do { r_ = (call); } while (r_ == -1 && errno == EINTR); r_; })
#define handle_error(msg) do { perror(msg); exit(EXIT_FAILURE); } while (0)
void macro_bad(void) { CHECK_NOMEM(mlock2(p, n, 0)); } // expected-warning {{EPERM, EAGAIN, EINVAL and EINTR of mlock2 end as success}}
void macro_good(void) { CHECK(mlock2(p, n, 0)); }
void macro_handle(void) {
  if (mlock2(p, n, 0) == -1)
    handle_error("mlock2");
}
int macro_retry_good(void) { return RETRY_EINTR(mlock2(p, n, 0)); }
int macro_retry_bad(void) {
  int r = RETRY_EINTR(mlock2(p, n, 0)); // expected-warning {{EPERM, EAGAIN and EINVAL of mlock2 end as success}}
  if (r && errno == ENOMEM)
    return -1;
  return 0;
}
int libc_retry_good(void) { return TEMP_FAILURE_RETRY(mlock2(p, n, 0)) ? -1 : 0; }
int libc_retry_bad(void) {
  if (TEMP_FAILURE_RETRY(mlock2(p, n, 0)) != 0 && errno == ENOMEM) // expected-warning {{EPERM, EAGAIN and EINVAL of mlock2 end as success}}
    return -1;
  return 0;
}
#define unlikely(x) __builtin_expect(!!(x), 0)
int unlikely_bad(void) {
  if (unlikely(mlock2(p, n, 0) < 0) && unlikely(errno == EAGAIN)) // expected-warning {{ENOMEM, EPERM, EINVAL and EINTR of mlock2 end as success}}
    return -1;
  return 0;
}
int unlikely_good(void) {
  if (unlikely(mlock2(p, n, 0) < 0))
    return -1;
  return 0;
}

// A fall-back on one error by name; the others still fail, or do not.
int fallback_bad(void) {
  if (syscall(SYS_mlock2, p, n, 0) < 0) // expected-warning {{ENOMEM, EPERM, EAGAIN, EINVAL and EINTR of syscall(SYS_mlock2) end as success}}
    if (errno == ENOSYS && mlock(p, n) < 0)
      return -1;
  return 0;
}
int fallback_good(void) {
  if (syscall(SYS_mlock2, p, n, 0) < 0) {
    if (errno != ENOSYS)
      return -1;
    if (mlock(p, n) < 0)
      return -1;
  }
  return 0;
}
int fallback_two_names(void) {
  int fd = memfd_create("x", MFD_CLOEXEC);
  if (fd < 0 && (errno == ENOSYS || errno == EPERM))
    fd = other();
  return fd;
}

// EAGAIN and EWOULDBLOCK are one number.
ssize_t would_block_good(int fd, char *b) {
  ssize_t k = read(fd, b, 16);
  if (k < 0) {
    if (errno == EAGAIN || errno == EWOULDBLOCK)
      return 0;
    return -1;
  }
  return k;
}

// The message only; the failure is still one.
int message_only(void) {
  if (mlock2(p, n, 0)) {
    if (errno == EPERM)
      puts("not allowed");
    else
      puts(strerror(errno));
    return -1;
  }
  return 0;
}

// Only said, not acted upon: said is something.
int warned(void) {
  if (mlock2(p, n, 0) < 0)
    warn("mlock2");
  return 0;
}

// Functions that never come back.
void own_death(const char *) __attribute__((noreturn));
void dies_bad(void) {
  if (mlock2(p, n, 0) < 0 && errno == EPERM) // expected-warning {{ENOMEM, EAGAIN, EINVAL and EINTR of mlock2 end as success}}
    own_death("mlock2");
}
void dies_good(void) {
  if (mlock2(p, n, 0) < 0)
    own_death("mlock2");
}
void aborts(void) {
  if (mlock2(p, n, 0))
    abort();
}
void errs(void) {
  if (mlock2(p, n, 0) != 0)
    err(1, "mlock2");
}
jmp_buf back;
void jumps_good(void) {
  if (mlock2(p, n, 0))
    longjmp(back, 1);
}
void jumps_bad(void) {
  if (mlock2(p, n, 0) && errno == ENOMEM) // expected-warning {{EPERM, EAGAIN, EINVAL and EINTR of mlock2 end as success}}
    longjmp(back, 1);
}

// Conversions keep it.
int to_short(void) {
  short s = mlock2(p, n, 0);
  if (s < 0)
    return -1;
  return 0;
}
int to_bool(void) {
  bool b = mlock2(p, n, 0);
  if (b)
    return -1;
  return 0;
}
int to_unsigned(void) {
  unsigned u = mlock2(p, n, 0);
  if (u == -1)
    return -1;
  return 0;
}
int to_unsigned_bad(void) {
  unsigned u = mlock2(p, n, 0); // expected-warning {{EPERM, EAGAIN, EINVAL and EINTR of mlock2 end as success}}
  if (u == UINT_MAX && errno == ENOMEM)
    return -1;
  return 0;
}
int to_size(void) {
  size_t s = mlock2(p, n, 0);
  if (s == (size_t)-1)
    return -1;
  return 0;
}
int to_char(void) {
  unsigned char c = mlock2(p, n, 0);
  if (c == 255)
    return -1;
  return 0;
}
int to_long_and_bits(void) {
  long l = mlock2(p, n, 0);
  if (~l & 1)
    return 0;
  return -1;
}

// Descriptors.
int descriptor_tilde(void) {
  int fd = memfd_create("x", MFD_CLOEXEC);
  if (!~fd)
    return -1;
  close(fd);
  return 0;
}
int descriptor_not_minus_one(void) {
  int fd = memfd_create("x", MFD_CLOEXEC);
  if (fd != -1)
    return fd;
  return other();
}
int descriptor_from_zero(void) {
  int fd = memfd_create("x", MFD_CLOEXEC);
  if (fd >= 0)
    return fd;
  return other();
}

// A test that wants one error gives up after all others, as after success.
_Noreturn void test_failed(const char *);
#define TEST(x)                                                                \
  do {                                                                         \
    if (__builtin_expect(!!(!(x)), 0))                                         \
      test_failed(#x);                                                         \
  } while (0)
static int lock_or_error(void) { return mlock2(p, n, 0) < 0 ? -errno : 0; }
void wants_one_error(void) { TEST(lock_or_error() == -ENOMEM); }
void takes_one_error(void) {
  if (lock_or_error() == -ENOMEM) // expected-warning {{of lock_or_error end as success}} expected-note 0-9 {{}}
    test_failed("ENOMEM");
}
void leaves_in_order(void) {
  if (lock_or_error() == -ENOMEM) // expected-warning {{of lock_or_error end as success}} expected-note 0-9 {{}}
    test_failed("ENOMEM");
  _exit(0);
}
