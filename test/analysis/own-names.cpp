// C++ look-alikes of the name, and declarations that are the API.
//
// RUN: %kapixx-verify -Xclang -verify-ignore-unexpected=note %s \
// RUN:   -fplugin-arg-kapi-checks=kapi-invalid-flags

#include <cstddef>

namespace project {
int mlock2(const void *Start, size_t Len, unsigned Flags);
namespace c {
extern "C" int mlock2(const void *Start, size_t Len, unsigned Flags);
}
} // namespace project

class Allocator {
public:
  int mlock2(const void *Start, size_t Len, unsigned Flags);
  static int syscall(long Number, ...);
  int operator()(void *p, size_t n) { return mlock2(p, n, 2); }
  int lock(void *p, size_t n) {
    return this->mlock2(p, n, 2) + syscall(325, p, n, 2);
  }
};

struct Callable {
  int operator()(const void *, size_t, unsigned) const;
};

int inNamespace(void *p, size_t n) { return project::mlock2(p, n, 2); }
int member(Allocator &A, void *p, size_t n) {
  return A.mlock2(p, n, 2) + Allocator::syscall(325, p, n, 2);
}

int object(void *p, size_t n) {
  Callable mlock2;
  return mlock2(p, n, 2);
}

int lambda(void *p, size_t n) {
  auto mlock2 = [](const void *, size_t, unsigned) { return 0; };
  return mlock2(p, n, 2);
}

// Redeclared with C linkage, it is the libc function in whatever namespace.
extern "C" {
int mlock2(const void *, size_t, unsigned);
}
int global(void *p, size_t n) {
  return ::mlock2(p, n, 2) + // expected-warning {{'2' sets 0x2, which mlock2}}
         ::mlock2(p, n, 1);
}
int inherited(void *p, size_t n) {
  using project::c::mlock2;
  return mlock2(p, n, 4); // expected-warning {{'4' sets 0x4, which mlock2}}
}

// Overloads of the same name with C++ linkage.
int mlock2(const char *Start, int Len, unsigned Flags);
int mlock2(void *Start, unsigned Flags);
int overload(const char *s, void *p) { return mlock2(s, 1, 2u) + mlock2(p, 2); }

// Another function named syscall, too.
namespace project {
long syscall(long Number, ...);
long number(void *p, size_t n) { return syscall(325, p, n, 2); }
} // namespace project
