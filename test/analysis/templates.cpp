// Templates are looked at where they are instantiated, and each place of the
// source is reported once however many instantiations share it.
//
// RUN: %kapixx-verify -Xclang -verify-ignore-unexpected=note %s -std=c++20 \
// RUN:   -fplugin-arg-kapi-checks=kapi-invalid-flags

#include <cstddef>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <unistd.h>

// Many instantiations, one finding.
template <class T> int lockObject(T *p) {
  return mlock2(p, sizeof(T), 2) + // expected-warning {{'2' sets 0x2, which mlock2}}
         mlock2(p, sizeof(T), 1);
}
int many(char *a, int *b, long *c) {
  return lockObject(a) + lockObject(b) + lockObject(c);
}

// The value depends on the template's argument.
template <unsigned Flags> int lockWith(void *p, size_t n) {
  return mlock2(p, n, Flags); // expected-warning {{sets 0x4, which mlock2}}
}
int dependent(void *p, size_t n) {
  return lockWith<0>(p, n) + lockWith<1>(p, n) + lockWith<4>(p, n) +
         lockWith<5>(p, n);
}

// Good with all arguments that it meets.
template <unsigned Flags> int lockWell(void *p, size_t n) {
  return mlock2(p, n, Flags | MLOCK_ONFAULT);
}
int well(void *p, size_t n) { return lockWell<0>(p, n) + lockWell<1>(p, n); }

// The number depends on the template's argument.
template <long Number> long number(void *p, size_t n) {
  return syscall(Number, p, n, 2); // expected-warning {{syscall(SYS_mlock2)}}
}
long numbers(void *p, size_t n) {
  return number<SYS_getpid>(p, n) + number<SYS_mlock2>(p, n);
}
template <long Number> long otherNumber(void *p, size_t n) {
  return syscall(Number, p, n, 2);
}
long others(void *p, size_t n) { return otherNumber<SYS_getpid>(p, n); }

// Nobody instantiates them: what they will hold is not known.
template <unsigned Flags> int neverUsed(void *p, size_t n) {
  return mlock2(p, n, Flags | 8);
}
template <class T> struct NeverUsed {
  int lock(T *p) { return mlock2(p, sizeof(T), T::Flags); }
};

// Class templates: members are instantiated one by one.
template <class T> class Buffer {
  T Data;
  int Early = mlock2(&Data, sizeof Data, 2); // expected-warning {{'2' sets 0x2}}
  int Listed;

public:
  Buffer() : Listed(mlock2(this, 1, 2)) {} // expected-warning {{'2' sets 0x2}}
  int lock() { return mlock2(&Data, sizeof Data, 2); } // expected-warning {{'2' sets 0x2}}
  int lockWell() { return mlock2(&Data, sizeof Data, 1); }
  int unused() { return mlock2(&Data, sizeof(T), T::Flags); }
  static int lockStatic(void *p) { return mlock2(p, 1, 2); } // expected-warning {{'2' sets 0x2}}
  int outside();
  template <unsigned F> int member() {
    return mlock2(&Data, 1, F); // expected-warning {{sets 0x2}}
  }
  struct Inner {
    int lock(void *p) { return mlock2(p, sizeof(T), 2); } // expected-warning {{'2' sets 0x2}}
  };
};
template <class T> int Buffer<T>::outside() {
  return mlock2(&Data, 1, 2); // expected-warning {{'2' sets 0x2}}
}
int buffers() {
  Buffer<int> A;
  Buffer<char> B;
  Buffer<int>::Inner I;
  return A.lock() + B.lock() + A.lockWell() + Buffer<char>::lockStatic(&A) +
         A.outside() + B.outside() + A.member<1>() + B.member<2>() + I.lock(&B);
}

// Specializations are code of their own.
template <class T> struct Special {
  int lock(T *p) { return mlock2(p, sizeof(T), 1); }
};
template <> struct Special<int> {
  int lock(int *p) { return mlock2(p, 4, 2); } // expected-warning {{'2' sets 0x2}}
};
template <class T> struct Special<T *> {
  int lock(T **p) { return mlock2(p, 8, 4); } // expected-warning {{'4' sets 0x4}}
};
template <class T> int special(T *p) { return mlock2(p, 1, 1); }
template <> int special(char *p) {
  return mlock2(p, 1, 8); // expected-warning {{'8' sets 0x8}}
}
int specials(int *a, char **b, long *c) {
  return Special<int>().lock(a) + Special<char *>().lock(b) +
         Special<long>().lock(c) + special(c);
}

// An explicit instantiation.
template <unsigned F> struct Explicit {
  int lock(void *p) { return mlock2(p, 1, F); } // expected-warning {{sets 0x10}}
};
template struct Explicit<1>;
template struct Explicit<16>;

// Variables and static members.
template <class T> int Locked = mlock2(nullptr, sizeof(T), 2); // expected-warning {{'2' sets 0x2}}
template <class T> struct Static {
  static int Result;
};
template <class T> int Static<T>::Result = mlock2(nullptr, sizeof(T), 2); // expected-warning {{'2' sets 0x2}}
int variables() {
  return Locked<int> + Locked<char> + Static<int>::Result;
}

// Only the branch that is chosen is code.
template <bool Fault> int choose(void *p, size_t n) {
  if constexpr (Fault)
    return mlock2(p, n, MLOCK_ONFAULT);
  else
    return mlock2(p, n, 2);
}
int chosen(void *p, size_t n) { return choose<true>(p, n); }
template <bool Fault> int chooseBoth(void *p, size_t n) {
  if constexpr (Fault)
    return mlock2(p, n, 32); // expected-warning {{'32' sets 0x20}}
  else
    return mlock2(p, n, 64); // expected-warning {{'64' sets 0x40}}
}
int both(void *p, size_t n) {
  return chooseBoth<true>(p, n) + chooseBoth<false>(p, n);
}
int chooseHere(void *p, size_t n) {
  if constexpr (sizeof(void *) == 2)
    return mlock2(p, n, 2);
  else if constexpr (sizeof(void *) == 8)
    return mlock2(p, n, 128); // expected-warning {{'128' sets 0x80}}
  else
    return mlock2(p, n, 4);
}

// Parameter packs and constraints.
template <unsigned... Flags> int all(void *p, size_t n) {
  return (mlock2(p, n, Flags) + ...); // expected-warning {{sets 0x2}}
}
int packs(void *p, size_t n) { return all<1, 2>(p, n); }
template <class T>
  requires requires(T *p) { mlock2(p, 1, 2); }
int constrained(T *p) { return mlock2(p, 1, 1); }
int useConstrained(int *p) { return constrained(p); }

// A local class and a lambda in a template.
template <class T> int nested(T *p) {
  struct Local {
    int lock(T *q) { return mlock2(q, sizeof(T), 2); } // expected-warning {{'2' sets 0x2}}
  };
  auto L = [](T *q) { return mlock2(q, sizeof(T), 4); }; // expected-warning {{'4' sets 0x4}}
  return Local().lock(p) + L(p);
}
int useNested(int *a, char *b) { return nested(a) + nested(b); }
