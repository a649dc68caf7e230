// errno that is kept, negated or made into something else before it decides:
// the errors are told apart by it as by errno itself. Each bad form has a good
// one beside it.
//
// RUN: %kapi-verify %s -Xclang -verify-ignore-unexpected=note -fplugin-arg-kapi-checks=kapi-ignored-error

#define _GNU_SOURCE
#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>

void *p;
size_t n;
void tell(int number);

int kept_bad(void) {
  if (mlock2(p, n, 0) == -1) { // expected-warning {{EPERM, EAGAIN, EINVAL and EINTR of mlock2 end as success}}
    int e = errno;
    if (e == ENOMEM)
      return -1;
  }
  return 0;
}
int kept_good(void) {
  if (mlock2(p, n, 0) == -1) {
    int e = errno;
    if (e != EPERM)
      return -1;
  }
  return 0;
}

int negated_bad(void) {
  int e = 0;
  if (mlock2(p, n, 0) == -1) // expected-warning {{EPERM, EAGAIN, EINVAL and EINTR of mlock2 end as success}}
    e = -errno;
  if (e == -ENOMEM)
    return -1;
  return 0;
}
int negated_good(void) {
  int e = 0;
  if (mlock2(p, n, 0) == -1)
    e = -errno;
  if (e && e != -EPERM)
    return -1;
  return 0;
}

int derived_bad(void) {
  int e = 0;
  if (mlock2(p, n, 0) == -1) // expected-warning {{EPERM, EAGAIN, EINVAL and EINTR of mlock2 end as success}}
    e = errno + 1;
  if (e == ENOMEM + 1)
    return -1;
  return 0;
}
int derived_good(void) {
  int e = 0;
  if (mlock2(p, n, 0) == -1)
    e = errno + 1;
  return e > 1 ? -1 : 0;
}

int cases_bad(void) {
  int e = 0;
  if (mlock2(p, n, 0) == -1) // expected-warning {{EPERM, EAGAIN and EINTR of mlock2 end as success}}
    e = errno;
  switch (e) {
  case ENOMEM:
    return -1;
  case EINVAL:
    return -2;
  }
  return 0;
}
int cases_good(void) {
  int e = 0;
  if (mlock2(p, n, 0) == -1)
    e = errno;
  switch (e) {
  case 0:
  case EPERM:
    return 0;
  default:
    return -1;
  }
}

// A range of numbers that some of the errors lie in.
int order_bad(void) {
  if (mlock2(p, n, 0) == -1 && errno > EAGAIN) // expected-warning {{EPERM, EAGAIN and EINTR of mlock2 end as success}}
    return -1;
  return 0;
}
int order_good(void) {
  if (mlock2(p, n, 0) == -1 && errno > 0)
    return -1;
  return 0;
}

// To hand the number on is to ask nothing of it, and tells somebody.
int told_good(void) {
  if (mlock2(p, n, 0) == -1) {
    int e = errno;
    fprintf(stderr, "%s\n", strerror(e));
    tell(errno);
    if (e == ENOMEM)
      return -1;
  }
  return 0;
}
int told_twice_good(void) {
  if (mlock2(p, n, 0) == -1) {
    fprintf(stderr, "%s\n", strerror(errno));
    return -errno;
  }
  return 0;
}

// A function that returns the number, or that negated, has one for each error.
static int number(void) { return mlock2(p, n, 0) == -1 ? errno : 0; }
static int negative(void) {
  int result = 0;
  if (mlock2(p, n, 0) == -1)
    result = -errno;
  return result;
}
int callers_bad(void) {
  if (number() == ENOMEM) // expected-warning {{EPERM, EAGAIN, EINVAL and EINTR of number end as success}}
    return -1;
  if (negative() == -ENOMEM) // expected-warning {{EPERM, EAGAIN, EINVAL and EINTR of negative end as success}}
    return -1;
  return 0;
}
int callers_good(void) {
  if (number() != 0)
    return -1;
  return negative();
}
