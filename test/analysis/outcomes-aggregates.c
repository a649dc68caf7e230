// Functions that return how a call inside has ended in a small structure.
//
// RUN: %kapi-verify %s -Xclang -verify-ignore-unexpected=note

#define _GNU_SOURCE
#include <errno.h>
#include <stdbool.h>
#include <stdio.h>
#include <sys/mman.h>

void *p;
size_t n;
void use(int);

struct result {
  int rc, err;
};
void take(struct result);
void look(struct result *);

static struct result in_list(void) {
  int rc = mlock(p, n); // expected-note 1+ {{in_list calls mlock here, and returns -1 in 'rc' and the error number in 'err' where that fails}}
  if (rc < 0)
    return (struct result){rc, errno};
  return (struct result){0, 0};
}
static struct result in_variable(void) {
  struct result r = {0, 0};
  r.rc = mlock(p, n); // expected-note 1+ {{in_variable calls mlock here, and returns -1 in 'rc' and the error number in 'err' where that fails}}
  if (r.rc < 0)
    r.err = errno;
  return r;
}
static struct result again(void) { return in_list(); } // expected-note 1+ {{again calls in_list here, and returns -1 in 'rc' and the error number in 'err' where that fails}}
static int unpacked(void) { return in_list().err; } // expected-note 1+ {{unpacked calls in_list here, and returns the error number where that fails}}

void dropped(void) {
  in_list(); // expected-warning {{the result of in_list is dropped}}
  again();   // expected-warning {{the result of again is dropped}}
  unpacked(); // expected-warning {{the result of unpacked is dropped}}
}
void unread(void) {
  struct result r = in_variable(); // expected-warning {{the result of in_variable is never looked at}}
  r.rc = 0;
}
int one_error(void) {
  struct result r;
  r = in_variable(); // expected-warning {{of in_variable end as success}}
  if (r.err == ENOMEM) //
    return -1;
  return 0;
}

int tested(void) {
  struct result r = in_list();
  if (r.rc)
    return -1;
  r = in_variable();
  if (r.err)
    return -1;
  if (in_list().rc < 0)
    return -1;
  return in_variable().err;
}
struct result handed_on(void) {
  struct result r = in_list();
  return r;
}
void passed(void) {
  struct result r = in_list(), copy;
  take(r);
  take(in_list());
  r = in_list();
  look(&r);
  struct result other = in_list();
  copy = other;
  use(copy.rc);
  (void)in_list();
}

// Nothing is known of these.
struct large {
  int rc;
  char text[64];
};
static struct large with_text(void) {
  struct large r = {mlock(p, n), ""};
  return r;
}
static struct result success_alike(void) {
  int rc = mlock(p, n);
  return (struct result){rc < 0 ? 0 : rc, 0};
}
void unknown(void) {
  with_text();
  success_alike();
}
