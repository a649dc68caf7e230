// Out parameters in C++: references, methods, lambdas.
//
// RUN: %kapixx-verify %s -Xclang -verify-ignore-unexpected=note

#include <cerrno>
#include <cstdio>
#include <functional>
#include <stdexcept>
#include <sys/mman.h>
#include <system_error>
#include <vector>

void *p;
size_t n;
int other();
void use(int);
void look(int &);

static void number(int &err) { err = mlock(p, n) ? errno : 0; } // expected-note 1+ {{number calls mlock here, and stores the error number through 'err' where that fails}}

class Locker {
public:
  // The result says the same.
  bool lock(int *err) {
    if (::mlock(p, n) == 0) // expected-note 1+ {{lock calls mlock here, and returns 0 and stores the error number through 'err' where that fails}}
      return true;
    *err = errno;
    return false;
  }
  void tryLock(bool &ok) const { ok = ::mlock(p, n) == 0; } // expected-note 1+ {{tryLock calls mlock here, and stores 0 through 'ok' where that fails}}
  virtual void replaceable(int &err) { err = mlock(p, n) ? errno : 0; }
};

static void handed_on(int &err) { number(err); } // expected-note 1+ {{handed_on calls number here}}
static void by_pointer(int *err) { number(*err); }

void unread() {
  int err;
  number(err); // expected-warning {{what number stores in 'err' is never looked at}}
  int result;
  handed_on(result); // expected-warning {{what handed_on stores in 'result' is never looked at}}
}
void methods(Locker &locker) {
  int err = 0;
  locker.lock(&err); // expected-warning {{the result of lock and what it stores in 'err' are never looked at}}
  bool ok;
  locker.tryLock(ok); // expected-warning {{what tryLock stores in 'ok' is never looked at}}
}
int one_error() {
  int err;
  number(err); // expected-warning {{of number end as success}}
  if (err == ENOMEM) //
    return -1;
  return 0;
}
int overwritten() {
  int err;
  number(err); // expected-warning {{overwritten before anything looks at it}}
  err = other(); //
  return err;
}
void lambda() {
  auto lock = [](int &err) { err = mlock(p, n) ? errno : 0; }; // expected-note 1+ {{lock calls mlock here, and stores the error number through 'err' where that fails}}
  int a, b;
  lock(a); // expected-warning {{what lock stores in 'a' is never looked at}}
  lock(b);
  if (b)
    std::puts("failed");
}

int tested() {
  int err;
  number(err);
  return err ? -1 : 0;
}
void thrown() {
  int err;
  number(err);
  if (err)
    throw std::system_error(err, std::generic_category());
}
std::error_code coded() {
  int err;
  number(err);
  return std::error_code(err, std::generic_category());
}
bool either(Locker &locker) {
  int err = 0;
  if (!locker.lock(&err))
    return false;
  bool ok;
  locker.tryLock(ok);
  return ok;
}
int looked_at() {
  int err;
  number(err);
  look(err);
  return 0;
}
int referred_to() {
  int err;
  int &alias = err;
  number(err);
  return alias;
}
int captured() {
  int err = 0;
  auto failed = [&] { return err != 0; };
  number(err);
  return failed();
}
void member_of(std::vector<int> &errors) {
  errors.emplace_back();
  number(errors.back());
}
struct Job {
  int err = 0;
  void run() { number(err); }
};
void unknown(Locker &locker) {
  int err;
  locker.replaceable(err);
  int other_err;
  by_pointer(&other_err);
  std::function<void(int &)> call = number;
  call(err);
}
void on_purpose() {
  int err;
  static_cast<void>(number(err));
  [[maybe_unused]] int ignored;
  number(ignored);
}
template <class T> void generic(T &err) { err = mlock(p, n) ? errno : 0; }
void instantiated() {
  int err;
  generic(err);
}

// What a function returns in a structure.
struct Result {
  int rc, err;
};
static Result result() {
  if (mlock(p, n) < 0) // expected-note 1+ {{result calls mlock here, and returns -1 in 'rc' and the error number in 'err' where that fails}}
    return {-1, errno};
  return {0, 0};
}
int structures() {
  result(); // expected-warning {{the result of result is dropped}}
  Result a = result();
  if (a.err)
    return -1;
  auto [rc, err] = result();
  if (rc)
    return err;
  Result b = result(), c = b;
  if (result().err)
    return -1;
  return c.rc;
}
