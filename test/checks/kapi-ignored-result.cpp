// RUN: %kapixx-verify %s -std=c++20 -Wno-unused-value -Wno-unused-comparison \
// RUN:   -Xclang -verify-ignore-unexpected=note -fplugin-arg-kapi-checks=kapi-ignored-result

#include <cstddef>
#include <initializer_list>
#include <sys/mman.h>
#include <tuple>

void *p;
std::size_t n;

struct Result {
  Result(int);
  bool ok() const;
};
template <class T> T pass(T Value) { return Value; }

void dropped(int c) {
  mlock2(p, n, 0); // expected-warning {{the result of mlock2 is dropped;}}
  static_cast<int>(mlock2(p, n, 0)); // expected-warning {{the result of mlock2 is dropped;}}
  c and mlock2(p, n, 0); // expected-warning {{dropped}}
  try {
    mlock2(p, n, 0); // expected-warning {{dropped}}
  } catch (int) {
    mlock2(p, n, 0); // expected-warning {{dropped}}
  } catch (...) {
    mlock2(p, n, 1); // expected-warning {{dropped}}
  }
  for (int I : {1, 2})
    mlock2(p, n, I - I); // expected-warning {{dropped}}
  if (int r = c; r)
    mlock2(p, n, 0); // expected-warning {{dropped}}
  if constexpr (sizeof(void *) == 8)
    mlock2(p, n, 0); // expected-warning {{dropped}}
  [[likely]] mlock2(p, n, 0); // expected-warning {{dropped}}
  [] { mlock2(p, n, 0); }(); // expected-warning {{dropped}}
  auto L = [] {
    c:
    mlock2(p, n, 0); // expected-warning {{dropped}}
  };
  L();
  mlock2(p, n, 0); // expected-warning {{dropped}}
}

void functionTry() try {
  mlock2(p, n, 0); // expected-warning {{dropped}}
} catch (...) {
  mlock2(p, n, 0); // expected-warning {{dropped}}
}

struct Region {
  Region() { mlock2(p, n, 0); } // expected-warning {{dropped}}
  ~Region() { mlock2(p, n, 1); } // expected-warning {{dropped}}
  template <class T> void lock() { mlock2(p, sizeof(T), 0); } // expected-warning {{dropped}}
  int A = (mlock2(p, n, 0), 1); // expected-warning {{dropped on the left of a comma}}
};
void region() {
  Region R;
  R.lock<int>();
  R.lock<char>();
}

template <class T> void generic(T *q) {
  mlock2(q, sizeof(T), 0); // expected-warning {{dropped}}
}
void useGeneric(int *a, char *b) {
  generic(a);
  generic(b);
}

struct Keeper {
  int Kept = mlock2(p, n, 0);
  int Listed;
  Keeper() : Listed(mlock2(p, n, 0)) {}
};
int Global = mlock2(p, n, 0);

int used(int c) {
  std::ignore = mlock2(p, n, 0);
  static_cast<void>(mlock2(p, n, 0));
  void(mlock2(p, n, 0));
  (void)mlock2(p, n, 0);
  [[maybe_unused]] int r = mlock2(p, n, 0);
  auto Lambda = [] { return mlock2(p, n, 0); };
  if (int q = mlock2(p, n, 0); q != 0)
    return q;
  if (int q = mlock2(p, n, 0))
    return q;
  Result R = mlock2(p, n, 0);
  Result S{mlock2(p, n, 0)};
  pass(mlock2(p, n, 0));
  if (Result(mlock2(p, n, 0)).ok())
    throw mlock2(p, n, 0);
  for (int I : {mlock2(p, n, 0)})
    c += I;
  auto [x, y] = std::pair(mlock2(p, n, 0), 1);
  return Lambda() + x + y;
}
