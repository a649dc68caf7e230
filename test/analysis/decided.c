// Conditions that Clang decides although they name variables: what they guard
// does not run, and the others do.
//
// RUN: %kapi-verify -Wno-everything -Wuser-defined-warnings %s \
// RUN:   -Xclang -verify-ignore-unexpected=note \
// RUN:   -fplugin-arg-kapi-checks=kapi-ignored-result

#define _GNU_SOURCE
#include <errno.h>
#include <stddef.h>
#include <sys/mman.h>

int betweenNothing(void *p, size_t n, int x) {
  int r = mlock2(p, n, 0); // expected-warning {{never looked at}}
  if (x < 1 && x > 2)
    return r;
  return 0;
}

int everything(void *p, size_t n, int x) {
  int r = mlock2(p, n, 0); // expected-warning {{never looked at}}
  if (x < 5 || x > 2)
    return 0;
  return r;
}

int bitThatIsSet(void *p, size_t n, int x) {
  int r = mlock2(p, n, 0); // expected-warning {{never looked at}}
  if ((x | 1) == 0)
    return r;
  return 0;
}

int neverZero(void *p, size_t n, int x) {
  int r = mlock2(p, n, 0); // expected-warning {{never looked at}}
  if (x | 1)
    return 0;
  return r;
}

int noTruth(void *p, size_t n, int x, int y) {
  int r = mlock2(p, n, 0); // expected-warning {{never looked at}}
  if ((x < y) == 2)
    return r;
  return 0;
}

int inALoop(void *p, size_t n, int x) {
  int r = mlock2(p, n, 0); // expected-warning {{never looked at}}
  while (x && 0)
    return r;
  return 0;
}

int element(void *p, size_t n, const int *x, int i) {
  int r = mlock2(p, n, 0); // expected-warning {{never looked at}}
  if (x[i] && !sizeof(int))
    return r;
  return 0;
}

int choice(void *p, size_t n, const int *x) {
  int r = mlock2(p, n, 0); // expected-warning {{never looked at}}
  return *x && 0 ? r : 0;
}

int noCase(void *p, size_t n) {
  int r = mlock2(p, n, 0); // expected-warning {{never looked at}}
  switch (3) {
  case 2:
    return r;
  }
  return 0;
}

enum { DEBUG = 0 };
static const int Limit = 3;

int configured(void *p, size_t n, int x) {
  int r = mlock2(p, n, 0); // expected-warning {{never looked at}}
  if (x > Limit)
    n = 0;
  if (DEBUG)
    return r;
  return n != 0;
}

// What nobody knows before the program runs.
struct range {
  int low, high;
};

int apart(void *p, size_t n, int x, int y) {
  int r = mlock2(p, n, 0);
  if (x < 1 && y > 2)
    return r;
  return 0;
}

int oneBit(void *p, size_t n, int x, const int *y) {
  int r = mlock2(p, n, 0);
  if ((x & 1) == 0 || errno == *y)
    return r;
  return 0;
}

int inRange(void *p, size_t n, const struct range *all, int i) {
  int r = mlock2(p, n, 0);
  if (all[i].low < -1 && -all->high < 1)
    return r;
  return 0;
}

int twice(void *p, size_t n, int x, int y) {
  int r = mlock2(p, n, 0);
  if (!(x < 1 && y) || (x < 1 && n > 2))
    return r;
  return 0;
}

int called(void *p, size_t n, int (*wanted)(void), int known(int)) {
  int r = mlock2(p, n, 0);
  switch (known(1)) {
  case 2:
    return r;
  }
  return wanted() ? r : 0;
}
