// RUN: %kapi-verify=default -fplugin-arg-kapi-checks=kapi-invalid-*,kapi-confused-flags %s
// RUN: %kapi-verify=default,strict -fplugin-arg-kapi-level=strict \
// RUN:   -fplugin-arg-kapi-checks=kapi-invalid-*,kapi-confused-flags %s
// Values that come in by a parameter: the callers are held to what the call
// inside takes, whatever becomes of its result, and only where the call is
// reached with the value.
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <stdbool.h>
#include <stdio.h>
#include <sys/mman.h>
#include <unistd.h>

void *p;
size_t n;
int a, b;
int other(void);
int valid(int);
enum { LOCAL = 0x100, FAST = 0x200 };

static void swallows(int flags) {
  if (mlock2(p, n, flags)) // default-note 3 {{swallows calls mlock2 here, with 'flags' as 'flags'}} strict-note {{swallows calls mlock2}}
    perror("mlock2");
}
static int adds(int f) { return mlock2(p, n, f | MLOCK_ONFAULT); } // default-note {{adds calls mlock2 here, with 'f | MLOCK_ONFAULT' as 'flags'}}
static int masks(int f) { return mlock2(p, n, f & ~LOCAL); } // default-note {{masks calls mlock2 here}}
static int lone(int f) { return mlock2(p, n, f & MLOCK_ONFAULT); }
static void kept(int f) {
  int g = f; // default-note {{'g' gets 'f' here}}
  g |= MLOCK_ONFAULT; // default-note {{'g' gets 'MLOCK_ONFAULT' here}}
  if (mlock2(p, n, g)) // default-note {{kept calls mlock2 here, with 'g'}}
    puts("no");
}
static void private_bit(int f) {
  if (f & LOCAL) {
    puts("local");
    f &= ~LOCAL; // default-note {{'f' gets '~LOCAL' here}}
  }
  if (mlock2(p, n, f)) // default-note {{private_bit calls mlock2}}
    puts("no");
}
static void two(int f) {
  if (mlock2(p, n, f) || mlockall(f)) // default-note {{two calls mlock2}}
    puts("no");
}
static void deep(int f) { swallows(f); } // default-note {{deep calls swallows here, with 'f'}}
static void below(int x, int f) {
  if (!x)
    return;
  deep(f | x);
}

void callers(int x) {
  swallows(MCL_FUTURE); // default-warning {{'MCL_FUTURE' (0x2), a constant of mlockall, is no flag of swallows}} default-note {{EINVAL}}
  swallows(8); // strict-warning {{'8' sets 0x8, which swallows does not take in 'flags'}} strict-note {{EINVAL}}
  adds(MCL_ONFAULT); // default-warning {{'MCL_ONFAULT' (0x4), a constant of mlockall, is no flag of adds; did you mean 'MLOCK_ONFAULT'?}} default-note {{EINVAL}}
  masks(MCL_ONFAULT | LOCAL); // default-warning {{'MCL_ONFAULT'}} default-note {{EINVAL}}
  kept(MCL_ONFAULT); // default-warning {{'MCL_ONFAULT'}} default-note {{EINVAL}}
  private_bit(LOCAL | MCL_ONFAULT); // default-warning {{'MCL_ONFAULT'}} default-note {{EINVAL}}
  two(MCL_ONFAULT); // default-warning {{'MCL_ONFAULT'}} default-note {{EINVAL}}
  deep(MCL_ONFAULT); // default-warning {{'MCL_ONFAULT'}} default-note {{EINVAL}}
}
int by_variable(void) {
  int f = 0; // default-note {{'f' gets '0' here}}
  if (a)     // default-note {{'a' is true on this way}}
    f |= MCL_ONFAULT; // default-note {{'f' gets}}
  swallows(f); // default-warning {{'MCL_ONFAULT'}} default-note {{EINVAL}}
  return f;
}

