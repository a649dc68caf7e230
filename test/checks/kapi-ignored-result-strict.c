// What is looked at in assert() only, and what a loop keeps of its last round.
//
// RUN: %kapi-verify -fplugin-arg-kapi-level=strict %s -Xclang -verify-ignore-unexpected=note
// RUN: %kapi -fsyntax-only %s 2>&1 | count 0

#define _GNU_SOURCE
#include <assert.h>
#include <errno.h>
#include <sys/mman.h>

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
