// A call inside assert() is gone where NDEBUG is set.
//
// RUN: %kapi-verify %s -fplugin-arg-kapi-checks=kapi-ignored-result -Xclang -verify=plain
// RUN: %kapixx-verify -xc++ %s -fplugin-arg-kapi-checks=kapi-ignored-result -Xclang -verify=plain
// RUN: %kapi-verify %s -fplugin-arg-kapi-checks=kapi-ignored-result -Xclang -verify=silent -DNDEBUG
// RUN: %kapi-verify %s -fplugin-arg-kapi-checks=kapi-ignored-result -Xclang -verify=silent -DOWN

// silent-no-diagnostics

#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif
#ifdef OWN
// A project's own, which stays in every build.
#include <stdlib.h>
#define assert(x) ((x) ? (void)0 : abort())
#else
#include <assert.h>
#endif
#include <sys/mman.h>

#define CHECK(x) assert(x)

int f(void *p, size_t n) {
  // plain-warning@+2 {{mlock2 is called only inside assert(); with NDEBUG it is not called at all [-Wkapi-ignored-result]}}
  // plain-note@+1 {{call it first, and assert on the result}}
  assert(mlock2(p, n, 0) == 0);
  // plain-warning@+2 {{mlock2 is called only inside assert()}}
  // plain-note@+1 {{call it first}}
  assert(n > 0 && !mlock2(p, n, 0));
  // plain-warning@+2 {{mlock2 is called only inside assert()}}
  // plain-note@+1 {{call it first}}
  CHECK(mlock2(p, n, 0) == 0);

  int r = mlock2(p, n, 0);
  assert(r == 0);
  (void)r;
  assert(p && n);
  return mlock2(p, n, 1);
}
