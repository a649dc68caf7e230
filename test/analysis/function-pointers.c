// A local function pointer counts where it has one known target.
//
// RUN: %kapi-verify -Xclang -verify-ignore-unexpected=note %s \
// RUN:   -fplugin-arg-kapi-checks=kapi-invalid-flags

#define _GNU_SOURCE
#include <dlfcn.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <unistd.h>

typedef int lock_fn(const void *, size_t, unsigned int);
int mine(const void *, size_t, unsigned int);
void install(lock_fn **where);
lock_fn *global = mlock2;
static lock_fn *file_local = mlock2;
struct ops {
  lock_fn *lock;
};

void one_target(void *p, size_t n) {
  lock_fn *init = mlock2;
  init(p, n, 2); // expected-warning {{'2' sets 0x2, which mlock2}}
  (*init)(p, n, 2); // expected-warning {{mlock2}}
  (init)(p, n, 2); // expected-warning {{mlock2}}
  init(p, n, 1);

  lock_fn *address = &mlock2;
  address(p, n, 2); // expected-warning {{mlock2}}
  address(p, n, 1);

  lock_fn *assigned;
  assigned = mlock2;
  assigned(p, n, 2); // expected-warning {{mlock2}}
  assigned(p, n, 0);

  int (*spelled)(const void *, size_t, unsigned) = mlock2;
  spelled(p, n, 2); // expected-warning {{mlock2}}

  lock_fn *const fixed = mlock2;
  fixed(p, n, 2); // expected-warning {{mlock2}}

  long (*sys)(long, ...) = syscall;
  sys(SYS_mlock2, p, n, 2); // expected-warning {{syscall(SYS_mlock2)}}
  sys(SYS_mlock2, p, n, 1);
  sys(SYS_getpid, p, n, 2);
}

void several_same(void *p, size_t n, int again) {
  lock_fn *f = mlock2;
  if (again)
    f = &mlock2;
  else
    f = (lock_fn *)mlock2;
  f(p, n, 2); // expected-warning {{mlock2}}
  f(p, n, 1);
}

// Comparing and copying the pointer leave it alone.
void harmless(void *p, size_t n) {
  lock_fn *f = mlock2;
  lock_fn *copy = f;
  if (f && f != copy)
    f(p, n, 2); // expected-warning {{mlock2}}
  copy(p, n, 1);
}

void two_targets(void *p, size_t n, int which) {
  lock_fn *f = mlock2;
  if (which)
    f = mine;
  f(p, n, 2);

  lock_fn *late;
  if (which)
    late = mine;
  else
    late = mlock2;
  late(p, n, 2);

  lock_fn *choice = which ? mlock2 : mine;
  choice(p, n, 2);

  (which ? mlock2 : mine)(p, n, 2);
}

void unknown_targets(void *p, size_t n, lock_fn *parameter, struct ops *ops) {
  parameter(p, n, 2);
  parameter = mlock2;
  global(p, n, 2);
  file_local(p, n, 2);
  ops->lock = mlock2;
  ops->lock(p, n, 2);

  lock_fn *taken = mlock2;
  install(&taken);
  taken(p, n, 2);

  lock_fn *stored = mlock2;
  lock_fn **alias = &stored;
  *alias = mine;
  stored(p, n, 2);

  lock_fn *loaded = mlock2;
  loaded = (lock_fn *)dlsym(RTLD_DEFAULT, "mine");
  loaded(p, n, 2);

  static lock_fn *remembered = mlock2;
  remembered(p, n, 2);
  remembered = mine;

  lock_fn *table[] = {mlock2, mine};
  table[n & 1](p, n, 2);

  lock_fn *in_asm = mlock2;
  __asm__("" : "+r"(in_asm));
  in_asm(p, n, 2);

  lock_fn *never;
  (void)never;
}
