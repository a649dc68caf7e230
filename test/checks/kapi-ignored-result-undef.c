// A file that takes NDEBUG back means its assertions to stay.
//
// RUN: %kapi-verify %s -fplugin-arg-kapi-checks=kapi-ignored-result
// RUN: %kapi-verify %s -fplugin-arg-kapi-checks=kapi-ignored-result -DNDEBUG

#define _GNU_SOURCE
#undef NDEBUG
#include <assert.h>
#include <sys/mman.h>

int kept(void *p, size_t n) {
  assert(mlock2(p, n, 0) == 0);
  return 0;
}

void dropped(void *p, size_t n) {
  mlock2(p, n, 0); // expected-warning {{the result of mlock2 is dropped}} expected-note 2 {{}}
}
