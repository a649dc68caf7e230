// Functions that tell their callers through a pointer how a call inside has
// ended: the callers are checked by what becomes of the variable.
//
// RUN: %kapi-verify %s -Xclang -verify-ignore-unexpected=note
// RUN: %kapi-verify=expected,strict -fplugin-arg-kapi-level=strict %s -Xclang -verify-ignore-unexpected=note

#define _GNU_SOURCE
#include <assert.h>
#include <errno.h>
#include <fcntl.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

void *p;
size_t n;
int shared;
int other(void);
void use(int);
void look(int *);
void keep(int **);

// The error number, and 0 where there is none.
static void number(int *err) {
  *err = mlock(p, n) ? errno : 0; // expected-note 1+ {{number calls mlock here, and stores the error number through 'err' where that fails}}
}
// Success leaves alone what the caller had there.
static void only_failure(int *err) {
  if (mlock(p, n) < 0) // expected-note 1+ {{only_failure calls mlock here, and stores the error number through 'err' where that fails}}
    *err = errno;
}
static void negative(int *err) {
  *err = 0;
  if (mlock(p, n) < 0) // expected-note 1+ {{negative calls mlock here, and stores the negative error number through 'err' where that fails}}
    *err = -errno;
}
static void plain(int *rc) { *rc = mlock(p, n); } // expected-note 1+ {{plain calls mlock here, and stores -1 through 'rc' where that fails}}
static void works(bool *ok) {
  *ok = false;
  if (mlock(p, n) < 0) // expected-note 1+ {{works calls mlock here, and stores 0 through 'ok' where that fails}}
    return;
  *ok = true;
}
static void only_success(bool *ok) {
  if (mlock(p, n) == 0) // expected-note 1+ {{only_success calls mlock here, and stores nothing through 'ok' where that fails}}
    *ok = true;
}
// A result as well, and NULL for whoever does not want to know.
static int both(int *err) {
  if (mlock(p, n) < 0) { // expected-note 1+ {{both calls mlock here, and returns -1 and stores the error number through 'err' where that fails}}
    if (err)
      *err = errno;
    return -1;
  }
  if (err != NULL)
    *err = 0;
  return 0;
}
// A pointer is no error that could be told apart, but whoever looks at it looks.
static int text(const char **why) {
  if (mlock(p, n) < 0) { // strict-note 1+ {{text calls mlock here, and returns -1 where that fails}}
    *why = strerror(errno);
    return -1;
  }
  return 0;
}
// What a function hands back only where it succeeds.
static int size(size_t *out) {
  ssize_t got = read(0, p, n); // strict-note 1+ {{size calls read here, and returns -1 where that fails}}
  if (got < 0)
    return -1;
  *out = got;
  return 0;
}
// The call's own result goes through the pointer, and the function's says the
// same once more.
static bool fill(int fd, ssize_t *got) {
  *got = read(fd, p, n); // strict-note 1+ {{fill calls read here, and stores -1 through 'got' where that fails}}
  return *got >= 0;
}
static int open_into(const char *path, int *fd) {
  *fd = open(path, O_RDONLY); // strict-note 1+ {{open_into calls open here, and stores -1 through 'fd' where that fails}}
  return *fd < 0 ? -errno : 0;
}
// Only what succeeds is stored.
static int open_late(const char *path, int *fd) {
  int opened = open(path, O_RDONLY); // strict-note 1+ {{open_late calls open here, and returns the negative error number where that fails}}
  if (opened < 0)
    return -errno;
  *fd = opened;
  return 0;
}
// Chains: handed on, copied, returned.
static void handed_on(int *err) { number(err); } // expected-note 1+ {{handed_on calls number here, and stores the error number through 'err' where that fails}}
static void copied(int *result) {
  int err;
  number(&err); // expected-note 1+ {{copied calls number here, and stores the negative error number through 'result' where that fails}}
  *result = -err;
}
static int returned(void) {
  int err = 0;
  number(&err); // expected-note 1+ {{returned calls number here, and returns the error number where that fails}}
  return err;
}
static void from_result(int *rc) { *rc = returned(); } // expected-note 1+ {{from_result calls returned here, and stores the error number through 'rc' where that fails}}

