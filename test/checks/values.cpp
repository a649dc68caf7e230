// The forms in which C++ programs write constants.
//
// RUN: %kapixx-verify %s -std=c++20 -Xclang -verify-ignore-unexpected=note \
// RUN:   -fplugin-arg-kapi-checks=kapi-invalid-flags,kapi-confused-flags

#include <cstddef>
#include <sys/mman.h>

constexpr unsigned BadConstexpr = 4, GoodConstexpr = 1;
const unsigned BadConst = 4;
static const unsigned GoodConst = MLOCK_ONFAULT;
const unsigned FromFunction = mlockall(MCL_CURRENT);
static unsigned Changeable = 4;
enum class Flags : unsigned { Bad = 4, Good = 1 };
constexpr Flags operator|(Flags A, Flags B) {
  return Flags(unsigned(A) | unsigned(B));
}
constexpr unsigned operator+(Flags F) { return static_cast<unsigned>(F); }
constexpr unsigned bit(unsigned N) { return 1u << N; }
consteval unsigned now(unsigned N) { return N; }
struct Config {
  static constexpr unsigned Bad = 4, Good = 1;
  unsigned Flags = 4;
};
inline unsigned notConstant() { return 4; }

int constants(void *p, std::size_t n) {
  int r = 0;
  r |= mlock2(p, n, BadConstexpr); // expected-warning {{'BadConstexpr' sets 0x4}}
  r |= mlock2(p, n, BadConst); // expected-warning {{'BadConst' sets 0x4}}
  r |= mlock2(p, n, MLOCK_ONFAULT | BadConst); // expected-warning {{'BadConst' sets 0x4}}
  r |= mlock2(p, n, static_cast<unsigned>(Flags::Bad)); // expected-warning {{sets 0x4}}
  r |= mlock2(p, n, unsigned(Flags::Bad | Flags::Good)); // expected-warning {{sets 0x4}}
  r |= mlock2(p, n, +Flags::Bad); // expected-warning {{sets 0x4}}
  r |= mlock2(p, n, bit(2)); // expected-warning {{'bit(2)' sets 0x4}}
  r |= mlock2(p, n, now(4)); // expected-warning {{sets 0x4}}
  r |= mlock2(p, n, Config::Bad); // expected-warning {{'Config::Bad' sets 0x4}}
  r |= mlock2(p, n, unsigned{4}); // expected-warning {{sets 0x4}}
  r |= mlock2(p, n, 0b1'00); // expected-warning {{sets 0x4}}

  r |= mlock2(p, n, GoodConstexpr) | mlock2(p, n, GoodConst) | mlock2(p, n, bit(0));
  r |= mlock2(p, n, +Flags::Good) | mlock2(p, n, Config::Good) | mlock2(p, n, now(1));
  r |= mlock2(p, n, true) | mlock2(p, n, false) | mlock2(p, n, unsigned{1});
  return r;
}

int unknown(void *p, std::size_t n, Config &C, const unsigned Parameter) {
  const unsigned Local = Parameter;
  unsigned Set = 1;
  return mlock2(p, n, FromFunction) | mlock2(p, n, Changeable) | mlock2(p, n, C.Flags) |
         mlock2(p, n, Parameter) | mlock2(p, n, Local) | mlock2(p, n, Set) |
         mlock2(p, n, notConstant());
}
