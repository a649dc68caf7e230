// RUN: %kapi-verify %s -Wno-unused-value -fplugin-arg-kapi-checks=kapi-ignored-result
// RUN: %kapi-verify %s -Wno-unused-value -O2 -D_FORTIFY_SOURCE=2 -fplugin-arg-kapi-checks=kapi-ignored-result

#define _GNU_SOURCE
#include <sys/mman.h>
#include <sys/syscall.h>
#include <unistd.h>

#define IGNORE(x) ((void)(x))
#define STEP(x) do { x; } while (0)
#define TRY(x) do { if ((x) != 0) return -1; } while (0)
int check(int result);
void *p;
size_t n;
int stored;

// Each finding has its two notes.
void statement(void) {
  // expected-warning@+3 {{the result of mlock2 is dropped; when it fails (ENOMEM, EPERM, EAGAIN), the program goes on as if it had succeeded [-Wkapi-ignored-result]}}
  // expected-note@+2 {{mlock2 fails with ENOMEM: Address range issue}}
  // expected-note@+1 {{write '(void)mlock2(...)' if nothing depends on it}}
  mlock2(p, n, 0);
}

void number(void) {
  // expected-warning@+3 {{the result of syscall(SYS_mlock2) is dropped}}
  // expected-note@+2 {{mlock2 fails with ENOMEM}}
  // expected-note@+1 {{write '(void)syscall(...)'}}
  syscall(SYS_mlock2, p, n, 0);
}

int shapes(int c, int i) {
  // expected-warning@+1 {{the result of mlock2 is dropped;}} expected-note@+1 2 {{}}
  (mlock2(p, n, 0));
  // expected-warning@+1 {{the result of mlock2 is dropped;}} expected-note@+1 2 {{}}
  (int)mlock2(p, n, 0);
  // expected-warning@+1 {{the result of mlock2 is dropped;}} expected-note@+1 2 {{}}
  !mlock2(p, n, 0);
  // expected-warning@+1 {{dropped on the left of a comma;}} expected-note@+1 2 {{}}
  i = (mlock2(p, n, 0), 3);
  // expected-warning@+1 {{dropped on the left of a comma;}} expected-note@+1 2 {{}}
  return mlock2(p, n, 0), i;
}

int shapes2(int c, int i) {
  // expected-warning@+1 {{dropped on the left of a comma}} expected-note@+1 2 {{}} expected-warning@+2 {{the result of mlock2 is dropped}} expected-note@+2 2 {{}}
  mlock2(p, n, 0),
      mlock2(p, n, 1);
  // expected-warning@+1 {{dropped in an arm of '?:'}} expected-note@+1 2 {{}}
  c ? mlock2(p, n, 0) : i;
  // expected-warning@+1 {{dropped in an arm of '?:'}} expected-note@+1 2 {{}}
  c ? i : mlock2(p, n, 0);
  // expected-warning@+1 {{the result of mlock2 is dropped}} expected-note@+1 2 {{}}
  c && mlock2(p, n, 0);
  // expected-warning@+1 {{the result of mlock2 is dropped}} expected-note@+1 2 {{}}
  c || mlock2(p, n, 0);
  // expected-warning@+1 {{the result of mlock2 is dropped}} expected-note@+1 2 {{}}
  if (c) mlock2(p, n, 0);
  // expected-warning@+1 {{the result of mlock2 is dropped}} expected-note@+1 2 {{}}
  else mlock2(p, n, 1);
  // expected-warning@+1 {{the result of mlock2 is dropped}} expected-note@+1 2 {{}}
  for (mlock2(p, n, 0); i < 3; i++)
    ;
  // expected-warning@+1 {{the result of mlock2 is dropped}} expected-note@+1 2 {{}}
  for (i = 0; i < 3; mlock2(p, n, 0), i++)
    ;
  // expected-warning@+1 {{the result of mlock2 is dropped}} expected-note@+1 2 {{}}
  while (i--) mlock2(p, n, 0);
  // expected-warning@+1 {{the result of mlock2 is dropped}} expected-note@+1 2 {{}}
  do mlock2(p, n, 0); while (i++ < 3);
  return 0;
}

