// Function pointers in C++: references and captures can change them unseen.
//
// RUN: %kapixx-verify -Xclang -verify-ignore-unexpected=note %s \
// RUN:   -fplugin-arg-kapi-checks=kapi-invalid-flags

#include <cstddef>
#include <sys/mman.h>

using LockFn = int (*)(const void *, size_t, unsigned) noexcept;
int mine(const void *, size_t, unsigned) noexcept;
void install(LockFn &Where);
template <class Callable> void run(Callable C) { C(); }

void oneTarget(void *p, size_t n) {
  LockFn F = mlock2;
  F(p, n, 2); // expected-warning {{'2' sets 0x2, which mlock2}}
  F(p, n, 1);
  auto Deduced = &mlock2;
  Deduced(p, n, 2); // expected-warning {{mlock2}}
  auto Braced{mlock2};
  Braced(p, n, 2); // expected-warning {{mlock2}}
  Braced(p, n, 1);
}

void byReference(void *p, size_t n) {
  LockFn F = mlock2;
  install(F);
  F(p, n, 2);

  LockFn G = mlock2;
  LockFn &Alias = G;
  Alias = mine;
  G(p, n, 2);
  Alias(p, n, 2);
}

void captured(void *p, size_t n, bool Which) {
  LockFn F = mlock2;
  run([&] { F = mine; });
  F(p, n, 2);

  // The lambda alone shows one target; the function around it another.
  LockFn G = mine;
  run([&] {
    if (Which)
      G = mlock2;
    G(p, n, 2);
  });
}

class Locker {
  LockFn Lock = mlock2;

public:
  void set(LockFn L) { Lock = L; }
  void lock(void *p, size_t n) { Lock(p, n, 2); }
};

int parameter(LockFn F, void *p, size_t n) { return F(p, n, 2); }
