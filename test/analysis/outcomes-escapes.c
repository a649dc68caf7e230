// A local variable that others can see: storing to it is an effect, though the
// name is not read again.
//
// RUN: %kapi-verify %s -Xclang -verify-ignore-unexpected=note -fblocks
// RUN: %kapi-verify %s -Xclang -verify-ignore-unexpected=note -fblocks -fplugin-arg-kapi-level=strict
// expected-no-diagnostics

#define _GNU_SOURCE
#include <errno.h>
#include <setjmp.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/mman.h>

void *p;
size_t n;
void look(const int *);
void watch(int *);

int by_pointer(void) {
  int failed = 0;
  int *q = &failed;
  if (mlock2(p, n, 0) < 0)
    failed = 1;
  return *q;
}
int by_call(void) {
  int failed = 0;
  if (mlock2(p, n, 0) < 0)
    failed = 1;
  look(&failed);
  return 0;
}
void by_earlier_call(void) {
  int failed = 0;
  watch(&failed); // keeps the address
  if (mlock2(p, n, 0) < 0)
    failed = 1;
  watch(0);
}
void by_increment(void) {
  int failures = 0;
  watch(&failures);
  if (mlock2(p, n, 0) < 0)
    ++failures;
  watch(0);
}
void by_compound(void) {
  int failures = 0;
  watch(&failures);
  if (mlock2(p, n, 0) < 0)
    failures += 2;
  watch(0);
}
static void report(int *code) {
  if (*code)
    abort();
}
void by_cleanup(void) {
  __attribute__((cleanup(report))) int code = 0;
  if (mlock2(p, n, 0) < 0)
    code = 1;
}
void by_cleanup_direct(void) {
  __attribute__((cleanup(report))) int code = mlock2(p, n, 0);
}
struct job { int *status; };
void run(struct job *);
void by_struct(void) {
  int status = 0;
  struct job j = {&status};
  if (mlock2(p, n, 0) < 0)
    status = errno;
  run(&j);
}
jmp_buf back;
int by_setjmp(void) {
  volatile int failed = 0;
  if (setjmp(back))
    return failed;
  if (mlock2(p, n, 0) < 0)
    failed = 1;
  longjmp(back, 1);
}
void by_block(void) {
  __block int failed = 0;
  void (^look_later)(void) = ^{ look(&failed); };
  if (mlock2(p, n, 0) < 0)
    failed = 1;
  look_later();
}
int in_block(void) {
  __block int failed = 0;
  void (^lock)(void) = ^{
    if (mlock2(p, n, 0) < 0)
      failed = 1;
  };
  lock();
  return failed;
}
int by_asm(void) {
  int failed = 0;
  if (mlock2(p, n, 0) < 0)
    failed = 1;
  __asm__ volatile("" : : "r"(failed));
  return 0;
}
int by_asm_memory(void) {
  int failed = 0;
  int *q = &failed;
  if (mlock2(p, n, 0) < 0)
    failed = 1;
  __asm__ volatile("" : : "r"(q) : "memory");
  return 0;
}
int by_array(void) {
  int failed[2] = {0, 0};
  if (mlock2(p, n, 0) < 0)
    failed[1] = 1;
  return failed[1];
}
struct state { int failed; };
int by_member(void) {
  struct state s = {0};
  if (mlock2(p, n, 0) < 0)
    s.failed = 1;
  return s.failed;
}
int by_assigned_struct(void) {
  struct state s = {0};
  if (mlock2(p, n, 0) < 0)
    s = (struct state){1};
  return s.failed;
}
int by_compound_literal(void) {
  int *failed = (int[]){0};
  if (mlock2(p, n, 0) < 0)
    *failed = 1;
  return *failed;
}
int by_reseated_pointer(void) {
  static const int ok = 0, bad = 1;
  const int *code = &ok;
  if (mlock2(p, n, 0) < 0)
    code = &bad;
  return *code;
}
int by_vla(int k) {
  int failed[k];
  failed[0] = 0;
  if (mlock2(p, n, 0) < 0)
    failed[0] = 1;
  return failed[0];
}
int by_vla_size(void) {
  char a[mlock2(p, n, 0) + 2];
  return sizeof a;
}
static volatile sig_atomic_t flag;
void by_signal_flag(void) {
  if (mlock2(p, n, 0) < 0)
    flag = 1;
}
void by_static(void) {
  static int failed;
  if (mlock2(p, n, 0) < 0)
    failed = 1;
}
int by_static_pointer(void) {
  static int failed;
  int *q = &failed;
  if (mlock2(p, n, 0) < 0)
    *q = 1;
  return 0;
}
void by_out(int *failed) {
  if (mlock2(p, n, 0) < 0)
    *failed = 1;
}
void by_array_parameter(int failed[2]) {
  if (mlock2(p, n, 0) < 0)
    failed[0] = errno;
}
_Thread_local int last;
void by_thread_local(void) {
  if (mlock2(p, n, 0) < 0)
    last = errno;
}
// Looked at one turn later.
int by_next_turn(void) {
  int previous, now = 0;
  for (;;) {
    previous = now;
    now = mlock2(p, n, 0);
    if (previous)
      break;
  }
  return 0;
}
// One error is told apart, the others through the alias.
int one_named(void) {
  int failed = 0;
  watch(&failed);
  if (mlock2(p, n, 0) < 0) {
    if (errno == EAGAIN)
      return -1;
    failed = 1;
  }
  watch(0);
  return 0;
}
