// Outcomes in C++23's std::expected.
//
// RUN: %kapixx-verify %s -std=c++23 -Xclang -verify-ignore-unexpected=note
// RUN: %kapixx-verify %s -std=c++23 -O2 -Xclang -verify-ignore-unexpected=note -fplugin-arg-kapi-level=strict

#include <cerrno>
#include <expected>
#include <sys/mman.h>
#include <system_error>

static_assert(__cpp_lib_expected >= 202202L);

void *p;
std::size_t n;
using Result = std::expected<int, std::error_code>;

Result good() {
  int r = mlock2(p, n, 0);
  if (r < 0)
    return std::unexpected(std::error_code(errno, std::generic_category()));
  return r;
}
Result oneErrorOnly() {
  if (mlock2(p, n, 0) < 0 && errno == ENOMEM) // expected-warning {{EPERM, EAGAIN, EINVAL and EINTR of mlock2 end as success}}
    return std::unexpected(std::make_error_code(std::errc::not_enough_memory));
  return 0;
}
std::expected<void, int> ofNothing() {
  if (mlock2(p, n, 0) != 0)
    return std::unexpected(errno);
  return {};
}
std::expected<void, int> neverLooks() {
  mlock2(p, n, 0); // expected-warning {{the result of mlock2 is dropped}}
  return {};
}
std::expected<int, int> inALocal() {
  std::expected<int, int> Done = 0;
  if (mlock2(p, n, 0) < 0)
    Done = std::unexpected(errno);
  return Done;
}
std::expected<int, int> wrongTest() {
  if (mlock2(p, n, 0) == -EAGAIN) // expected-warning {{is false whether mlock2 succeeds or fails}}
    return std::unexpected(EAGAIN);
  return 0;
}
Result handedOn() { return good(); }
int theValueIsAsked() {
  Result Done = good();
  return Done ? 0 : Done.error().value();
}
