// Results that are kept in members and elements of the function's own, and
// flags that hold a constant before the call.
//
// RUN: %kapi-verify %s -Xclang -verify-ignore-unexpected=note

#define _GNU_SOURCE
#include <errno.h>
#include <stdbool.h>
#include <sys/mman.h>

void *p;
size_t n;
int other(void);
void use(int);
void look(const void *);

struct state {
  int rc;
  int fd;
};

// A member is a variable like any other.
int member(void) {
  struct state s;
  s.rc = mlock2(p, n, 0); // expected-warning {{EPERM, EAGAIN, EINVAL and EINTR of mlock2 end as success}}
  if (s.rc < 0 && errno == ENOMEM)
    return -1;
  return 0;
}
int member_tested(void) {
  struct state s;
  s.rc = mlock2(p, n, 0);
  if (s.rc < 0)
    return -1;
  return 0;
}
int member_unread(void) {
  struct state s = {0};
  s.rc = mlock2(p, n, 0); // expected-warning {{the result of mlock2 is never looked at}}
  return s.fd;
}
int member_initialized(void) {
  struct state s = {.rc = mlock2(p, n, 0)};
  if (s.rc == -EAGAIN) // expected-warning {{'s.rc == -EAGAIN' is false whether mlock2 succeeds or fails}}
    return -1;
  return 0;
}
int member_overwritten(void) {
  struct state s;
  s.rc = mlock2(p, n, 0); // expected-warning {{overwritten before anything looks at it}}
  s.rc = 0;
  return s.rc;
}
struct state returned(void) {
  struct state s = {.rc = mlock2(p, n, 0)};
  return s;
}
int copied(void) {
  struct state s, t;
  s.rc = mlock2(p, n, 0);
  t = s;
  return t.rc;
}
int seen_by_others(void) {
  struct state s;
  s.rc = mlock2(p, n, 0);
  look(&s);
  return 0;
}
void into_parameter(struct state *s) { s->rc = mlock2(p, n, 0); }
int in_union(void) {
  union {
    int rc;
    unsigned bits;
  } u;
  u.rc = mlock2(p, n, 0);
  return u.bits != 0;
}

// The elements of an array are one place.
int element_unread(void) {
  int r[2];
  r[0] = mlock2(p, n, 0); // expected-warning {{the result of mlock2 is never looked at}}
  return 0;
}
int elements_tested(void) {
  int r[2];
  r[0] = mlock2(p, n, 0);
  r[1] = mlock2(p, n, MLOCK_ONFAULT);
  for (unsigned i = 0; i < sizeof r / sizeof *r; i++)
    if (r[i])
      return -1;
  return 0;
}
int another_element(int i) {
  int r[2];
  r[i] = mlock2(p, n, 0);
  r[1 - i] = 0;
  return r[i];
}

// What a flag holds before the call decides where it is set by nobody since.
int flag_of_one_error(void) {
  bool bad = false;
  if (mlock2(p, n, 0) < 0 && errno == EAGAIN) // expected-warning {{ENOMEM, EPERM, EINVAL and EINTR of mlock2 end as success}}
    bad = true;
  if (!bad)
    return 0;
  return -1;
}
int flag_of_all(void) {
  bool bad = false;
  if (mlock2(p, n, 0) < 0)
    bad = true;
  if (!bad)
    return 0;
  return -1;
}
int flag_of_unknown(bool bad) {
  if (mlock2(p, n, 0) < 0 && errno == EAGAIN)
    bad = true;
  if (!bad)
    return 0;
  return -1;
}
int flag_of_success(int c) {
  int locked = 0;
  if (c && mlock2(p, n, 0) == 0)
    locked = 1;
  use(1);
  if (locked)
    munlock(p, n);
  return 0;
}
int failure_first(void) {
  int ret = -1;
  if (mlock2(p, n, 0))
    goto out;
  ret = 0;
out:
  use(1);
  return ret;
}
int failure_for_one(void) {
  int ret = 0;
  if (mlock2(p, n, 0) < 0 && errno == EPERM) // expected-warning {{ENOMEM, EAGAIN, EINVAL and EINTR of mlock2 end as success}}
    ret = -1;
  use(1);
  return ret;
}
int gathered(void) {
  int rc = 0;
  rc |= mlock2(p, n, 0);
  rc |= mlock2(p, n + 1, 0);
  return rc ? -1 : 0;
}
int gathered_and_lost(void) {
  int rc = 0;
  rc |= mlock2(p, n, 0); // expected-warning {{overwritten before anything looks at it}}
  rc = 0;
  return rc;
}

// Where the call was made, its arm is the one that was taken.
int arm(int c) {
  int r = c ? mlock2(p, n, 0) : 0; // expected-warning {{ENOMEM, EPERM, EINVAL and EINTR of mlock2 end as success}}
  if (r == -1 && errno == EAGAIN)
    return -1;
  return 0;
}
int arm_tested(int c) {
  int r = c ? mlock2(p, n, 0) : other();
  if (r == -1)
    return -1;
  return 0;
}
int right_side(int c) {
  bool bad = c && mlock2(p, n, 0) < 0;
  if (bad)
    return -1;
  return 0;
}

// More constants than are kept, in a function with many ways.
int many_flags(int c) {
  int a = 0, b = 0, d = 0, e = 0, f = 0, g = 0, bad = 0;
  int r = mlock2(p, n, 0);
  if (c & 1) a = 1;
  if (c & 2) b = 1;
  if (c & 4) d = 1;
  if (c & 8) e = 1;
  if (c & 16) f = 1;
  if (c & 32) g = 1;
  if (r < 0) bad = 1;
  use(a + b + d + e + f + g);
  return bad ? -1 : 0;
}

// A wrapper whose answer is prepared before the call.
static int prepared(void) {
  int ret = -1;
  if (mlock2(p, n, 0))
    goto out;
  ret = 0;
out:
  return ret;
}
static int two_ways(int c) { return c ? mlock2(p, n, 0) : other(); }
void callers(void) {
  prepared(); // expected-warning {{the result of prepared is dropped}}
  two_ways(1); // expected-warning {{the result of two_ways is dropped}}
  if (prepared())
    other();
  (void)prepared();
}
