// Where C++ code can stand.
//
// RUN: %kapixx-verify -Xclang -verify-ignore-unexpected=note %s -std=c++20 \
// RUN:   -fplugin-arg-kapi-checks=kapi-invalid-flags

#include <cstddef>
#include <initializer_list>
#include <sys/mman.h>

extern "C" int mlock2(const void *, std::size_t, unsigned) noexcept;

// Initializers outside functions.
int Global = mlock2(nullptr, 1, 2); // expected-warning {{'2' sets 0x2, which mlock2}}
static const int Constant{mlock2(nullptr, 1, 4)}; // expected-warning {{'4' sets 0x4}}
int Good = mlock2(nullptr, 1, 1);
inline thread_local int PerThread = mlock2(nullptr, 1, 2); // expected-warning {{'2' sets 0x2}}
int GlobalLambda = [] { return mlock2(nullptr, 1, 8); }(); // expected-warning {{'8' sets 0x8}}
int GlobalGood = [] { return mlock2(nullptr, 1, 1); }();

namespace {
int Anonymous = mlock2(nullptr, 1, 2); // expected-warning {{'2' sets 0x2}}
}
namespace project::inner {
int nested(void *p) { return mlock2(p, 1, 2); } // expected-warning {{'2' sets 0x2}}
inline namespace v1 {
int versioned(void *p) { return mlock2(p, 1, 1) + mlock2(p, 1, 16); } // expected-warning {{'16' sets 0x10}}
} // namespace v1
} // namespace project::inner
extern "C++" {
extern "C" int linkage(void *p) { return mlock2(p, 1, 2); } // expected-warning {{'2' sets 0x2}}
}

// Classes.
struct Base {
  explicit Base(int) {}
  Base() = default;
};
class Region : Base {
  void *Start;
  int Early = mlock2(this, 1, 2); // expected-warning {{'2' sets 0x2}}
  int Fine = mlock2(this, 1, 1);
  int Listed;
  static inline int Shared = mlock2(nullptr, 1, 4); // expected-warning {{'4' sets 0x4}}
  static int Outside;

public:
  Region(void *p)
      : Base(mlock2(p, 1, 2)), // expected-warning {{'2' sets 0x2}}
        Start(p),
        Listed(mlock2(p, 1, 4)) // expected-warning {{'4' sets 0x4}}
  {
    Listed += mlock2(p, 1, 8); // expected-warning {{'8' sets 0x8}}
  }
  Region(int, void *p) : Region((mlock2(p, 1, 16), p)) {} // expected-warning {{'16' sets 0x10}}
  ~Region() { Listed = mlock2(Start, 1, 2); } // expected-warning {{'2' sets 0x2}}
  int lock() const { return mlock2(Start, 1, 2) + mlock2(Start, 1, 1); } // expected-warning {{'2' sets 0x2}}
  static int lockStatic(void *p) { return mlock2(p, 1, 2); } // expected-warning {{'2' sets 0x2}}
  operator bool() const { return mlock2(Start, 1, 2) == 0; } // expected-warning {{'2' sets 0x2}}
  Region &operator=(const Region &) {
    Listed = mlock2(Start, 1, 4); // expected-warning {{'4' sets 0x4}}
    return *this;
  }
  friend int lockFriend(Region &R) { return mlock2(R.Start, 1, 2); } // expected-warning {{'2' sets 0x2}}
  friend int lockFriendWell(Region &R) { return mlock2(R.Start, 1, 1); }
  int outside();
  struct Inner {
    int lock(void *p) { return mlock2(p, 1, 2); } // expected-warning {{'2' sets 0x2}}
  };
};
int Region::outside() { return mlock2(Start, 1, 2); } // expected-warning {{'2' sets 0x2}}
int Region::Outside = mlock2(nullptr, 1, 2); // expected-warning {{'2' sets 0x2}}

// A default argument is code of the function that declares it.
int defaulted(void *p, int Result = mlock2(nullptr, 1, 2)); // expected-warning {{'2' sets 0x2}}
int defaultedWell(void *p, int Result = mlock2(nullptr, 1, 1));
int useDefaults(void *p) {
  return defaulted(p) + defaulted(p) + defaultedWell(p);
}

// Function-try-blocks, lambdas, local classes.
int tried(void *p) try {
  return mlock2(p, 1, 2); // expected-warning {{'2' sets 0x2}}
} catch (int Result) {
  return Result + mlock2(p, 1, 4); // expected-warning {{'4' sets 0x4}}
}

int lambdas(void *p, std::size_t n) {
  auto Plain = [=] { return mlock2(p, n, 2); }; // expected-warning {{'2' sets 0x2}}
  auto Deep = [&] {
    return [&] { return mlock2(p, n, 4) + mlock2(p, n, 1); }(); // expected-warning {{'4' sets 0x4}}
  };
  auto Init = [r = mlock2(p, n, 8)] { return r; }; // expected-warning {{'8' sets 0x8}}
  auto Generic = [n](auto *q) { return mlock2(q, n, 16); }; // expected-warning {{'16' sets 0x10}}
  auto Twice = Generic((int *)p) + Generic((char *)p);
  return Plain() + Deep() + Init() + Twice;
}

int local(void *p) {
  struct Local {
    int Early = mlock2(this, 1, 4); // expected-warning {{'4' sets 0x4}}
    int lock(void *q) { return mlock2(q, 1, 2); } // expected-warning {{'2' sets 0x2}}
    int well(void *q) { return mlock2(q, 1, 1); }
  } L;
  return L.lock(p) + L.well(p);
}

// Statements and expressions of C++ only.
int statements(void *p, std::initializer_list<int> List) {
  int Sum = 0;
  if (int r = mlock2(p, 1, 2); r == 0) // expected-warning {{'2' sets 0x2}}
    ++Sum;
  switch (int r = mlock2(p, 1, 4); r) { // expected-warning {{'4' sets 0x4}}
  default:
    Sum += r;
  }
  for (int r = mlock2(p, 1, 8); int I : List) // expected-warning {{'8' sets 0x8}}
    Sum += I + r;
  for (int I : {mlock2(p, 1, 16), mlock2(p, 1, 1)}) // expected-warning {{'16' sets 0x10}}
    Sum += I;
  int *Array = new int[2]{mlock2(p, 1, 32), 0}; // expected-warning {{'32' sets 0x20}}
  Sum += Array[0];
  delete[] Array;
  try {
    throw mlock2(p, 1, 64); // expected-warning {{'64' sets 0x40}}
  } catch (...) {
    Sum += mlock2(p, 1, 128); // expected-warning {{'128' sets 0x80}}
  }
  Sum += bool(mlock2(p, 1, 2)) + static_cast<int>(mlock2(p, 1, 4)) + // expected-warning {{'2' sets 0x2}} expected-warning {{'4' sets 0x4}}
         int{mlock2(p, 1, 8)}; // expected-warning {{'8' sets 0x8}}
  return Sum + mlock2(p, 1, 0);
}
