// NOLINT comments, as clang-tidy reads them.
//
// RUN: %kapi-verify -Xclang -verify-ignore-unexpected=note %s
// RUN: %kapixx-verify -Xclang -verify-ignore-unexpected=note -xc++ %s
// RUN: not %kapi-check %s -- 2>/dev/null | FileCheck %s
// RUN: grep -c 'expected-warning [{]' %s > %t.expected
// RUN: not %kapi-check %s -- 2>/dev/null | grep -c 'warning: ' > %t.found
// RUN: cmp %t.expected %t.found
// CHECK: warning: '2' sets 0x2, which mlock2 does not take in 'flags' [kapi-invalid-flags]

#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif
#include <sys/mman.h>

#define BAD_LOCK(p) mlock2(p, 1, 2) // NOLINT
#define NOLINT_IS_NO_MACRO 0

int same_line(void *p) {
  int r = mlock2(p, 1, 2); // expected-warning {{'2' sets 0x2}}
  r |= mlock2(p, 1, 2); // NOLINT
  r |= mlock2(p, 1, 2); /* NOLINT */
  r |= mlock2(p, 1, 2); //NOLINT
  r |= mlock2(p, 1, 2); // NOLINT: the kernel of the test takes it
  r |= mlock2(p, 1, 2); // NOLINT(kapi-invalid-flags)
  r |= mlock2(p, 1, 2); // NOLINT(kapi-*)
  r |= mlock2(p, 1, 2); // NOLINT(*)
  r |= mlock2(p, 1, 2); // NOLINT(bugprone-foo, kapi-invalid-flags)
  r |= mlock2(p, 1, 2); // NOLINT(*-flags)
  r |= mlock2(p, 1, 2); // NOLINT(kapi-ignored-result) expected-warning {{'2' sets 0x2}}
  r |= mlock2(p, 1, 2); // NOLINT(bugprone-*) expected-warning {{'2' sets 0x2}}
  r |= mlock2(p, 1, 2); // NOLINT(kapi-invalid) expected-warning {{'2' sets 0x2}}
  r |= mlock2(p, 1, 2); // NOLINT(kapi-*,-kapi-invalid-flags) expected-warning {{'2' sets 0x2}}
  r |= mlock2(p, 1, 2); // nolint expected-warning {{'2' sets 0x2}}
  r |= mlock2(p, 1, 2); // NOLINTING expected-warning {{'2' sets 0x2}}
  r |= mlock2(p, 1, 2); // NOLINTNEXTLINE expected-warning {{'2' sets 0x2}}
  r |= mlock2(p, 1, 1);
  return r;
}

int next_line(void *p) {
  // NOLINTNEXTLINE
  int r = mlock2(p, 1, 2);
  // NOLINTNEXTLINE(kapi-invalid-flags)
  r |= mlock2(p, 1, 2);
  // NOLINTNEXTLINE(kapi-*)
  r |= mlock2(p, 1, 2);
  // NOLINTNEXTLINE(kapi-ignored-result)
  r |= mlock2(p, 1, 2); // expected-warning {{'2' sets 0x2}}
  // NOLINTNEXTLINE

  r |= mlock2(p, 1, 2); // expected-warning {{'2' sets 0x2}}
  // NOLINTNEXTLINE
  r |= mlock2(p, 1, 1);
  r |= mlock2(p, 1, 2); // expected-warning {{'2' sets 0x2}}
  // NOLINT
  r |= mlock2(p, 1, 2); // expected-warning {{'2' sets 0x2}}
  return r;
}

int blocks(void *p) {
  int r = 0;
  // NOLINTBEGIN
  r |= mlock2(p, 1, 2);
  r |= mlock2(p, 1, 4);
  // NOLINTEND
  r |= mlock2(p, 1, 2); // expected-warning {{'2' sets 0x2}}
  // NOLINTBEGIN(kapi-invalid-flags)
  r |= mlock2(p, 1, 2);
  mlock2(p, 1, 1); // expected-warning {{is dropped}}
  // NOLINTEND(kapi-invalid-flags)
  // NOLINTBEGIN(kapi-ignored-result)
  r |= mlock2(p, 1, 2); // expected-warning {{'2' sets 0x2}}
  mlock2(p, 1, 1);
  // NOLINTEND(kapi-ignored-result)
  // NOLINTBEGIN(kapi-*)
  // NOLINTBEGIN(kapi-*)
  r |= mlock2(p, 1, 2);
  // NOLINTEND(kapi-*)
  r |= mlock2(p, 1, 2);
  // NOLINTEND(kapi-*)
  r |= mlock2(p, 1, 2); // expected-warning {{'2' sets 0x2}}
  return r;
}

// What is silenced is the line of the finding; a macro's is where it is used.
int lines(void *p) {
  int r = BAD_LOCK(p); // expected-warning {{sets 0x2}}
  r |= BAD_LOCK(p); // NOLINT
  r |= mlock2(p, // NOLINT
              1, 2); // expected-warning {{'2' sets 0x2}}
  r |= mlock2(p,
              1, 2); // NOLINT
  return r;
}