// Nobody looks.
void unread(void) {
  int err;
  number(&err); // expected-warning {{what number stores in 'err' is never looked at; when it fails (}}
}
void unread_one(void) {
  int a = 0, b = 0;
  only_failure(&a); // expected-warning {{what only_failure stores in 'a' is never looked at}}
  only_failure(&b);
  if (b)
    puts("failed");
}
int overwritten(void) {
  int err;
  negative(&err); // expected-warning {{what negative stores in 'err' is overwritten before anything looks at it}}
  err = other(); // expected-note 1+ {{here it is overwritten}}
  return err;
}
int overwritten_by_the_same(void) {
  int err;
  number(&err); // expected-warning {{what number stores in 'err' is overwritten before anything looks at it}}
  number(&err); // expected-note 1+ {{here it is overwritten}}
  return err;
}
void last_of_a_loop(void) {
  int err;
  for (int i = 0; i < 4; i++)
    plain(&err); // strict-warning {{only the last result of plain in this loop is looked at}}
  if (err)
    puts("failed");
}
void unread_flag(void) {
  bool ok;
  works(&ok); // expected-warning {{what works stores in 'ok' is never looked at}}
}
void unread_success(void) {
  bool ok = false;
  only_success(&ok); // expected-warning {{what only_success stores in 'ok' is never looked at}}
}
void neither(void) {
  int err;
  both(&err); // expected-warning {{the result of both and what it stores in 'err' are never looked at}}
}
void only_asserted(void) {
  int err;
  number(&err); // strict-warning {{looked at in assert() only}}
  assert(err == 0);
}
void unread_in_chains(void) {
  int a, b, c;
  handed_on(&a); // expected-warning {{what handed_on stores in 'a' is never looked at}}
  copied(&b); // expected-warning {{what copied stores in 'b' is never looked at}}
  returned(); // expected-warning {{the result of returned is dropped}}
  from_result(&c); // expected-warning {{what from_result stores in 'c' is never looked at}}
}

void neither_of_two(void) {
  ssize_t got;
  fill(0, &got); // strict-warning {{what fill stores in 'got' is never looked at}}
  int fd;
  open_into("a", &fd); // strict-warning {{what open_into stores in 'fd' is never looked at}}
}
void taken_for_a_descriptor(void) {
  int fd;
  open_late("a", &fd); // strict-warning {{the result of open_late is dropped}}
  use(fd);
}

// Somebody looks, but not at every error.
int one_of_them(void) {
  int err = 0;
  only_failure(&err); // expected-warning {{of only_failure end as success}}
  if (err == EAGAIN) //
    return -1;
  return 0;
}
int one_negative(void) {
  int err;
  negative(&err); // expected-warning {{of negative end as success}}
  if (err == -EAGAIN) //
    return -1;
  return 0;
}
int cases(void) {
  int err;
  number(&err); // expected-warning {{of number end as success}}
  switch (err) { //
  case EPERM:
    return -1;
  case ENOMEM:
    return -2;
  }
  return 0;
}
int errno_beside(void) {
  int rc;
  plain(&rc); // expected-warning {{of plain end as success}}
  if (rc < 0 && errno == ENOMEM) //
    return -1;
  return 0;
}
int inverted(void) {
  int rc;
  plain(&rc);
  if (rc > 0) // expected-warning {{'rc > 0' is false whether plain succeeds or fails}} expected-note@-1 {{plain stores -1 through 'rc' where that fails}}
    return -1;
  return 0;
}
int wrong_channel(void) {
  int err;
  if (both(&err) > 0) // expected-warning {{'both(&err) > 0' is false whether both succeeds or fails}} expected-note 1+ {{both returns -1 on failure}}
    return -1;
  return 0;
}
int one_of_both(void) {
  int err;
  if (both(&err) < 0 && err == ENOMEM) // expected-warning {{of both end as success}}
    return -1;
  return 0;
}
void data_only(void) {
  size_t got;
  size(&got); // strict-warning {{the result of size is dropped}}
  use(got);
}
void data_unread(void) {
  size_t got = 0;
  size(&got); // strict-warning {{the result of size and what it stores in 'got' are never looked at}}
}
void text_unread(void) {
  const char *why = NULL;
  text(&why); // strict-warning {{are never looked at}}
}

