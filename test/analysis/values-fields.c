// RUN: %kapi-verify %s -fplugin-arg-kapi-checks=kapi-invalid-*,kapi-confused-flags
// Values that reach a call through members and elements of the function's own
// aggregates, and of others where nothing else can change them on the way.
#define _GNU_SOURCE
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

void *p;
size_t n;
int a, b;
int other(void);
struct lock {
  unsigned flags;
  int depth;
};
struct opts {
  int mode, flags;
  struct lock lock;
  union {
    int one, two;
  } u;
  int list[3];
  unsigned narrow : 4;
};
void fill(struct opts *);
void look(struct opts);
void touch(void);
static struct opts config;
static int global;

int initialized(void) {
  struct opts o = {.flags = MCL_ONFAULT}; // expected-note {{'o.flags' gets 'MCL_ONFAULT' here}}
  return mlock2(p, n, o.flags); // expected-warning {{'MCL_ONFAULT' (0x4), a constant of mlockall, is no flag of mlock2; did you mean 'MLOCK_ONFAULT'?}} expected-note {{EINVAL}}
}
int ored(int x) {
  struct opts o = {.flags = MCL_ONFAULT}; // expected-note {{'o.flags' gets}}
  o.flags |= x; // expected-note {{'o.flags' gets 'x' here}}
  return mlock2(p, n, o.flags); // expected-warning {{'MCL_ONFAULT'}} expected-note {{EINVAL}}
}
int by_position(void) {
  struct opts o = {0, MCL_ONFAULT}; // expected-note {{'o.flags' gets}}
  return mlock2(p, n, o.flags); // expected-warning {{'MCL_ONFAULT'}} expected-note {{EINVAL}}
}
int assigned(void) {
  struct opts o;
  o.mode = other();
  o.flags = MCL_FUTURE; // expected-note {{'o.flags' gets}}
  return mlock2(p, n, o.flags); // expected-warning {{'MCL_FUTURE'}} expected-note {{EINVAL}}
}
int nested(void) {
  struct opts o = {.lock = {.flags = MCL_FUTURE}}; // expected-note {{'o.lock.flags' gets}}
  return mlock2(p, n, o.lock.flags); // expected-warning {{'MCL_FUTURE'}} expected-note {{EINVAL}}
}
int literal(void) {
  struct opts o;
  o = (struct opts){.flags = MCL_FUTURE}; // expected-note {{'o.flags' gets}}
  return mlock2(p, n, o.flags); // expected-warning {{'MCL_FUTURE'}} expected-note {{EINVAL}}
}
int copied(void) {
  struct opts o = {.flags = MCL_FUTURE}; // expected-note {{'o.flags' gets}}
  struct opts q = o; // expected-note {{'q.flags' gets 'o.flags' here}}
  return mlock2(p, n, q.flags); // expected-warning {{'MCL_FUTURE'}} expected-note {{EINVAL}}
}
int part_copied(void) {
  struct lock l = {MCL_FUTURE, 1}; // expected-note {{'l.flags' gets}}
  struct opts o = {.lock = l}; // expected-note {{'o.lock.flags' gets 'l.flags' here}}
  return mlock2(p, n, o.lock.flags); // expected-warning {{'MCL_FUTURE'}} expected-note {{EINVAL}}
}
int zeroed(void) {
  struct opts o;
  memset(&o, 0, sizeof(o)); // expected-note {{'o.flags' gets '0' here}}
  o.flags |= MCL_FUTURE; // expected-note {{'o.flags' gets}}
  return mlock2(p, n, o.flags); // expected-warning {{'MCL_FUTURE'}} expected-note {{EINVAL}}
}
int under_if(void) {
  struct opts o = {0}; // expected-note {{'o.flags' gets '0' here}}
  if (a) // expected-note {{'a' is true on this way}}
    o.flags |= MCL_FUTURE; // expected-note {{'o.flags' gets}}
  return mlock2(p, n, o.flags); // expected-warning {{'MCL_FUTURE'}} expected-note {{EINVAL}}
}
int passed_by_value(void) {
  struct opts o = {.flags = MCL_FUTURE}; // expected-note {{'o.flags' gets}}
  look(o);
  return mlock2(p, n, o.flags); // expected-warning {{'MCL_FUTURE'}} expected-note {{EINVAL}}
}
int element(void) {
  int f[2] = {MLOCK_ONFAULT, MCL_FUTURE}; // expected-note {{'f[1]' gets}}
  return mlock2(p, n, f[1]); // expected-warning {{'MCL_FUTURE'}} expected-note {{EINVAL}}
}
int element_of_member(void) {
  struct opts o = {.list = {0, MCL_FUTURE}}; // expected-note {{'o.list[1]' gets}}
  return mlock2(p, n, o.list[1]); // expected-warning {{'MCL_FUTURE'}} expected-note {{EINVAL}}
}
int behind_pointer(struct opts *o) {
  o->flags = MCL_FUTURE; // expected-note {{'o->flags' gets}}
  printf("locking\n");
  return mlock2(p, n, o->flags); // expected-warning {{'MCL_FUTURE'}} expected-note {{EINVAL}}
}
int other_member(struct opts *o, struct opts *q) {
  o->flags = MCL_FUTURE; // expected-note {{'o->flags' gets}}
  q->mode = 0;
  return mlock2(p, n, o->flags); // expected-warning {{'MCL_FUTURE'}} expected-note {{EINVAL}}
}
int in_static(void) {
  config.flags = MCL_FUTURE; // expected-note {{'config.flags' gets}}
  return mlock2(p, n, config.flags); // expected-warning {{'MCL_FUTURE'}} expected-note {{EINVAL}}
}
int in_global(void) {
  global = MCL_FUTURE; // expected-note {{'global' gets}}
  return mlock2(p, n, global); // expected-warning {{'MCL_FUTURE'}} expected-note {{EINVAL}}
}
int in_static_ored(void) {
  config.lock.flags |= MCL_FUTURE; // expected-note {{'config.lock.flags' gets}}
  return mlock2(p, n, config.lock.flags); // expected-warning {{'MCL_FUTURE'}} expected-note {{EINVAL}}
}
int masked_well(void) {
  struct opts o = {.flags = MCL_FUTURE | MCL_ONFAULT}; // expected-note {{'o.flags' gets}}
  o.flags &= ~MCL_FUTURE; // expected-note {{'o.flags' gets}}
  return mlock2(p, n, o.flags); // expected-warning {{'MCL_ONFAULT'}} expected-note {{EINVAL}}
}

