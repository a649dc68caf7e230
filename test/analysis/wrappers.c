// RUN: %kapi-verify -Wno-tautological-constant-out-of-range-compare %s
// RUN: %kapi-verify=expected,strict -Wno-tautological-constant-out-of-range-compare -fplugin-arg-kapi-level=strict %s
// Functions of the program that hand a call on are held to its spec: their
// callers are checked, and the notes lead down to the call.
#define _GNU_SOURCE
#include <errno.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <unistd.h>

void *p;
size_t n;
int fd;
char buf[16];
int counter;
int other(void);

static int plain(void) { return mlock(p, n); } // expected-note {{plain calls mlock here, and returns -1 where that fails}}
static int stored(void) {
  int r = mlock(p, n); // expected-note {{stored calls mlock here}}
  return r;
}
static int negated(void) {
  if (mlock(p, n) < 0) // expected-note 3 {{negated calls mlock here, and returns the negative error number where that fails}}
    return -errno;
  return 0;
}
static int choice(void) {
  return mlock(p, n) ? -errno : 0; // expected-note {{choice calls mlock here, and returns the negative error number}}
}
static int number(void) {
  if (mlock(p, n)) // expected-note {{number calls mlock here, and returns the error number}}
    return errno;
  return 0;
}
static bool good(void) { return mlock(p, n) == 0; } // expected-note 2 {{good calls mlock here, and returns 0 where that fails}}
static bool bad(void) { return mlock(p, n) != 0; } // expected-note {{bad calls mlock here, and returns 1 where that fails}}
static int one(void) {
  if (mlock(p, n)) // expected-note {{one calls mlock here, and returns 1}}
    return 1;
  return 0;
}
static int two_steps(void) { return stored(); } // expected-note {{two_steps calls stored here}}
static int recursive(int depth) {
  if (depth > 0)
    return recursive(depth - 1);
  return mlock(p, n); // expected-note {{recursive calls mlock here}}
}
static int even(int);
static int odd(int depth) {
  if (depth)
    return even(depth - 1);
  return mlock(p, n); // expected-note {{odd calls mlock here}}
}
static int even(int depth) { return odd(depth); } // expected-note {{even calls odd here}}
static void *map_or_null(void) {
  void *m = mmap(0, n, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0); // expected-note {{map_or_null calls mmap here, and returns NULL where that fails}}
  return m == MAP_FAILED ? NULL : m;
}
static int with_cleanup(void) {
  int r = mlock(p, n); // expected-note {{with_cleanup calls mlock here}}
  if (r < 0)
    goto out;
  r = 0;
out:
  return r;
}

void dropped(void) {
  plain();       // expected-warning {{the result of plain is dropped}} expected-note 2 {{}}
  stored();      // expected-warning {{the result of stored is dropped}} expected-note 2 {{}}
  negated();     // expected-warning {{the result of negated is dropped}} expected-note 2 {{}}
  choice();      // expected-warning {{the result of choice is dropped}} expected-note 2 {{}}
  number();      // expected-warning {{the result of number is dropped}} expected-note 2 {{}}
  good();        // expected-warning {{the result of good is dropped}} expected-note 2 {{}}
  bad();         // expected-warning {{the result of bad is dropped}} expected-note 2 {{}}
  one();         // expected-warning {{the result of one is dropped}} expected-note 2 {{}}
  two_steps();   // expected-warning {{the result of two_steps is dropped}} expected-note 2 {{}} expected-note@24 {{stored calls mlock here}}
  recursive(3);  // expected-warning {{the result of recursive is dropped}} expected-note 2 {{}}
  even(3);       // expected-warning {{the result of even is dropped}} expected-note 2 {{}}
  with_cleanup(); // expected-warning {{the result of with_cleanup is dropped}} expected-note 2 {{}}
}

void tests(void) {
  if (negated() == -1) // expected-warning {{EAGAIN}} expected-note 2 {{}}
    puts("never for EAGAIN");
  if (map_or_null() == MAP_FAILED) // expected-warning {{'map_or_null() == MAP_FAILED' is false whether map_or_null succeeds or fails}} expected-note {{map_or_null returns NULL on failure}}
    puts("never");
  if (good() == -1) // expected-warning {{'good() == -1' is false whether good succeeds or fails}} expected-note {{good returns 0 on failure}}
    puts("never");
  int r = negated(); // expected-warning {{end as success}} expected-note {{}}
  if (r == -ENOMEM)  // expected-note {{}}
    puts("only one");
}

void silent(void) {
  if (plain() < 0)
    perror("plain");
  if (!good())
    puts("failed");
  if (bad())
    puts("failed");
  int r = negated();
  if (r < 0)
    puts("failed");
  if (map_or_null() == NULL)
    puts("failed");
  (void)plain();
  r = number();
  if (r == EAGAIN || r > 0)
    puts("failed");
  exit(two_steps());
}

// Parameters that are handed through keep their constraints.
static int shim_mlock2(const void *q, size_t m, int flags) {
  return syscall(__NR_mlock2, q, m, flags); // expected-note 3 {{shim_mlock2 calls syscall(SYS_mlock2) here}}
}
static int other_order(int flags, void *q) { return shim_mlock2(q, 4096, flags); } // expected-note {{other_order calls shim_mlock2 here}}
static int masked(void *q, int flags) {
  flags &= MLOCK_ONFAULT;
  return mlock2(q, 4096, flags);
}
static int tested(void *q, int flags) {
  if (flags & ~MLOCK_ONFAULT)
    return -1;
  return mlock2(q, 4096, flags);
}
static int changed(void *q, int flags) { return mlock2(q, 4096, flags & 1); }

