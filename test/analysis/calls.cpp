// The number of syscall() as C++ programs write it.
//
// RUN: %kapixx-verify -Xclang -verify-ignore-unexpected=note %s \
// RUN:   -fplugin-arg-kapi-checks=kapi-invalid-flags
// RUN: %kapixx-verify -Xclang -verify-ignore-unexpected=note %s -std=c++20 -O2 \
// RUN:   -D_FORTIFY_SOURCE=2 -fplugin-arg-kapi-checks=kapi-invalid-flags

#include <sys/mman.h>
#include <sys/syscall.h>
#include <unistd.h>

constexpr long Mlock2 = 325;
const long ConstMlock2 = SYS_mlock2;
enum class Number : long { Mlock2 = 325, Getpid = 39 };
constexpr long numberOf(Number N) { return static_cast<long>(N); }

void calls(void *p, size_t n) {
  mlock2(p, n, 2);   // expected-warning {{'2' sets 0x2, which mlock2}}
  ::mlock2(p, n, 2); // expected-warning {{'2' sets 0x2, which mlock2}}
  syscall(Mlock2, p, n, 2); // expected-warning {{syscall(SYS_mlock2)}}
  syscall(ConstMlock2, p, n, 2); // expected-warning {{syscall(SYS_mlock2)}}
  syscall(static_cast<long>(Number::Mlock2), p, n, 2); // expected-warning {{syscall(SYS_mlock2)}}
  syscall(numberOf(Number::Mlock2), p, n, 2); // expected-warning {{syscall(SYS_mlock2)}}

  mlock2(p, n, 1);
  ::mlock2(p, n, MLOCK_ONFAULT);
  syscall(Mlock2, p, n, 1);
  syscall(numberOf(Number::Getpid), p, n, 2);
  syscall(static_cast<long>(Number::Getpid), p, n, 2);
}