// Nothing is shown here.
int good(void) {
  struct opts o = {.mode = MCL_FUTURE, .flags = MLOCK_ONFAULT, .lock = {0, MCL_FUTURE}};
  int f[2] = {MLOCK_ONFAULT, MCL_FUTURE};
  return mlock2(p, n, o.flags) | mlock2(p, n, o.lock.flags) | mlock2(p, n, f[0]);
}
int good_copy(void) {
  struct opts o = {.flags = MCL_FUTURE}, q;
  o.flags = 0;
  q = o;
  return mlock2(p, n, q.flags);
}
int cleared(void) {
  struct opts o = {.flags = MCL_FUTURE};
  o.flags &= MLOCK_ONFAULT;
  return mlock2(p, n, o.flags);
}
int overwritten(void) {
  struct opts o = {.flags = MCL_FUTURE};
  o = (struct opts){0};
  return mlock2(p, n, o.flags);
}
int zeroed_after(void) {
  struct opts o = {.flags = MCL_FUTURE};
  memset(&o, 0, sizeof o);
  return mlock2(p, n, o.flags);
}
int filled(void) {
  struct opts o = {.flags = MCL_FUTURE};
  fill(&o);
  return mlock2(p, n, o.flags);
}
int part_given_away(void) {
  struct opts o = {.flags = MCL_FUTURE};
  int *flags = &o.flags;
  *flags = 0;
  return mlock2(p, n, o.flags);
}
int in_union(void) {
  struct opts o = {0};
  o.u.one = MCL_FUTURE;
  o.u.two = other();
  return mlock2(p, n, o.u.one);
}
int bit_field(void) {
  struct opts o = {.narrow = 4};
  o.narrow = MCL_FUTURE;
  return mlock2(p, n, o.narrow);
}
int some_element(void) {
  int f[2] = {MLOCK_ONFAULT, MCL_FUTURE};
  f[a] = 0;
  return mlock2(p, n, f[1]);
}
int tested(void) {
  struct opts o = {.flags = other() | MCL_FUTURE};
  if (o.flags & ~MLOCK_ONFAULT)
    return -1;
  return mlock2(p, n, o.flags);
}
int pointer_changed(struct opts *o, struct opts *q) {
  o->flags = MCL_FUTURE;
  o = q;
  return mlock2(p, n, o->flags);
}
int call_between(struct opts *o) {
  o->flags = MCL_FUTURE;
  touch();
  return mlock2(p, n, o->flags);
}
int given_to_the_system(struct opts *o) {
  o->flags = MCL_FUTURE;
  if (read(0, o, sizeof *o) < 0)
    return -1;
  return mlock2(p, n, o->flags);
}
int another_object(struct opts *o, struct opts *q) {
  o->flags = MCL_FUTURE;
  q->flags = 0;
  return mlock2(p, n, o->flags);
}
int own_object_behind_pointer(void) {
  struct opts o = {0}, *q = &o;
  q->flags = MCL_FUTURE;
  o.flags = 0;
  return mlock2(p, n, q->flags);
}
int static_changed_by_call(void) {
  config.flags = MCL_FUTURE;
  touch();
  return mlock2(p, n, config.flags);
}
int static_on_some_ways(void) {
  if (a)
    config.flags = MCL_FUTURE;
  return mlock2(p, n, config.flags);
}
int global_behind_pointer(int *q) {
  global = MCL_FUTURE;
  *q = 0;
  return mlock2(p, n, global);
}
