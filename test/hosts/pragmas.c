// Pragmas hold where they stand, as for the compiler's own warnings.
//
// RUN: %kapi-verify -Xclang -verify-ignore-unexpected=note %s -Xclang -verify=plain
// RUN: %kapi-verify -Xclang -verify-ignore-unexpected=note %s -Werror=user-defined-warnings -Xclang -verify=error

#define _GNU_SOURCE
#include <sys/mman.h>

int before(void *p) {
  return mlock2(p, 1, 2); // plain-warning {{'2' sets 0x2}} error-error {{'2' sets 0x2}}
}

#pragma clang diagnostic push
#pragma clang diagnostic ignored "-Wuser-defined-warnings"
int inside(void *p) { return mlock2(p, 1, 2); }
#pragma clang diagnostic pop

int between(void *p) {
  int r = mlock2(p, 1, 4); // plain-warning {{'4' sets 0x4}} error-error {{'4' sets 0x4}}
#pragma clang diagnostic push
#pragma clang diagnostic ignored "-Wuser-defined-warnings"
  r |= mlock2(p, 1, 4);
#pragma clang diagnostic pop
  r |= mlock2(p, 1, 8); // plain-warning {{'8' sets 0x8}} error-error {{'8' sets 0x8}}
  return r;
}

#pragma clang diagnostic push
#pragma clang diagnostic error "-Wuser-defined-warnings"
int worse(void *p) {
  return mlock2(p, 1, 2); // expected-error {{'2' sets 0x2, which mlock2 does not take in 'flags' [-Werror,-Wkapi-invalid-flags]}}
}
#pragma clang diagnostic pop

// The place of the macro's use counts.
#pragma clang diagnostic push
#pragma clang diagnostic ignored "-Wuser-defined-warnings"
#define BAD_LOCK(p) mlock2(p, 1, 16)
#pragma clang diagnostic pop
int macro(void *p) {
  return BAD_LOCK(p); // plain-warning {{sets 0x10}} error-error {{sets 0x10}}
}
