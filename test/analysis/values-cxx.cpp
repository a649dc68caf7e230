// RUN: %kapixx-verify %s -std=c++17 -Xclang -verify-ignore-unexpected=note \
// RUN:   -fplugin-arg-kapi-checks=kapi-invalid-*,kapi-confused-flags
// The shapes in which C++ writes constants.
#include <array>
#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

void *p;
size_t n;
int other();

constexpr int Future = MCL_FUTURE, Fine = MLOCK_ONFAULT;
inline constexpr unsigned OnFault = MCL_ONFAULT;
namespace ns {
constexpr int Far = 8;
}
struct Config {
  static constexpr int Flags = MCL_ONFAULT, Good = MLOCK_ONFAULT;
  static const int Old = MCL_FUTURE;
  enum { Enumerator = MCL_FUTURE };
};
constexpr int make(int f) { return f | MCL_ONFAULT; }
constexpr int pick(bool b) { return b ? MLOCK_ONFAULT : MCL_FUTURE; }
constexpr int Table[] = {MLOCK_ONFAULT, MCL_FUTURE};
constexpr std::array<int, 2> Array = {MLOCK_ONFAULT, MCL_FUTURE};

enum class Folded : unsigned { Good = MLOCK_ONFAULT, Bad = MCL_ONFAULT };
constexpr Folded operator|(Folded a, Folded b) {
  return static_cast<Folded>(static_cast<unsigned>(a) |
                             static_cast<unsigned>(b));
}
constexpr Folded operator&(Folded a, Folded b) {
  return static_cast<Folded>(static_cast<unsigned>(a) &
                             static_cast<unsigned>(b));
}
enum class Plain : unsigned { Good = MLOCK_ONFAULT, Bad = MCL_ONFAULT };
inline Plain operator|(Plain a, Plain b) { return Plain(unsigned(a) | unsigned(b)); }
inline Plain operator&(Plain a, Plain b) { return Plain(unsigned(a) & unsigned(b)); }
enum class Odd : unsigned { Good = MLOCK_ONFAULT, Bad = MCL_ONFAULT };
inline Odd operator|(Odd a, Odd) { return a; }
inline Odd operator&(Odd a, Odd b) { return Odd(unsigned(b) & unsigned(a)); }

int named() {
  int r = mlock2(p, n, Future);          // expected-warning {{'Future' sets 0x2}}
  r |= mlock2(p, n, OnFault);            // expected-warning {{'OnFault' sets 0x4}}
  r |= mlock2(p, n, ns::Far);            // expected-warning {{'ns::Far' sets 0x8}}
  r |= mlock2(p, n, Config::Flags);      // expected-warning {{'Config::Flags' sets 0x4}}
  r |= mlock2(p, n, Config::Old);        // expected-warning {{'Config::Old' sets 0x2}}
  r |= mlock2(p, n, Config::Enumerator); // expected-warning {{'Config::Enumerator' sets 0x2}}
  r |= mlock2(p, n, make(1));            // expected-warning {{'make(1)' sets 0x4}}
  r |= mlock2(p, n, pick(false));        // expected-warning {{'pick(false)' sets 0x2}}
  r |= mlock2(p, n, Table[1]);           // expected-warning {{'MCL_FUTURE'}}
  return r | mlock2(p, n, Array[1]);     // expected-warning {{'Array[1]' sets 0x2}}
}
int enumerations(Plain x) {
  int r = mlock2(p, n, static_cast<unsigned>(Folded::Bad));      // expected-warning {{'Folded::Bad' sets 0x4}}
  r |= mlock2(p, n, unsigned(Folded::Good | Folded::Bad));       // expected-warning {{sets 0x4}}
  r |= mlock2(p, n, unsigned(Plain::Good | Plain::Bad));         // expected-warning {{sets 0x4}}
  return r | mlock2(p, n, static_cast<unsigned>(x | Plain::Bad)); // expected-warning {{sets 0x4}}
}
int kept() {
  Plain f = Plain::Good | Plain::Bad;
  const int g{MCL_FUTURE};
  auto h = MCL_FUTURE;
  int r = mlock2(p, n, static_cast<int>(f)); // expected-warning {{sets 0x4}}
  r |= mlock2(p, n, g);                      // expected-warning {{'g' sets 0x2}}
  return r | mlock2(p, n, h);                // expected-warning {{'MCL_FUTURE'}}
}
template <int Flags> int of() { return mlock2(p, n, Flags); } // expected-warning {{'Flags' sets 0x4}}
template <class T> int from() { return mlock2(p, n, T::Flags); } // expected-warning {{sets 0x4}}
int instances() { return of<MCL_ONFAULT>() | of<MLOCK_ONFAULT>() | from<Config>(); }

// A default argument is told where it is written, and once.
static int by_default(void *q, int flags = MCL_ONFAULT) { // expected-warning {{'MCL_ONFAULT' (0x4), a constant of mlockall, is no flag of by_default}}
  return mlock2(q, n, flags);
}
static int well_by_default(void *q, int flags = MLOCK_ONFAULT) {
  return mlock2(q, n, flags);
}
int defaults() {
  return by_default(p) | by_default(p) | by_default(p, MLOCK_ONFAULT) |
         well_by_default(p);
}

int silent(Plain x, bool b) {
  int r = mlock2(p, n, Fine) | mlock2(p, n, Config::Good) | mlock2(p, n, pick(true));
  r |= mlock2(p, n, Table[0]) | mlock2(p, n, Array[0]) | mlock2(p, n, pick(b));
  r |= mlock2(p, n, unsigned(Folded::Good)) | mlock2(p, n, unsigned(Plain::Good));
  r |= mlock2(p, n, unsigned(Folded::Good & Folded::Bad));
  r |= mlock2(p, n, unsigned((Plain::Good | Plain::Bad) & Plain::Good));
  r |= mlock2(p, n, unsigned(x)) | mlock2(p, n, unsigned(x | Plain::Good));
  // These operators do something else, or nobody knows.
  r |= mlock2(p, n, unsigned(Odd::Good | Odd::Bad));
  return r | mlock2(p, n, unsigned(Odd::Good & Odd::Bad));
}
