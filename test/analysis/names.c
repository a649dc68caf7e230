// The plugin listens for the names of APIs while a file is parsed and looks
// only at the bodies in which it heard one. However a name gets there, it is
// heard; kapi-check, which looks at all bodies, finds the same.
//
// RUN: %kapi-verify -Xclang -verify-ignore-unexpected=note %s -Wno-deprecated-non-prototype -fplugin-arg-kapi-checks=kapi-invalid-flags
// RUN: %kapi-verify -Xclang -verify-ignore-unexpected=note %s -DNO_EARLY_USER -Wno-deprecated-non-prototype -fplugin-arg-kapi-checks=kapi-invalid-flags
//
// RUN: %kapi -fsyntax-only %s -fplugin-arg-kapi-checks=kapi-invalid-flags -fno-caret-diagnostics 2>&1 | grep 'warning:.*kapi' | sed 's/:[0-9]*: warning.*//' | sort > %t.plugin
// RUN: not %kapi-check --checks=kapi-invalid-flags %s -- 2>&1 | grep 'warning:.*kapi' | sed 's/:[0-9]*: warning.*//' | sort > %t.check
// RUN: diff %t.plugin %t.check
#define _GNU_SOURCE
#include <stddef.h>
#include <sys/mman.h>
#include "Inputs/names.h"

void *p;
size_t n;

// The name comes out of macros.
#define ALIAS mlock2
#define PASTE(a, b) a##b
#define CALL(function, ...) function(__VA_ARGS__)
#define LOCK(flags) mlock2(p, n, flags)
#define IN_PRAGMA _Pragma("GCC diagnostic push") mlock2(p, n, 2) _Pragma("GCC diagnostic pop")

int by_alias(void) { return ALIAS(p, n, 2); } // expected-warning {{which mlock2 does not take}}
int by_paste(void) { return PASTE(mlo, ck2)(p, n, 2); } // expected-warning {{which mlock2 does not take}}
int by_argument(void) { return CALL(mlock2, p, n, 2); } // expected-warning {{which mlock2 does not take}}
int by_both(void) { return CALL(PASTE(mlock, 2), p, n, 2); } // expected-warning {{which mlock2 does not take}}
int by_body(void) { return LOCK(2); } // expected-warning {{which mlock2 does not take}}
int by_pragma(void) { return IN_PRAGMA; } // expected-warning {{which mlock2 does not take}}
int in_block(void) {
  extern int mlock2(const void *, size_t, unsigned);
  return ({ int r = mlock2(p, n, 2); r; }); // expected-warning {{which mlock2 does not take}}
}
int by_local_pointer(void) {
  int (*lock)(const void *, size_t, unsigned) = mlock2;
  return lock(p, n, 2); // expected-warning {{which mlock2 does not take}}
}
int old_style(q, m) // the token behind the definition before it
void *q;
size_t m;
{
  return mlock2(q, m, 2); // expected-warning {{which mlock2 does not take}}
}

// Of the same name, and of no interest.
struct with_member { int (*mlock2)(void *, size_t, unsigned); };
int by_member(struct with_member *w) { return w->mlock2(p, n, 2); }
int by_variable(int (*mlock2)(int)) { return mlock2(2); }
int by_label(int x) {
  if (x)
    goto mlock2;
  x = sizeof(mlock2(p, n, 2));
mlock2:
  return x;
}
int right(void) { return ALIAS(p, n, MLOCK_ONFAULT) + PASTE(mlo, ck2)(p, n, 0) + LOCK(1); }

// Functions of the program are listened for from where they are known.
static int declared(unsigned flags);
int before_declared(void) { return declared(2); } // expected-warning {{which declared does not take}}
static int declared(unsigned flags) { return mlock2(p, n, flags); }
int behind_declared(void) { return declared(2) + declared(1); } // expected-warning {{which declared does not take}}

// Somebody refers to these before anybody could know that they matter.
#ifndef NO_EARLY_USER
int before_header(void) { return in_header(2) + in_header(1); }
// expected-warning@-1 {{which in_header does not take}}
int before_block(void) {
  extern int in_other_block(unsigned);
  return in_other_block(2);
}
// expected-warning@-2 {{which in_other_block does not take}}
#endif
int in_header(unsigned flags) { return mlock2(p, n, flags); }
int in_other_block(unsigned flags) { return mlock2(p, n, flags); }
int in_header_unused_before(unsigned flags) { return in_header(flags); }
int behind_header(void) { return in_header(2) + in_header(0); } // expected-warning {{which in_header does not take}}
int behind_both(void) { return in_header_unused_before(2); } // expected-warning {{which in_header_unused_before does not take}}
int of_header(void) { return from_header(2) + from_header(1); } // expected-warning {{which from_header does not take}}
