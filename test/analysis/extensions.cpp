// Bodies that are no plain functions: blocks, OpenMP regions, coroutines, and
// functions that the library calls.
//
// RUN: %kapixx-verify -Xclang -verify-ignore-unexpected=note %s -std=c++20 -fblocks -fopenmp \
// RUN:   -fplugin-arg-kapi-checks=kapi-invalid-flags

#include <coroutine>
#include <cstddef>
#include <functional>
#include <sys/mman.h>

void *p;
std::size_t n;

int blocks() {
  int (^Bad)(void) = ^{
    return mlock2(p, n, 2); // expected-warning {{'2' sets 0x2, which mlock2}}
  };
  int (^Good)(void) = ^{
    return mlock2(p, n, 1);
  };
  return Bad() + Good();
}

int regions() {
  int Sum = 0;
#pragma omp parallel
  { Sum += mlock2(p, n, 4); } // expected-warning {{'4' sets 0x4}}
#pragma omp parallel for reduction(+ : Sum)
  for (int I = 0; I < 3; ++I)
    Sum += mlock2(p, n, 8) + mlock2(p, n, 1); // expected-warning {{'8' sets 0x8}}
  return Sum;
}

struct Task {
  struct promise_type {
    Task get_return_object() { return {}; }
    std::suspend_never initial_suspend() { return {}; }
    std::suspend_never final_suspend() noexcept { return {}; }
    void return_value(int) {}
    void unhandled_exception() {}
  };
};
Task coroutine() {
  int r = mlock2(p, n, 16); // expected-warning {{'16' sets 0x10}}
  co_await std::suspend_never{};
  co_return r + mlock2(p, n, 32) + mlock2(p, n, 1); // expected-warning {{'32' sets 0x20}}
}

struct Region {
  ~Region() {
    std::function<int()> Later = [this] {
      return mlock2(this, 1, 64) + mlock2(this, 1, 1); // expected-warning {{'64' sets 0x40}}
    };
    Later();
  }
};

// The function goes in as a value; what a pointer holds is not known, and what a
// lambda does is.
template <class Function> int apply(Function F) {
  return F(p, n, 2u); // expected-warning {{'2u' sets 0x2, which the lambda does not take in 'flags'}}
}
int applied() {
  return apply(mlock2) + apply([](const void *a, std::size_t b, unsigned c) {
           return mlock2(a, b, c);
         });
}
