// RUN: %kapixx-verify %s -std=c++17 -Wno-tautological-constant-out-of-range-compare \
// RUN:   -fplugin-arg-kapi-checks=kapi-invalid-flags,kapi-ignored-result,kapi-wrong-failure-test
// Methods and lambdas that hand a call on are held to its spec as functions are.
#include <cerrno>
#include <functional>
#include <sys/mman.h>

void *p;
size_t n;

class Region {
public:
  int lock(int flags) const { return mlock2(Base, Size, flags); } // expected-note 4 {{lock calls mlock2 here, and returns -1 where that fails}}
  bool tryLock() { return mlock(Base, Size) == 0; } // expected-note 2 {{tryLock calls mlock here, and returns 0 where that fails}}
  static int lockAll(void *q, int flags) { return mlock2(q, 4096, flags); } // expected-note 2 {{lockAll calls mlock2}}
  void quietly(int flags) {
    if (mlock2(Base, Size, flags | MLOCK_ONFAULT)) // expected-note {{quietly calls mlock2 here, with 'flags | MLOCK_ONFAULT' as 'flags'}}
      Failed = true;
  }
  virtual int replaceable(int flags) { return mlock2(Base, Size, flags); }
  int own() {
    lock(0); // expected-warning {{the result of lock is dropped}} expected-note 2 {{}}
    return lock(MCL_FUTURE); // expected-warning {{'MCL_FUTURE' (0x2), a constant of mlockall, is no flag of lock}} expected-note {{EINVAL}}
  }
  template <class T> int generic(T flags) { return mlock2(Base, Size, flags); }
  int operator()(int flags) { return mlock2(Base, Size, flags); }

private:
  void *Base = nullptr;
  size_t Size = 0;
  bool Failed = false;
};

int methods(Region &r, Region *q) {
  q->lock(0); // expected-warning {{the result of lock is dropped}} expected-note 2 {{}}
  r.tryLock(); // expected-warning {{the result of tryLock is dropped}} expected-note 2 {{}}
  Region::lockAll(p, 0); // expected-warning {{the result of lockAll is dropped}} expected-note 2 {{}}
  r.quietly(MCL_ONFAULT); // expected-warning {{'MCL_ONFAULT' (0x4), a constant of mlockall, is no flag of quietly; did you mean 'MLOCK_ONFAULT'?}} expected-note {{EINVAL}}
  if (r.tryLock() == -1) // expected-warning {{'r.tryLock() == -1' is false whether tryLock succeeds or fails}} expected-note {{returns 0 on failure}}
    return 1;
  return r.lock(MCL_FUTURE) | // expected-warning {{'MCL_FUTURE'}} expected-note {{EINVAL}}
         r.lockAll(p, MCL_FUTURE); // expected-warning {{'MCL_FUTURE'}} expected-note {{EINVAL}}
}
int lambdas() {
  auto lock = [&](int flags) { return mlock2(p, n, flags); }; // expected-note 2 {{lock calls mlock2 here, and returns -1 where that fails}}
  auto twice = [&](int flags) { return lock(flags) ? -errno : 0; }; // expected-note {{twice calls lock here, and returns the negative error number where that fails}}
  auto warn = [](int flags) { (void)mlock2(p, n, flags); }; // expected-note {{warn calls mlock2 here, with 'flags'}}
  lock(0); // expected-warning {{the result of lock is dropped}} expected-note 2 {{}}
  twice(0); // expected-warning {{the result of twice is dropped}} expected-note 2 {{}}
  warn(MCL_FUTURE); // expected-warning {{'MCL_FUTURE' (0x2), a constant of mlockall, is no flag of warn}} expected-note {{EINVAL}}
  return [](int flags) { return mlock2(p, n, flags); }(MCL_FUTURE); // expected-warning {{is no flag of the lambda}} expected-note {{the lambda calls mlock2}} expected-note {{EINVAL}}
}

int silent(Region &r, std::function<int(int)> any, int (*pointer)(int)) {
  (void)r.lock(0);
  if (r.lock(MLOCK_ONFAULT) < 0 || !r.tryLock())
    return 1;
  r.quietly(0);
  // Somebody else may be called, or nobody knows who.
  r.replaceable(MCL_FUTURE);
  any(MCL_FUTURE);
  pointer(MCL_FUTURE);
  auto lock = [](int flags) { return mlock2(p, n, flags); };
  any = lock;
  any(MCL_FUTURE);
  auto generic = [](auto flags) { return mlock2(p, n, flags); };
  generic(0);
  r.generic(0);
  r(0);
  return lock(0);
}
