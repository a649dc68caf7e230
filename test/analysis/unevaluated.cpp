// What is not evaluated is no call: the operands of C++.
//
// RUN: %kapixx-verify -Xclang -verify-ignore-unexpected=note %s -std=c++20 \
// RUN:   -Wno-unevaluated-expression -fplugin-arg-kapi-checks=kapi-invalid-flags

#include <cstddef>
#include <sys/mman.h>
#include <type_traits>
#include <typeinfo>
#include <utility>

int unevaluated(void *p, std::size_t n) {
  decltype(mlock2(p, n, 2)) r = 0;
  r += sizeof(mlock2(p, n, 2));
  r += noexcept(mlock2(p, n, 2));
  r += typeid(mlock2(p, n, 2)) == typeid(int);
  r += std::is_same_v<decltype(mlock2(p, n, 2)), int>;
  return r;
}
int noexceptSpecifier(void *p) noexcept(noexcept(mlock2(p, 1, 2)));
auto trailing(void *p) -> decltype(mlock2(p, 1, 2));
template <class T>
concept Lockable = requires(T *p) { mlock2(p, sizeof(T), 2); };
static_assert(Lockable<int>);

int evaluated(void *p, std::size_t n) {
  decltype(mlock2(p, n, 2)) r = mlock2(p, n, 4); // expected-warning {{'4' sets 0x4}}
  r += static_cast<int>(sizeof r) + mlock2(p, n, 1);
  int Moved = mlock2(p, n, 8); // expected-warning {{'8' sets 0x8}}
  return r + std::move(Moved);
}
