// A result that is stored where others can read it is not lost.
//
// RUN: %kapixx-verify %s -std=c++20 -fblocks -Xclang -verify-ignore-unexpected=note \
// RUN:   -fplugin-arg-kapi-checks=kapi-ignored-result

#include <cstddef>
#include <sys/mman.h>

void *p;
std::size_t n;
int Global;
struct Pair {
  int First, Second;
};
struct Base {
  Base(int);
};
void look(const int *);

struct Members : Base {
  int Listed;
  int Chosen;
  int Early = mlock2(p, n, 0);
  Pair Both;
  Members(int c)
      : Base(mlock2(p, n, 0)), Listed(mlock2(p, n, 0)), Chosen(c ? mlock2(p, n, 0) : 1),
        Both{mlock2(p, n, 0), 1} {}
  Members() : Members(mlock2(p, n, 0)) {}
  void set() { Listed = mlock2(p, n, 0); }
};

int byReference() {
  int r = 0;
  auto Lock = [&] { r = mlock2(p, n, 0); };
  Lock();
  int s = 0;
  auto One = [&s] { s |= mlock2(p, n, 0); };
  One();
  int t = 0;
  auto Deep = [&] { [&] { t = mlock2(p, n, 0); }(); };
  Deep();
  return r + s + t;
}

int blockVariable() {
  __block int r = 0;
  void (^Lock)(void) = ^{
    r = mlock2(p, n, 0);
  };
  Lock();
  return r;
}

int aliases(int *Out, int &Ref) {
  int r = 0;
  int &Alias = r;
  Alias = mlock2(p, n, 0);
  int s = 0;
  int *Pointer = &s;
  *Pointer = mlock2(p, n, 0);
  *Out = mlock2(p, n, 0);
  Ref = mlock2(p, n, 0);
  Global = mlock2(p, n, 0);
  static int Kept;
  Kept = mlock2(p, n, 0);
  volatile int Watched = mlock2(p, n, 0);
  int Seen = 0;
  look(&Seen);
  Seen = mlock2(p, n, 0);
  Pair Both;
  Both.First = mlock2(p, n, 0);
  int Array[2];
  Array[1] = mlock2(p, n, 0);
  return r + s + Both.First + Array[1];
}

const int &extended() {
  static const int &r = mlock2(p, n, 0);
  return r;
}

int loops(int c) {
  int r = 0;
  for (int I = 0; I < c; ++I) {
    if (r != 0)
      return r;
    r = mlock2(p, n, 0);
  }
  return 0;
}

int bindings() {
  auto [x, y] = Pair{mlock2(p, n, 0), 1};
  return x + y;
}

// The first one is lost.
void lost() {
  int r = mlock2(p, n, 0); // expected-warning {{the result of mlock2 is}}
  r = 0;
  // The copy lives as long as the lambda: its next run could look.
  auto ByValue = [r]() mutable { r = mlock2(p, n, 0); };
  ByValue();
}

int overwritten(int c) {
  int r = mlock2(p, n, 0); // expected-warning {{the result of mlock2 is overwritten}}
  r = mlock2(p, n, 1);
  return r + c;
}