// All of them are looked at, or it cannot be told.
int tested(void) {
  int err;
  number(&err);
  if (err)
    return -1;
  return 0;
}
int tested_negative(void) {
  int err;
  negative(&err);
  return err < 0 ? -1 : 0;
}
int tested_flag(void) {
  bool ok;
  works(&ok);
  if (!ok)
    return -1;
  return 0;
}
int tested_success(void) {
  bool ok = false;
  only_success(&ok);
  return ok ? 0 : -1;
}
int tolerated(void) {
  int err = 0;
  only_failure(&err);
  if (err && err != EPERM)
    return -1;
  return 0;
}
int each(void) {
  int err;
  number(&err);
  switch (err) {
  case 0:
    return 0;
  case EPERM:
    return -1;
  default:
    return -2;
  }
}
// Sticky: one variable for several calls, looked at when all is done.
int sticky(void) {
  int err = 0;
  only_failure(&err);
  only_failure(&err);
  for (int i = 0; i < 4; i++)
    only_failure(&err);
  return err;
}
// Either channel will do.
int by_result(void) {
  int err;
  if (both(&err) < 0)
    return -1;
  return 0;
}
int by_variable(void) {
  int err;
  both(&err);
  return err;
}
void filled(void) {
  ssize_t got;
  if (!fill(0, &got))
    return;
  fill(0, &got);
  if (got < 0)
    return;
  while (fill(0, &got) && got > 0)
    use(got);
}
int opened(void) {
  int fd, other_fd;
  int r = open_into("a", &fd);
  if (r < 0)
    return r;
  if (open_into("b", &other_fd) < 0)
    return -1;
  open_into("c", &fd);
  return fd;
}
// The descriptor was none before, and still is after a failure.
void opened_late(void) {
  int fd = -1;
  open_late("a", &fd);
  if (fd < 0)
    open_late("b", &fd);
  if (fd != shared)
    close(fd);
}
void passed_on(void) {
  int err;
  number(&err);
  use(err);
}
void stored_elsewhere(void) {
  int err;
  number(&err);
  shared = err;
}
void on_purpose(void) {
  int err;
  (void)number(&err);
  both(NULL);
  number(&err);
  (void)err;
}
void looked_at_by_others(void) {
  int err = 0;
  only_failure(&err);
  look(&err);
}
void known_elsewhere(void) {
  static int kept;
  int err, *alias = &err;
  number(&shared);
  number(&kept);
  number(&err);
  use(*alias);
}
void known_before(void) {
  int err = 0, *alias = &err;
  keep(&alias);
  number(&err);
  other();
}
struct state {
  int err, step;
};
void given_to_many(int *where, int *rows, struct state *state) {
  number(where);
  number(&rows[3]);
  number(&state->err);
}
void *allocated(void) {
  int *err = malloc(sizeof *err);
  number(err);
  return err;
}
void data_tested(void) {
  size_t got = 0;
  size(&got);
  if (got == 0)
    puts("nothing");
}
void text_tested(void) {
  const char *why = NULL;
  text(&why);
  if (why)
    puts(why);
}
int member(void) {
  struct state s = {0, 0};
  number(&s.err);
  return s.err;
}
int member_unread(void) {
  struct state s;
  negative(&s.err); // expected-warning {{what negative stores in 's.err' is never looked at}}
  return 0;
}
int another_member(void) {
  struct state s = {0, 0};
  negative(&s.err); // whoever reads the structure has looked
  return s.step;
}
int spins(void) {
  int err;
  do
    number(&err); // expected-warning {{after EAGAIN this loop calls number again at once}}
  while (err == EAGAIN);
  return err;
}
// What was stored says where errno is the call's.
int errno_behind_test(void) {
  int err = 0;
  int r = both(&err);
  if (err)
    return -1;
  puts("locked");
  return r < 0 ? errno : 0;
}
int errno_is_stale(void) {
  int err = 0;
  int r = both(&err);
  if (err)
    puts("not locked"); //
  return r < 0 ? errno : 0; // expected-warning {{errno}}
}
int retried(void) {
  int err, tries = 0;
  do
    number(&err);
  while (err == EAGAIN && tries++ < 3);
  return err;
}

// Nothing is derived for these.
static void kept(int *err) {
  static int *last;
  last = err;
  *err = mlock(p, n) ? errno : 0;
}
static void given_away(int *err) {
  *err = mlock(p, n) ? errno : 0;
  look(err);
}
static void moved(int *err) {
  *err++ = mlock(p, n) ? errno : 0;
  *err = 0;
}
static void two_calls(int *err) {
  *err = mlock(p, n) ? errno : 0;
  *err |= munlock(p, n) ? errno : 0;
}
static void mixed(int *err) {
  if (mlock(p, n) < 0)
    *err = other();
  else
    *err = 0;
}
static void same(int *err) {
  *err = 0;
  if (mlock(p, n) < 0)
    perror("mlock");
}
static void looks_like_success(int *left) {
  int r = mlock(p, n);
  *left = r < 0 ? 0 : r;
}
__attribute__((weak)) void replaceable(int *err) {
  *err = mlock(p, n) ? errno : 0;
}
static void says(int *err) {
  *err = 0;
  if (mlock(p, n) < 0) { // strict-note 1+ {{says calls mlock here}}
    *err = errno;
    perror("mlock");
  }
}
void unknown(void) {
  int a, b, c[2], d, e, f, g, h, i;
  kept(&a);
  given_away(&b);
  moved(c);
  two_calls(&d);
  mixed(&e);
  same(&f);
  looks_like_success(&g);
  replaceable(&h);
  says(&i); // strict-warning {{what says stores in 'i' is never looked at}}
}
void by_name(void) {
  int dummy, err_ignored;
  __attribute__((unused)) int silent;
  number(&dummy);
  number(&err_ignored);
  number(&silent);
}
