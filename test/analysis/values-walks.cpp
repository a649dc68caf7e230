// RUN: %kapixx-verify=default %s -std=c++17 -fplugin-arg-kapi-checks=kapi-invalid-*,kapi-confused-flags
// RUN: %kapixx-verify=default,strict %s -std=c++17 -fplugin-arg-kapi-level=strict \
// RUN:   -fplugin-arg-kapi-checks=kapi-invalid-*,kapi-confused-flags
// Loops that go through a constant table come to each of its entries.
#include <array>
#include <cerrno>
#include <cstring>
#include <initializer_list>
#include <sys/mman.h>

void *p;
size_t n;
int other();
bool wanted(int);

struct Mode {
  const char *name;
  unsigned flags;
};
static const Mode modes[] = {
    {"none", 0},
    {"future", MCL_FUTURE}, // default-note 3 {{'modes[1].flags' is 'MCL_FUTURE' here}} strict-note 2 {{'modes[1].flags' is}}
    {"onfault", MLOCK_ONFAULT},
};
static const Mode good[] = {{"none", 0}, {"onfault", MLOCK_ONFAULT}};
static const int flags[] = {MLOCK_ONFAULT, MCL_ONFAULT}; // default-note 2 {{'flags[1]' is 'MCL_ONFAULT' here}} strict-note {{'flags[1]' is}}
static constexpr std::array<unsigned, 2> array = {MLOCK_ONFAULT, MCL_FUTURE}; // default-note {{is 'MCL_FUTURE' here}}
// The last entry is the end of the table.
static const Mode ended[] = {{"none", 0}, {nullptr, MCL_FUTURE}};
static const int ended_by_number[] = {0, MLOCK_ONFAULT, -1};
// These are to fail.
static const struct {
  unsigned flags;
  int result;
} tests[] = {{MCL_FUTURE, -1}, {MLOCK_ONFAULT, 0}};
static const struct {
  unsigned flags;
  int error;
} errors[] = {{MCL_FUTURE, EINVAL}, {MLOCK_ONFAULT, 0}};
static const unsigned numbers[] = {0, 0x40, 1}; // strict-note {{'numbers[1]' is '0x40' here}}

int pointer() {
  int r = 0;
  for (const Mode *m = modes; m < modes + 3; m++)
    r |= mlock2(p, n, m->flags); // default-warning {{'MCL_FUTURE' (0x2), a constant of mlockall, is no flag of mlock2}} default-note {{EINVAL}}
  return r;
}
int range() {
  int r = 0;
  for (const auto &m : modes)
    r |= mlock2(p, n, m.flags); // default-warning {{'MCL_FUTURE'}} default-note {{EINVAL}}
  for (auto m : good)
    r |= mlock2(p, n, m.flags);
  return r;
}
int copies() {
  int r = 0;
  for (int f : flags) // default-note {{'f' is each of them in turn}}
    r |= mlock2(p, n, f); // default-warning {{'MCL_ONFAULT'}} default-note {{EINVAL}}
  return r;
}
int bindings() {
  int r = 0;
  for (const auto &[name, f] : modes)
    r |= mlock2(p, n, f); // default-warning {{'MCL_FUTURE'}} default-note {{EINVAL}}
  return r;
}
int counted() {
  int r = 0;
  for (unsigned i = 0; i < sizeof(flags) / sizeof(*flags); i++)
    r |= mlock2(p, n, flags[i]); // default-warning {{'MCL_ONFAULT'}} default-note {{EINVAL}}
  for (int i = 0; i < 1; i++)
    r |= mlock2(p, n, flags[i]);
  return r;
}
int standard() {
  int r = 0;
  for (unsigned f : array) // default-note {{'f' is each of them in turn}}
    r |= mlock2(p, n, f); // default-warning {{'MCL_FUTURE'}} default-note {{EINVAL}}
  for (unsigned f : {unsigned(MLOCK_ONFAULT), unsigned(MCL_FUTURE)}) // default-note {{the list holds 'unsigned(MCL_FUTURE)' here}} default-note {{'f' is each of them in turn}}
    r |= mlock2(p, n, f); // default-warning {{'MCL_FUTURE'}} default-note {{EINVAL}}
  for (unsigned f : {0, 1})
    r |= mlock2(p, n, f);
  return r;
}

// Something chooses among the entries: the wrong one may be left out.
int chosen(const char *name) {
  int r = 0;
  for (const auto &m : modes)
    if (!strcmp(m.name, name))
      r |= mlock2(p, n, m.flags); // strict-warning {{'MCL_FUTURE'}} strict-note {{EINVAL}}
  return r;
}
int searched(const char *name) {
  const Mode *m = modes;
  while (m < modes + 2 && strcmp(m->name, name))
    m++;
  return mlock2(p, n, m->flags); // strict-warning {{'MCL_FUTURE'}} strict-note {{EINVAL}}
}
int any(int i) {
  return mlock2(p, n, flags[i]); // strict-warning {{'MCL_ONFAULT'}} strict-note {{EINVAL}}
}
int bare() {
  int r = 0;
  for (unsigned f : numbers) // strict-note {{'f' is each of them in turn}}
    r |= mlock2(p, n, f); // strict-warning {{'0x40' sets 0x40}} strict-note {{EINVAL}}
  return r;
}

int looked_at() {
  int r = 0;
  for (const auto &m : modes) {
    if (m.flags & ~MLOCK_ONFAULT)
      continue;
    r |= mlock2(p, n, m.flags);
  }
  return r;
}
int silent(const Mode *from, Mode *out) {
  int r = 0;
  for (const Mode *m = good; m < good + 2; ++m)
    r |= mlock2(p, n, m->flags);
  for (const Mode *m = ended; m->name; m++)
    r |= mlock2(p, n, m->flags);
  for (const int *f = ended_by_number; *f >= 0; f++)
    r |= mlock2(p, n, *f);
  for (const auto &t : tests)
    r |= mlock2(p, n, t.flags) != t.result;
  for (const auto &t : errors)
    r |= mlock2(p, n, t.flags) && errno != t.error;
  // It need not be the table's.
  for (const Mode *m = other() ? modes : from; m; m++)
    r |= mlock2(p, n, m->flags);
  const Mode *m = modes;
  m = from;
  r |= mlock2(p, n, m->flags);
  for (const Mode *&q = from; q; q++)
    r |= mlock2(p, n, q->flags);
  return r;
}
