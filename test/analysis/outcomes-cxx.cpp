// Outcomes in C++: what handles a failure is not reported, what does not is.
//
// RUN: %kapixx-verify %s -std=c++20 -Wno-unused-value -Xclang -verify-ignore-unexpected=note
// RUN: %kapixx-verify %s -std=c++20 -Wno-unused-value -O2 -D_FORTIFY_SOURCE=2 -Xclang -verify-ignore-unexpected=note
// RUN: %kapixx-verify %s -std=c++20 -Wno-unused-value -Xclang -verify-ignore-unexpected=note -fplugin-arg-kapi-level=strict
// RUN: %kapixx-verify %s -std=c++20 -Wno-unused-value -fno-exceptions -DNO_EXCEPTIONS -Xclang -verify-ignore-unexpected=note

#include <cerrno>
#include <compare>
#include <coroutine>
#include <cstdlib>
#include <functional>
#include <memory>
#include <new>
#include <optional>
#include <stdexcept>
#include <string>
#include <sys/mman.h>
#include <system_error>
#include <tuple>
#include <unistd.h>
#include <utility>
#include <variant>
#include <vector>

void *p;
std::size_t n;
int other();
void use(int);
[[noreturn]] void fatal(const char *);

#ifndef NO_EXCEPTIONS
void throwsGood() {
  if (mlock2(p, n, 0) < 0)
    throw std::system_error(errno, std::generic_category(), "mlock2");
}
void throwsBad() {
  if (mlock2(p, n, 0) < 0 && errno == ENOMEM) // expected-warning {{EPERM, EAGAIN, EINVAL and EINTR of mlock2 end as success}}
    throw std::bad_alloc();
}
void throwsRuntime() {
  if (mlock2(p, n, 0) != 0)
    throw std::runtime_error("mlock2");
}
int throwsInChoice() { return mlock2(p, n, 0) == 0 ? 0 : throw errno; }
void throwsInOr() { mlock2(p, n, 0) == 0 || (throw errno, true); }
int throwsAndCatches() {
  try {
    if (mlock2(p, n, 0))
      throw 1;
  } catch (int) {
    return -1;
  }
  return 0;
}
int inTryBad() {
  try {
    if (mlock2(p, n, 0) && errno == EPERM) // expected-warning {{ENOMEM, EAGAIN, EINVAL and EINTR of mlock2 end as success}}
      return -1;
    use(1);
  } catch (...) {
    return -2;
  }
  return 0;
}
int inHandler() {
  try {
    use(1);
  } catch (...) {
    if (mlock2(p, n, 0))
      return -1;
  }
  return 0;
}
void functionTry() try {
  if (mlock2(p, n, 0))
    throw 1;
} catch (...) {
  use(1);
}
struct ThrowsInConstructor {
  ThrowsInConstructor() {
    if (mlock2(p, n, 0))
      throw std::system_error(errno, std::system_category());
  }
};
#endif

// Error codes and results.
std::error_code codeGood() {
  if (mlock2(p, n, 0) < 0)
    return std::error_code(errno, std::generic_category());
  return {};
}
std::error_code codeBad() {
  if (mlock2(p, n, 0) < 0 && errno == EAGAIN) // expected-warning {{ENOMEM, EPERM, EINVAL and EINTR of mlock2 end as success}}
    return std::error_code(errno, std::generic_category());
  return {};
}
std::error_code codeChoice() {
  return mlock2(p, n, 0) ? std::error_code(errno, std::generic_category()) : std::error_code();
}
void codeOut(std::error_code &Ec) {
  if (mlock2(p, n, 0))
    Ec.assign(errno, std::system_category());
  else
    Ec.clear();
}
void codeAssigned(std::error_code &Ec) {
  Ec = mlock2(p, n, 0) ? std::make_error_code(std::errc(errno)) : std::error_code{};
}
std::errc codeEnum() { return mlock2(p, n, 0) ? std::errc(errno) : std::errc(); }
std::optional<int> optionalGood() {
  int r = mlock2(p, n, 0);
  if (r < 0)
    return std::nullopt;
  return r;
}
std::optional<int> optionalLocal() {
  std::optional<int> Error;
  if (mlock2(p, n, 0) < 0)
    Error = errno;
  return Error;
}
std::variant<int, std::string> variantGood() {
  if (mlock2(p, n, 0) < 0)
    return "failed";
  return 0;
}
struct [[nodiscard]] Expected {
  int Value, Error;
  explicit operator bool() const { return Error == 0; }
};
Expected expectedGood() {
  int r = mlock2(p, n, 0);
  if (r != 0)
    return {0, errno};
  return {1, 0};
}
Expected expectedDirect() { return {0, mlock2(p, n, 0)}; }
Expected expectedLocal() {
  Expected E{1, 0};
  if (mlock2(p, n, 0))
    E.Error = errno;
  return E;
}
std::pair<int, int> pairGood() { return {mlock2(p, n, 0), errno}; }
std::tuple<int, int> tupleGood() { return std::make_tuple(mlock2(p, n, 0), errno); }
int boundGood() {
  auto [r, e] = std::pair(mlock2(p, n, 0), errno);
  if (r)
    return -e;
  return 0;
}
int tied() {
  int r, e;
  std::tie(r, e) = std::make_tuple(mlock2(p, n, 0), errno);
  return r ? e : 0;
}
std::string textGood() { return mlock2(p, n, 0) ? "failed" : "locked"; }

