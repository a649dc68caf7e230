// The same in C++: bool is a type of its own, and conversions are explicit.
//
// RUN: %kapixx-verify %s -std=c++20 -Wno-tautological-constant-out-of-range-compare -Xclang -verify-ignore-unexpected=note

#include <cerrno>
#include <cstddef>
#include <fcntl.h>
#include <sys/mman.h>

void *p;
std::size_t n;
void use(int);

int minusErrnoBad() {
  if (int r = mlock2(p, n, 0); r == -EAGAIN) // expected-warning {{'r == -EAGAIN' is false whether mlock2 succeeds or fails}}
    return -1;
  return 0;
}
int minusErrnoGood() {
  if (int r = mlock2(p, n, 0); r == -1)
    return -1;
  return 0;
}
int autoBad() {
  auto r = static_cast<unsigned>(mlock2(p, n, 0));
  if (r < 0) // expected-warning {{is false whether mlock2 succeeds or fails}}
    return -1;
  return 0;
}
int autoGood() {
  const auto r = mlock2(p, n, 0);
  if (r < 0)
    return -1;
  return 0;
}
int boolBad() {
  bool r = mlock2(p, n, 0);
  if (r == -1) // expected-warning {{is false whether mlock2 succeeds or fails}}
    return -1;
  return 0;
}
int boolGood() {
  bool r = mlock2(p, n, 0) == -1;
  if (r == true)
    return -1;
  return 0;
}
struct Lock {
  bool Held = false;
  bool takeBad() {
    if (mlock2(p, n, 0) > 0) // expected-warning {{is false whether mlock2 succeeds or fails}}
      return false;
    return true;
  }
  bool takeGood() {
    if (mlock2(p, n, 0) < 0)
      return false;
    return true;
  }
};
int lambdaBad() {
  return [] {
    if (mlock2(p, n, 0) == ENOMEM) // expected-warning {{is false whether mlock2 succeeds or fails}}
      return -1;
    return 0;
  }();
}
int lambdaGood() {
  return [] {
    if (mlock2(p, n, 0) != 0)
      return -1;
    return 0;
  }();
}
#ifdef __cpp_exceptions
void throwsBad() {
  if (mlock2(p, n, 0) < -1) // expected-warning {{is false whether mlock2 succeeds or fails}}
    throw 1;
}
void throwsGood() {
  if (mlock2(p, n, 0) <= -1)
    throw 1;
}
#endif
int numberBad(int Fd) {
  if (auto r = posix_fadvise(Fd, 0, 0, POSIX_FADV_RANDOM); r == -1) // expected-warning {{is false whether posix_fadvise succeeds or fails}}
    return -1;
  return 0;
}
int numberGood(int Fd) {
  if (auto r = posix_fadvise(Fd, 0, 0, POSIX_FADV_RANDOM); r != 0)
    return -1;
  return 0;
}
template <int E> int templateBad() {
  if (mlock2(p, n, 0) == E) // expected-warning {{is false whether mlock2 succeeds or fails}}
    return -1;
  return 0;
}
template int templateBad<-ENOMEM>();
template <int E> int templateGood() {
  if (mlock2(p, n, 0) == E)
    return -1;
  return 0;
}
template int templateGood<-1>();