void silent(int x) {
  swallows(0);
  swallows(MLOCK_ONFAULT);
  swallows(x);
  adds(0);
  masks(LOCAL);
  masks(LOCAL | MLOCK_ONFAULT);
  lone(MCL_ONFAULT);
  kept(0);
  private_bit(LOCAL);
  private_bit(x | LOCAL);
  two(MLOCK_ONFAULT);
  deep(MLOCK_ONFAULT);
  below(x, 0);
}

// The call inside is not reached with it.
static void looks(int f) {
  if (f & ~MLOCK_ONFAULT)
    return;
  if (mlock2(p, n, f))
    puts("no");
}
static void validates(int f) {
  if (!valid(f))
    return;
  if (mlock2(p, n, f))
    puts("no");
}
static void replaces(int f) {
  f = 0;
  if (mlock2(p, n, f))
    puts("no");
}
static void replaces_some(int f, int on) {
  if (!on)
    f = 0;
  if (mlock2(p, n, f)) // default-note {{replaces_some calls mlock2}} strict-note {{replaces_some calls mlock2}}
    puts("no");
}
static void either(int f, bool all) {
  if (all ? mlockall(f) : mlock2(p, n, f)) // default-note {{either calls mlock2}}
    puts("no");
}
static void by_kind(int kind, int f) {
  switch (kind) {
  case 1:
    if (mlockall(f)) // default-note {{by_kind calls mlockall}}
      puts("no");
    break;
  case 2:
    if (mlock2(p, n, f))
      puts("no");
    break;
  }
}
static int plain(const char *name, bool on) {
  if (!on)
    return 0;
  return open(name, O_RDONLY); // default-note {{plain calls open here}}
}
static void given_away(int f) {
  scanf("%d", &f);
  if (mlock2(p, n, f))
    puts("no");
}
static void expects(int f, int error) {
  if (mlock2(p, n, f) != -1 || errno != error)
    puts("no");
}
void reached(int x) {
  looks(MCL_ONFAULT);
  validates(MCL_ONFAULT);
  replaces(MCL_ONFAULT);
  replaces_some(MCL_ONFAULT, 0);
  replaces_some(MCL_ONFAULT, 1); // default-warning {{'MCL_ONFAULT'}} default-note {{EINVAL}}
  replaces_some(MCL_ONFAULT, x); // strict-warning {{'MCL_ONFAULT'}} strict-note {{EINVAL}}
  either(MCL_ONFAULT | MCL_CURRENT, true);
  either(MCL_ONFAULT, false); // default-warning {{'MCL_ONFAULT'}} default-note {{EINVAL}}
  by_kind(1, MCL_CURRENT);
  by_kind(1, MLOCK_ONFAULT); // default-warning {{'MLOCK_ONFAULT' (0x1), a constant of mlock2, means 'MCL_CURRENT'}} default-note {{takes}}
  by_kind(3, MCL_ONFAULT);
  plain(NULL, false);
  plain(NULL, true); // default-warning {{must not be NULL}} default-note {{EFAULT}}
  given_away(MCL_ONFAULT);
  expects(MCL_ONFAULT, EINVAL);
}

// Wrong by itself, whoever calls it: told once.
static void wrong(int f) {
  if (mlock2(p, n, f | MCL_ONFAULT)) // default-warning {{'MCL_ONFAULT'}} default-note {{EINVAL}}
    puts("no");
}
void calls_wrong(void) {
  wrong(0);
  wrong(MLOCK_ONFAULT);
}
// Others may stand in its place.
__attribute__((weak)) void weak(int f) {
  if (mlock2(p, n, f))
    puts("no");
}
void calls_weak(void) { weak(MCL_ONFAULT); }
// It never ends.
static void recursive(int f, int depth) {
  if (depth)
    recursive(f, depth - 1);
  else if (mlock2(p, n, f)) // default-note {{recursive calls mlock2}}
    puts("no");
}
void calls_recursive(void) {
  recursive(MCL_ONFAULT, 0); // default-warning {{'MCL_ONFAULT'}} default-note {{EINVAL}}
  recursive(MLOCK_ONFAULT, 0);
}
