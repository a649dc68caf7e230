// RUN: %kapi-verify=default -fplugin-arg-kapi-checks=kapi-invalid-*,kapi-confused-flags %s
// RUN: %kapi-verify=default,strict -fplugin-arg-kapi-level=strict \
// RUN:   -fplugin-arg-kapi-checks=kapi-invalid-*,kapi-confused-flags %s
// Entries of constant tables: certain where the index is constant or a loop comes
// to each, strict where some index leads there, silent where the table expects
// the call to fail.
#define _GNU_SOURCE
#include <errno.h>
#include <sys/mman.h>

void *p;
size_t n;
int a;

static const int flags[] = {
    MLOCK_ONFAULT,
    MCL_ONFAULT, // default-note 2 {{'flags[1]' is 'MCL_ONFAULT' here}} strict-note {{'flags[1]' is 'MCL_ONFAULT' here}}
};
static const struct {
  const char *name;
  unsigned flags;
} modes[] = {
    {"none", 0},
    {"future", MCL_FUTURE}, // default-note {{'modes[1].flags' is 'MCL_FUTURE' here}} strict-note {{'modes[1].flags' is}}
    [3] = {.name = "onfault", .flags = MLOCK_ONFAULT},
};
static const struct {
  unsigned flags;
  int error;
} tests[] = {
    {MCL_FUTURE, EINVAL},
    {MLOCK_ONFAULT, 0},
    {MCL_CURRENT | MCL_ONFAULT, -EINVAL},
};
static const int good[] = {0, MLOCK_ONFAULT};
static const struct {
  int lock, other;
} sound = {MLOCK_ONFAULT, MCL_FUTURE};
static int changeable[] = {MCL_FUTURE};
extern const int elsewhere[2];

int by_number(void) {
  return mlock2(p, n, flags[1]); // default-warning {{'MCL_ONFAULT' (0x4), a constant of mlockall, is no flag of mlock2}} default-note {{EINVAL}}
}
int by_index(int i) {
  return mlock2(p, n, flags[i]); // strict-warning {{'MCL_ONFAULT'}} strict-note {{EINVAL}}
}
int in_loop(void) {
  int r = 0;
  for (unsigned i = 0; i < sizeof(flags) / sizeof(*flags); i++)
    r |= mlock2(p, n, flags[i]); // default-warning {{'MCL_ONFAULT'}} default-note {{EINVAL}}
  return r;
}
int member(void) {
  return mlock2(p, n, modes[1].flags); // default-warning {{'MCL_FUTURE'}} default-note {{EINVAL}}
}
int member_by_index(int i) {
  return mlock2(p, n, modes[i].flags); // strict-warning {{'MCL_FUTURE'}} strict-note {{EINVAL}}
}
int local(int i) {
  static const int f[2][2] = {{0, 1}, {0, MCL_FUTURE}}; // strict-note {{'f[1][1]' is 'MCL_FUTURE' here}}
  return mlock2(p, n, f[i][i]); // strict-warning {{'MCL_FUTURE'}} strict-note {{EINVAL}}
}

int silent(int i) {
  int r = mlock2(p, n, flags[0]) | mlock2(p, n, modes[0].flags);
  r |= mlock2(p, n, modes[3].flags) | mlock2(p, n, modes[2].flags);
  r |= mlock2(p, n, good[i]) | mlock2(p, n, sound.lock);
  return r | mlock2(p, n, changeable[i]) | mlock2(p, n, elsewhere[i]);
}
int negative(int i) { return mlock2(p, n, tests[i].flags) == -1 ? errno : 0; }