int flags_through(void *q) {
  int r = shim_mlock2(q, 1, MCL_ONFAULT); // expected-warning {{'MCL_ONFAULT' (0x4), a constant of mlockall, is no flag of shim_mlock2; did you mean 'MLOCK_ONFAULT'?}} expected-note {{the call fails with EINVAL}}
  r |= other_order(8, q); // expected-warning {{'8' sets 0x8, which other_order does not take in 'flags'}} expected-note {{EINVAL}}
  r |= shim_mlock2(q, 1, MLOCK_ONFAULT);
  r |= masked(q, 8) | tested(q, 8) | changed(q, 8);
  shim_mlock2(q, 1, 0); // expected-warning {{the result of shim_mlock2 is dropped}} expected-note 2 {{}}
  return r;
}

// It has told of the failure itself.
static int logs(void) {
  if (mlock(p, n) != 0) { // strict-note {{logs calls mlock here}}
    perror("mlock");
    return -1;
  }
  return 0;
}
static int counts(void) {
  if (mlock(p, n) == 0)
    return 0;
  counter++;
  return -1; // strict-note@-3 {{counts calls mlock here}}
}
void told(void) {
  logs();   // strict-warning {{the result of logs is dropped}} strict-note 2 {{}}
  counts(); // strict-warning {{the result of counts is dropped}} strict-note 2 {{}}
}
void errno_is_gone(void) {
  if (logs() != 0 && errno == EAGAIN)
    puts("again");
  if (logs() != 0) {
    printf("failed\n");
    exit(errno);
  }
}

// EINTR never comes out of it.
static ssize_t xread(void) {
  ssize_t r;
  do
    r = read(fd, buf, sizeof buf);
  while (r < 0 && errno == EINTR);
  return r;
}
ssize_t callers(void) {
  ssize_t r = xread();
  if (r < 0 && errno != EINTR)
    return -1;
  return r;
}

// EAGAIN and EINTR, which it names, are all that comes out: the others end the
// program, in a function that does not say so.
static void fail(const char *what) {
  perror(what);
  abort();
}
static ssize_t input(void) {
  ssize_t r = read(fd, buf, sizeof buf);
  if (r < 0 && errno != EAGAIN && errno != EINTR)
    fail("read");
  return r;
}
void serve(void) {
  while (other())
    if (input())
      continue;
    else
      break;
}
static void say(const char *what) { perror(what); }
static ssize_t input_bad(void) {
  ssize_t r = read(fd, buf, sizeof buf); // strict-note {{input_bad calls read here}}
  if (r < 0 && errno != EAGAIN && errno != EINTR)
    say("read");
  return r;
}
void serve_bad(void) {
  while (other())
    if (input_bad()) // strict-warning {{EIO, ECONNRESET, ECONNREFUSED, ETIMEDOUT, EHOSTUNREACH, ... of input_bad end as 'data'}} strict-note {{}} strict-note {{}}
      continue;
    else
      break;
}

// Nothing can be said of these.
static int mixed(void) { return mlock(p, n) ? other() : 0; }
static int both(int c) { return c ? mlock(p, n) : munlock(p, n); }
static int swallows(void) {
  if (mlock(p, n))
    perror("mlock");
  return 0;
}
static void no_result(void) {
  if (mlock(p, n))
    perror("mlock");
}
static int later(void) {
  if (mlock(p, n))
    return -1;
  return other();
}
static int dies(void) {
  if (mlock(p, n))
    abort();
  return 0;
}
__attribute__((weak)) int replaceable(void) { return mlock(p, n); }
static int overflowing(int a) { return mlock(p, n) + a; }
int (*pointer)(void) = plain;
void unknown(void) {
  mixed();
  both(1);
  swallows();
  no_result();
  later();
  dies();
  replaceable();
  overflowing(1);
  pointer();
}

// Defined behind its caller, and never called.
static int late(void);
void early(void) {
  late(); // expected-warning {{the result of late is dropped}} expected-note 2 {{}}
}
static int late(void) { return mlock(p, n); } // expected-note {{late calls mlock here}}
int exported_and_unused(void) { return mlock(p, n); }

// The test is for what it returns without the call; the failure is lost all the
// same.
static int supported(int c) {
  if (c == 0)
    return 0;
  if (mlock(p, n)) // strict-note {{supported calls mlock here}}
    return -1;
  return 1;
}
static int enabled(int c) {
  if (c == 0)
    return 1;
  if (mlock(p, n)) // expected-note {{enabled calls mlock here, and returns -1 where that fails}}
    return -1;
  return 1;
}
void other_results(int c) {
  if (!supported(c)) // strict-warning {{of supported end as success}} strict-note {{}} strict-note {{this is false}}
    puts("not supported");
  if (!enabled(c)) // expected-warning {{'!enabled(c)' is false whether enabled succeeds or fails}} expected-note {{enabled returns -1 on failure}}
    puts("never");
}

// The middle one loses errno: what comes out of the outer one is no number.
static int middle(void) {
  int r = mlock(p, n); // expected-note {{middle calls mlock here, and returns 0}}
  if (r < 0) {
    perror("mlock");
    return 0;
  }
  return 1;
}
static int outer(void) { return middle(); } // expected-note {{outer calls middle here, and returns 0 where that fails}}
void no_number(void) {
  if (!outer())
    puts("failed");
  if (outer() < 0) // expected-warning {{'outer() < 0' is false whether outer succeeds or fails}} expected-note {{outer returns 0 on failure}}
    puts("never");
}