void shapes3(int c, int i) {
  switch (c) {
  case 1:
    // expected-warning@+1 {{the result of mlock2 is dropped}} expected-note@+1 2 {{}}
    mlock2(p, n, 0);
    break;
  // expected-warning@+1 {{the result of mlock2 is dropped}} expected-note@+1 2 {{}}
  default: mlock2(p, n, 1);
  }
  // expected-warning@+1 {{the result of mlock2 is dropped}} expected-note@+1 2 {{}}
  STEP(mlock2(p, n, 0));
  // expected-warning@+1 {{the result of mlock2 is dropped}} expected-note@+1 2 {{}}
  i = ({ mlock2(p, n, 0); 3; });
  // expected-warning@+1 {{the result of mlock2 is dropped}} expected-note@+1 2 {{}}
  ({ mlock2(p, n, 0); });
  // expected-warning@+1 {{the result of mlock2 is dropped}} expected-note@+1 2 {{}}
  __extension__ mlock2(p, n, 0);
again:
  // expected-warning@+1 {{the result of mlock2 is dropped}} expected-note@+1 2 {{}}
  mlock2(p, n, 0);
  if (i)
    goto again;
  int (*f)(const void *, size_t, unsigned) = mlock2;
  // expected-warning@+1 {{the result of mlock2 is dropped}} expected-note@+1 2 {{}}
  f(p, n, 0);
  // expected-warning@+1 {{the result of mlock2 is dropped}} expected-note@+1 2 {{}}
  mlock2(p, n, 0);
}

int used(int c) {
  int r = mlock2(p, n, 0);
  (void)r;
  r |= mlock2(p, n, 0);
  stored = mlock2(p, n, 0);
  r |= mlock2(p, n, 0);
  int a[] = {mlock2(p, n, 0)};
  if (mlock2(p, n, 0))
    return a[0];
  if (mlock2(p, n, 0) != 0 && c)
    return 1;
  while (mlock2(p, n, 0))
    ;
  do
    ;
  while (mlock2(p, n, 0));
  for (; mlock2(p, n, 0);)
    ;
  switch (mlock2(p, n, 0)) {
  case 0:
    break;
  default:
    return 2;
  }
  check(mlock2(p, n, 0));
  TRY(mlock2(p, n, 0));
  r |= c ? mlock2(p, n, 0) : 0;
  r |= (c, mlock2(p, n, 0));
  r |= ({ mlock2(p, n, 0); });
  r |= ({ c++; mlock2(p, n, 0); });
  mlock2(p, n, 0) == 0 || check(1);
  mlock2(p, n, 0) && check(1);
  mlock2(p, n, 0) ? check(1) : check(0);
  r |= c && mlock2(p, n, 0);
  r |= -mlock2(p, n, 0);
  a[mlock2(p, n, 0) == 0] = 1;
  return r | mlock2(p, n, 0);
}

void deliberate(int c) {
  (void)mlock2(p, n, 0);
  (void)(mlock2(p, n, 0));
  (void)syscall(SYS_mlock2, p, n, 0);
  (void)(c ? mlock2(p, n, 0) : 0);
  c ? (void)mlock2(p, n, 0) : (void)0;
  (void)(c && mlock2(p, n, 0));
  IGNORE(mlock2(p, n, 0));
  (void)({ mlock2(p, n, 0); });
  for ((void)mlock2(p, n, 0); c; (void)mlock2(p, n, 0))
    c = 0;
  (void)mlock2(p, n, 0), (void)mlock2(p, n, 1);
  (void)mlock2(p, n, 0);
}

// Nearly all of these are harmless: the spec says so.
void not_worth_a_word(int fd) {
  munlock(p, n);
  close(fd);
  madvise(p, n, MADV_NORMAL);
}

// A comment that says something else is no excuse.
void not_said_to_be_ignored(void *q) {
  // FIXME: error handling
  mlock2(q, 1, 0); // expected-warning {{the result of mlock2 is dropped}} expected-note 2 {{}}
}
