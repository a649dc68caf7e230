// Code written to break the machine. Each bad form is found where it can be
// shown, and nothing good is reported.
//
// RUN: %kapi-verify %s -Wno-unused-value -Wno-return-type -Wno-deprecated-non-prototype -Xclang -verify-ignore-unexpected=note

#define _GNU_SOURCE
#include <err.h>
#include <errno.h>
#include <setjmp.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <unistd.h>

void *p;
size_t n;
int other(void);
void use(int);
void wait_a_moment(void);
void own_death(void) __attribute__((noreturn));

// Computed goto.
int computed_good(void) {
  static void *way[] = {&&bad, &&good};
  goto *way[mlock2(p, n, 0) + 1];
good:
  return 0;
bad:
  return -1;
}
int computed_after_good(int c) {
  void *way[] = {&&one, &&two};
  int r = mlock2(p, n, 0);
  goto *way[c];
one:
  return r;
two:
  if (r)
    return -1;
  return 0;
}
int computed_chosen(void) {
  void *to = mlock2(p, n, 0) ? &&bad : &&good;
  goto *to;
good:
  return 0;
bad:
  return -1;
}
// Statement expressions.
int statement_good(void) {
  if (({ int r = mlock2(p, n, 0); r < 0; }))
    return -1;
  return 0;
}
int statement_bad(void) {
  if (({ int r = mlock2(p, n, 0); r < 0 && errno == ENOMEM; })) // expected-warning {{EPERM, EAGAIN, EINVAL and EINTR of mlock2 end as success}}
    return -1;
  return 0;
}
int statement_returns(void) {
  return ({
    int r = mlock2(p, n, 0);
    if (r)
      return -1;
    other();
  });
}
int statement_jumps(void) {
  int x = ({
    if (mlock2(p, n, 0))
      goto fail;
    1;
  });
  return x;
fail:
  return -1;
}
int statement_nested(void) { return ({ ({ ({ mlock2(p, n, 0); }); }); }); }
int vla_good(int k) {
  int a[k];
  a[0] = mlock2(p, n, 0);
  int b[mlock2(p, n, 0) ? 1 : 2];
  return a[0] + sizeof b;
}
// Inline assembly.
int asm_good(void) {
  int r = mlock2(p, n, 0), s;
  __asm__("mov %1, %0" : "=r"(s) : "r"(r));
  return s;
}
int asm_goto_good(void) {
  int r = mlock2(p, n, 0);
  __asm__ goto("test %0, %0; jnz %l1" : : "r"(r) : "cc" : fail);
  return 0;
fail:
  return -1;
}
// setjmp and longjmp.
jmp_buf back;
int jump_good(void) {
  volatile int r = -1;
  if (setjmp(back) == 0) {
    r = mlock2(p, n, 0);
    if (r)
      longjmp(back, 1);
  }
  return r;
}
int jump_bad(void) {
  if (setjmp(back))
    return -1;
  if (mlock2(p, n, 0) && errno == ENOMEM) // expected-warning {{EPERM, EAGAIN, EINVAL and EINTR of mlock2 end as success}}
    longjmp(back, 1);
  return 0;
}
// Irreducible: two ways into one loop.
int irreducible_good(int c) {
  int r = 0;
  if (c)
    goto inside;
top:
  r = mlock2(p, n, 0);
  if (r)
    return -1;
inside:
  if (other())
    goto top;
  return 0;
}
int irreducible_bad(int c) {
  if (c)
    goto inside;
top:
  if (mlock2(p, n, 0) && errno == EPERM) // expected-warning {{ENOMEM, EAGAIN, EINVAL and EINTR of mlock2 end as success}}
    return -1;
inside:
  if (other())
    goto top;
  return 0;
}
int goto_backwards(void) {
  int r;
  goto start;
fail:
  return -1;
start:
  r = mlock2(p, n, 0);
  if (r)
    goto fail;
  return 0;
}
int goto_into_if(int c) {
  if (c)
    goto in;
  if (mlock2(p, n, 0)) {
  in:
    return -1;
  }
  return 0;
}
// Switch tricks.
int duff_good(int c) {
  int r = 0;
  switch (c) {
    do {
    case 0:
      r |= mlock2(p, n, 0);
    case 1:
      r |= mlock(p, n);
    } while (--c > 0);
  }
  return r;
}
// Without a label, nothing depends on it.
int switch_no_case(void) {
  switch (mlock2(p, n, 0)) // expected-warning {{the result of mlock2 is never looked at}}
    return 1;
  return 0;
}
int switch_no_body(void) {
  switch (mlock2(p, n, 0)) // expected-warning {{the result of mlock2 is never looked at}}
    ;
  return 0;
}
int switch_label_inside_if(void) {
  switch (mlock2(p, n, 0)) {
    if (0) {
    case -1:
      return -1;
    }
  }
  return 0;
}
// Arms that are never taken.
int never_good(void) {
  int r = mlock2(p, n, 0);
  if (0)
    return 0;
  return r;
}
int never_bad(void) {
  if (mlock2(p, n, 0) < 0 && errno == ENOMEM) // expected-warning {{EPERM, EAGAIN, EINVAL and EINTR of mlock2 end as success}}
    return -1;
  if (0)
    return -2;
  return 0;
}
int never_called(void) {
  if (0)
    if (mlock2(p, n, 0) == -ENOMEM)
      return -1;
  return 0 && mlock2(p, n, 0) == -ENOMEM;
}
int always(void) {
  if (1)
    return mlock2(p, n, 0);
  return 0;
}
// Loops without an end.
void forever_good(void) {
  if (mlock2(p, n, 0) < 0)
    for (;;)
      ;
}
void forever_effects(void) {
  for (;;)
    if (mlock2(p, n, 0) < 0)
      use(errno);
}
void forever_bad(void) {
  for (;;) {
    if (mlock2(p, n, 0) < 0 && errno == EPERM) // expected-warning {{ENOMEM, EAGAIN, EINVAL and EINTR of mlock2 end as success}}
      use(1);
    wait_a_moment();
  }
}
int forever_goto(void) {
  int r = mlock2(p, n, 0);
self:
  if (r)
    goto self;
  return 0;
}
void forever_after(void) {
  if (mlock2(p, n, 0))
    own_death();
  while (1)
    wait_a_moment();
}
// Nothing comes after.
int falls_off(void) {
  if (mlock2(p, n, 0))
    return -1;
}
void unreachable_good(void) {
  switch (mlock2(p, n, 0)) {
  case 0:
    return;
  case -1:
    own_death();
  }
  __builtin_unreachable();
}
void trap_good(void) {
  if (mlock2(p, n, 0))
    __builtin_trap();
}
// Volatile.
int volatile_good(void) {
  volatile int r = mlock2(p, n, 0);
  if (r)
    return -1;
  return 0;
}
int volatile_twice(void) {
  volatile int r = mlock2(p, n, 0);
  int s = r;
  if (s < 0 && r < 0)
    return -1;
  return 0;
}
static volatile sig_atomic_t stop;
int signal_good(void) {
  while (!stop)
    if (mlock2(p, n, 0) == 0)
      return 0;
  return -1;
}
int signal_retry_good(void) {
  int r;
  while ((r = mlock2(p, n, 0)) < 0 && errno == EINTR && !stop)
    ;
  return r;
}
// Thirty conditions deep.
#define I5(x) if (other()) if (other()) if (other()) if (other()) if (other()) x
int nested_good(void) {
  I5(I5(I5(I5(I5(I5(if (mlock2(p, n, 0)) return -1;))))));
  return 0;
}
int nested_bad(void) {
  I5(I5(I5(I5(I5(I5(if (mlock2(p, n, 0) && errno == ENOMEM) return -1;)))))); // expected-warning {{EPERM, EAGAIN, EINVAL and EINTR of mlock2 end as success}}
  return 0;
}
int nested_after_good(void) {
  int r = mlock2(p, n, 0);
  I5(I5(I5(I5(I5(I5(use(1);))))));
  return r;
}
// All 2^30 ways lead to the same place.
#define D5 if (other()) use(1); if (other()) use(2); if (other()) use(3); if (other()) use(4); if (other()) use(5);
int diamonds_bad(void) {
  int r = mlock2(p, n, 0); // expected-warning {{the result of mlock2 is never looked at}}
  D5 D5 D5 D5 D5 D5
  return 0;
}
int diamonds_good(void) {
  int r = mlock2(p, n, 0);
  D5 D5 D5 D5 D5 D5
  return r;
}
// 2^30 values of thirty flags, each of which could carry it.
#define F(x) int x = 0; if (r < 0 && other()) x = 1;
int flags_good(void) {
  int r = mlock2(p, n, 0);
  F(a) F(b) F(c) F(d) F(e) F(f) F(g) F(h) F(i) F(j) F(k) F(l)
  return a + b + c + d + e + f + g + h + i + j + k + l;
}
// Types.
__int128 wide_good(void) { return mlock2(p, n, 0); }
_BitInt(3) narrow_good(void) {
  _BitInt(3) r = mlock2(p, n, 0);
  if (r == -1)
    return -1;
  return 0;
}
double floating_good(void) {
  double d = mlock2(p, n, 0);
  if (d < 0)
    return -1;
  return 0;
}
int floating_bool_good(void) {
  float f = mlock2(p, n, 0);
  return f ? -1 : 0;
}
_Complex double complex_good(void) { return mlock2(p, n, 0); }
enum state { FAILED = -1, DONE };
enum state enumeration_good(void) { return (enum state)mlock2(p, n, 0); }
struct bits { int r : 1; unsigned u : 1; };
int bits_good(void) {
  struct bits b = {.r = mlock2(p, n, 0)};
  return b.r;
}
void *pointer_good(void) { return (void *)(long)mlock2(p, n, 0); }
int vector_good(void) {
  typedef int v4 __attribute__((vector_size(16)));
  v4 v = {mlock2(p, n, 0), 0, 0, 0};
  return v[0];
}
int atomic_good(void) {
  _Atomic int r = mlock2(p, n, 0);
  if (r)
    return -1;
  return 0;
}
int generic_good(void) { return _Generic(mlock2(p, n, 0), int: 0, default: 1); }
int choose_good(void) { return __builtin_choose_expr(1, mlock2(p, n, 0), 0); }
int sizeof_good(void) { return sizeof(mlock2(p, n, 0)); }
int comma_good(void) {
  int r;
  if (r = mlock2(p, n, 0), r < 0)
    return -1;
  return 0;
}
int comma_bad(void) {
  int r;
  if (r = mlock2(p, n, 0), r < 0 && errno == EPERM) // expected-warning {{ENOMEM, EAGAIN, EINVAL and EINTR of mlock2 end as success}}
    return -1;
  return 0;
}
int inside_argument(void) {
  use(mlock2(p, n, 0));
  use(mlock2(p, mlock2(p, n, 0), 0)); // expected-warning 0+ {{}}
  return 0;
}
// Two calls in one expression.
int two_good(void) {
  if (mlock2(p, n, 0) | mlock2(p, n, 0))
    return -1;
  return mlock2(p, n, 0) == mlock2(p, n, 0);
}
int recursion(int k) { return k ? recursion(k - 1) : mlock2(p, n, 0); }
// Old style.
int old(q, s) void *q; size_t s; {
  if (mlock2(q, s, 0) < 0)
    return -1;
  return 0;
}
