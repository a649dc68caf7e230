// What is looked at in assert() only, and what a loop keeps of its last round.
//
// RUN: %kapi-verify -fplugin-arg-kapi-level=strict %s -Xclang -verify-ignore-unexpected=note
// RUN: %kapi -fsyntax-only %s 2>&1 | count 0

#define _GNU_SOURCE
#include <assert.h>
#include <errno.h>
#include <sys/mman.h>
#include <unistd.h>

void *p;
size_t n;
int other(void);
void use(int);

int asserted(void) {
  int r = mlock2(p, n, 0); // expected-warning {{the result of mlock2 is looked at in assert() only; with NDEBUG, when it fails (ENOMEM, EPERM, EAGAIN)}}
  assert(r == 0);
  return 0;
}
int asserted_truth(void) {
  int r = mlock2(p, n, 0); // expected-warning {{looked at in assert() only}}
  assert(!r);
  use(1);
  return 0;
}
int asserted_and_tested(void) {
  int r = mlock2(p, n, 0);
  assert(r == 0 || errno != EINVAL);
  if (r)
    return -1;
  return 0;
}
int asserted_and_returned(void) {
  int r = mlock2(p, n, 0);
  assert(r <= 0);
  return r;
}
int something_else_asserted(void) {
  int r = mlock2(p, n, 0);
  assert(other());
  if (r)
    return -1;
  return 0;
}

int last_counts(int k) {
  int r = 0;
  for (int i = 0; i < k; i++)
    r = mlock2(p, n, 0); // expected-warning {{only the last result of mlock2 in this loop is looked at; an earlier one is overwritten}}
  return r;
}
int last_counts_in_test(int k) {
  int r = 0;
  do {
    r = mlock2(p, n, 0); // expected-warning {{only the last result of mlock2}}
  } while (--k);
  if (r < 0)
    return -1;
  return 0;
}
int each_counts(int k) {
  int r = 0;
  for (int i = 0; i < k; i++) {
    r = mlock2(p, n, 0);
    if (r < 0)
      break;
  }
  return r;
}
int all_gathered(int k) {
  int r = 0;
  for (int i = 0; i < k; i++)
    r |= mlock2(p, n, 0);
  return r;
}
int until_it_works(int k) {
  int r;
  do
    r = mlock2(p, n, 0);
  while (r < 0 && k--);
  return r;
}
int sum(int k) {
  int sum = 0, r;
  while (k--) {
    r = mlock2(p, n, 0);
    sum += r;
  }
  return sum;
}

// Whoever writes that it does not matter has thought of it.
void said_to_be_ignored(void) {
  /* Without privilege this fails, so don't bother
   * checking the result. */
  mlockall(MCL_CURRENT); // expected-warning {{the result of mlockall is dropped}}
  use(1);
  use(2);
  // Failure is not fatal.
  mlock2(p, n, 0); // expected-warning {{the result of mlock2 is dropped}}
}
void made_to_be_refused(void) {
  /* exercise invalid mlockall call */
  mlockall(0); // expected-warning {{the result of mlockall is dropped}} expected-warning {{must not be 0}}
}

// A loop that runs once, for what it does around the statement in it.
int enter(void);
void leave(int *);
#define GUARDED                                                                \
  for (__attribute__((cleanup(leave))) int on = enter() | 0x1000; on & 0x1000; \
       on &= 0xfff)
#define ONCE for (int first = 1; first; first = 0)
int guarded(void) {
  int r = -1;
  GUARDED
    r = mlock2(p, n, 0);
  if (r < 0)
    return -1;
  ONCE
    r = mlock2(p, n, 0);
  return r;
}
int not_guarded(int k) {
  int r = -1;
  for (int i = k; i & 0x1000; i -= 2)
    r = mlock2(p, n, 0); // expected-warning {{only the last result of mlock2}}
  return r;
}

// A comparison with what the wrapper returns without the call.
static int is_empty(void) {
  if (access("/run/queue", F_OK) < 0)
    return errno == ENOENT ? 1 : -errno;
  return 0;
}
int queue_is_empty(void) { return is_empty() > 0; }
void queue_not_asked(void) {
  int r = is_empty(); // expected-warning {{the result of is_empty is never looked at}}
}