// Initializers in conditions.
int initGood() {
  if (int r = mlock2(p, n, 0); r < 0)
    return -1;
  return 0;
}
int initBad() {
  if (int r = mlock2(p, n, 0); r < 0 && errno == ENOMEM) // expected-warning {{EPERM, EAGAIN, EINVAL and EINTR of mlock2 end as success}}
    return -1;
  return 0;
}
int declaredGood() {
  if (int r = mlock2(p, n, 0))
    return r;
  return 0;
}
int declaredBad() {
  if (int r = mlock2(p, n, 0)) // expected-warning {{EPERM, EAGAIN, EINVAL and EINTR of mlock2 end as success}}
    if (errno == ENOMEM)
      return r;
  return 0;
}
int initSwitchGood() {
  switch (int r = mlock2(p, n, 0); r) {
  case 0:
    return 0;
  default:
    return r;
  }
}
int initErrnoSwitchBad() {
  if (mlock2(p, n, 0)) // expected-warning {{EAGAIN, EINVAL and EINTR of mlock2 end as success}}
    switch (int e = errno; e) {
    case ENOMEM:
    case EPERM:
      return -1;
    }
  return 0;
}
int initBoolGood() {
  if (const bool Ok = mlock2(p, n, 0) == 0; not Ok)
    return -1;
  return 0;
}
int initWhile() {
  while (int r = mlock2(p, n, 0))
    use(r);
  return 0;
}
int initRange() {
  for (int r = mlock2(p, n, 0); int x : {1, 2})
    if (r)
      return x;
  return 0;
}
bool rangeGood(std::vector<void *> &All) {
  for (void *q : All)
    if (mlock2(q, n, 0) != 0)
      return false;
  return true;
}
bool rangeFlag(std::vector<void *> &All) {
  bool Ok = true;
  for (void *q : All)
    Ok = mlock2(q, n, 0) == 0 && Ok;
  return Ok;
}
void rangeBad(std::vector<void *> &All) {
  for (void *q : All)
    if (mlock2(q, n, 0) < 0 && errno == EPERM) // expected-warning {{ENOMEM, EAGAIN, EINVAL and EINTR of mlock2 end as success}}
      break;
}

// Guards, constructors and destructors.
struct Guard {
  bool Armed = true;
  ~Guard() { if (Armed) use(1); }
  void dismiss() { Armed = false; }
};
int guardGood() {
  Guard G;
  if (mlock2(p, n, 0))
    return -1;
  G.dismiss();
  return 0;
}
void guardMember() {
  Guard G;
  if (mlock2(p, n, 0) == 0)
    G.Armed = false;
}
void guardDismissed() {
  Guard G;
  if (!mlock2(p, n, 0))
    G.dismiss();
}
int guardBad() {
  Guard G;
  if (mlock2(p, n, 0) && errno == ENOMEM) // expected-warning {{EPERM, EAGAIN, EINVAL and EINTR of mlock2 end as success}}
    return -1;
  return 0;
}
template <typename F> struct Final {
  F Run;
  ~Final() { Run(); }
};
template <typename F> Final(F) -> Final<F>;
void guardReference() {
  int Failed = 0;
  Final At{[&] { use(Failed); }};
  if (mlock2(p, n, 0) < 0)
    Failed = 1;
}
struct Reporter {
  const int &Seen;
  ~Reporter() { use(Seen); }
};
void guardReferenceMember() {
  int Failed = 0;
  Reporter R{Failed};
  if (mlock2(p, n, 0) < 0)
    Failed = errno;
}
void guardScoped() {
  if (mlock2(p, n, 0)) {
    Guard G;
  }
}
struct Fd {
  int Value;
  explicit Fd(int V) : Value(V) {}
  ~Fd() { if (Value >= 0) (void)close(Value); }
  explicit operator bool() const { return Value >= 0; }
};
int wrapper() {
  Fd F(memfd_create("x", 0));
  if (!F)
    return -1;
  return 0;
}
struct Region {
  bool Locked;
  int Error = 0;
  Region() : Locked(mlock2(p, n, 0) == 0) {
    if (!Locked)
      Error = errno;
  }
  Region(int) {
    if (mlock2(p, n, 0) < 0)
      Error = errno;
  }
  ~Region() {
    if (mlock2(p, n, 0) < 0)
      use(errno);
  }
  bool lock() { return Locked = mlock2(p, n, 0) == 0; }
  int operator()() { return mlock2(p, n, 0); }
  explicit operator bool() const { return mlock2(p, n, 0) == 0; }
};
struct RegionBad {
  int Error = 0;
  RegionBad() {
    if (mlock2(p, n, 0) < 0 && errno == EAGAIN) // expected-warning {{ENOMEM, EPERM, EINVAL and EINTR of mlock2 end as success}}
      Error = errno;
  }
  ~RegionBad() {
    if (mlock2(p, n, 0) == -ENOMEM) // expected-warning {{is false whether mlock2 succeeds or fails}}
      use(1);
  }
};
struct Delegates {
  Delegates(int) {}
  Delegates() : Delegates(mlock2(p, n, 0)) {}
};

// Lambdas.
int lambdaGood() {
  auto Lock = [](void *q) { return mlock2(q, n, 0) == 0; };
  return Lock(p) ? 0 : -1;
}
int lambdaBad() {
  auto Lock = [](void *q) {
    return mlock2(q, n, 0) == -1 && errno == ENOMEM; // expected-warning {{EPERM, EAGAIN, EINVAL and EINTR of mlock2 end as success}}
  };
  return Lock(p) ? -1 : 0;
}
bool lambdaReference() {
  bool Failed = false;
  auto Lock = [&] {
    if (mlock2(p, n, 0) < 0)
      Failed = true;
  };
  Lock();
  return Failed;
}
int lambdaCounts() {
  int Failures = 0;
  auto Lock = [&Failures] {
    if (mlock2(p, n, 0) < 0)
      ++Failures;
  };
  Lock();
  return Failures;
}
bool lambdaOneNamed() {
  bool Failed = false;
  auto Lock = [&] {
    if (mlock2(p, n, 0) < 0) {
      if (errno == EAGAIN)
        return false;
      Failed = true;
    }
    return true;
  };
  return Lock() && !Failed;
}
int lambdaAtOnce() {
  return [&] {
    if (mlock2(p, n, 0) < 0)
      return -1;
    return 0;
  }();
}
int lambdaInit() {
  auto Later = [r = mlock2(p, n, 0)] { return r; };
  return Later();
}
int lambdaCopy() {
  int r = mlock2(p, n, 0);
  auto Later = [r] { return r; };
  return Later();
}
void lambdaMutable() {
  auto Counter = [Bad = 0]() mutable {
    if (mlock2(p, n, 0) < 0)
      Bad = 1;
    return Bad;
  };
  use(Counter());
}
std::function<int()> functionGood() { return [] { return mlock2(p, n, 0); }; }

// References.
int referenceGood() {
  int Failed = 0;
  int &Alias = Failed;
  if (mlock2(p, n, 0) < 0)
    Failed = 1;
  return Alias;
}
int referenceAlias() {
  int Failed = 0;
  int &Alias = Failed;
  if (mlock2(p, n, 0) < 0)
    Alias = 1;
  return Failed;
}
void referenceOut(bool &Failed) {
  if (mlock2(p, n, 0) < 0)
    Failed = true;
}
int referenceBound() {
  const int &r = mlock2(p, n, 0);
  if (r)
    return -1;
  return 0;
}
int referenceMoved() {
  int &&r = mlock2(p, n, 0);
  if (r)
    return -1;
  return 0;
}
int referenceWrapper() {
  int Failed = 0;
  auto Ref = std::ref(Failed);
  if (mlock2(p, n, 0) < 0)
    Failed = 1;
  return Ref.get();
}
int bindingReference() {
  std::pair<int, int> Both{0, 0};
  auto &[a, b] = Both;
  if (mlock2(p, n, 0) < 0)
    a = 1;
  return Both.first;
}
int exchanged() {
  int Old = 0;
  std::exchange(Old, mlock2(p, n, 0));
  return Old;
}

// Templates.
template <typename T> T convertGood() {
  T r = mlock2(p, n, 0);
  if (r == static_cast<T>(-1))
    return 1;
  return 0;
}
template <typename T> T convertBad() {
  T r = mlock2(p, n, 0);
  if (r < 0) // expected-warning {{'r < 0' is false whether mlock2 succeeds or fails}}
    return 1;
  return 0;
}
template int convertGood<int>();
template unsigned convertGood<unsigned>();
template unsigned convertBad<unsigned>();
template <bool Strict> int constexprIf() {
  int r = mlock2(p, n, 0);
  if constexpr (Strict)
    return r;
  else
    return r < 0 ? 0 : other();
}
template int constexprIf<true>();
template int constexprIf<false>();
template <typename F> int retryEintr(F Run) {
  int r;
  do
    r = Run();
  while (r == -1 && errno == EINTR);
  return r;
}
int retried() { return retryEintr([] { return mlock2(p, n, 0); }); }

// Comparisons.
int spaceshipGood() {
  if ((mlock2(p, n, 0) <=> 0) < 0)
    return -1;
  return 0;
}
int spaceshipNot() { return is_neq(mlock2(p, n, 0) <=> 0); }
int boolGood() {
  bool Ok = mlock2(p, n, 0) == 0;
  if (Ok == false)
    return -1;
  return 0;
}
int castGood() {
  if (static_cast<bool>(mlock2(p, n, 0)))
    return -1;
  return 0;
}
int castFunctional() {
  if (unsigned(mlock2(p, n, 0)) != 0u)
    return -1;
  return 0;
}
int castBraces() {
  if (long{mlock2(p, n, 0)} < 0)
    return -1;
  return 0;
}
int castVoid() {
  int r = mlock2(p, n, 0);
  static_cast<void>(r);
  return 0;
}
int castIgnored() {
  int r = mlock2(p, n, 0);
  std::ignore = r;
  return 0;
}
int maybeUnused() {
  [[maybe_unused]] int r = mlock2(p, n, 0);
  return 0;
}
int likely() {
  if (mlock2(p, n, 0) < 0) [[unlikely]]
    return -1;
  return 0;
}
int likelyBad() {
  if (mlock2(p, n, 0) < 0 && errno == EPERM) [[unlikely]] // expected-warning {{ENOMEM, EAGAIN, EINVAL and EINTR of mlock2 end as success}}
    return -1;
  return 0;
}
enum class Status { Ok, NoMemory, Other };
Status status() {
  if (mlock2(p, n, 0) == 0)
    return Status::Ok;
  return errno == ENOMEM ? Status::NoMemory : Status::Other;
}
Status statusBad() {
  if (mlock2(p, n, 0) != 0 && errno == ENOMEM) // expected-warning {{EPERM, EAGAIN, EINVAL and EINTR of mlock2 end as success}}
    return Status::NoMemory;
  return Status::Ok;
}
void allocates() {
  std::unique_ptr<int> Error;
  if (mlock2(p, n, 0))
    Error.reset(new int(errno));
  if (Error)
    fatal("mlock2");
}
int placement() {
  int *r = new int(mlock2(p, n, 0));
  int Bad = *r;
  delete r;
  return Bad;
}

// Coroutines.
struct Task {
  struct promise_type {
    Task get_return_object() { return {}; }
    std::suspend_never initial_suspend() { return {}; }
    std::suspend_never final_suspend() noexcept { return {}; }
    std::suspend_always yield_value(int) { return {}; }
    void return_value(int) {}
    void unhandled_exception() {}
  };
};
Task coroutineReturns() { co_return mlock2(p, n, 0); }
Task coroutineTests() {
  if (mlock2(p, n, 0) < 0)
    co_return -errno;
  co_return 0;
}
Task coroutineWaits() {
  int r = mlock2(p, n, 0);
  co_await std::suspend_always{};
  co_yield r;
  co_return 0;
}
Task coroutineFlag() {
  int Failed = 0;
  if (mlock2(p, n, 0) < 0)
    Failed = 1;
  co_await std::suspend_always{};
  co_return Failed;
}
