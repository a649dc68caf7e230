// RUN: %kapi -fsyntax-only -Xclang -verify=quiet %s
// RUN: %kapi -fsyntax-only -Xclang -verify=strict \
// RUN:   -Xclang -verify-ignore-unexpected=note \
// RUN:   -fplugin-arg-kapi-level=strict %s
// RUN: %kapixx -fsyntax-only -Xclang -verify=quiet -x c++ %s

// quiet-no-diagnostics

#include <errno.h>
#include <unistd.h>

void use(long);

// It can always get worse; only to better it wants privilege.
void dropped(void) {
  nice(-5); // strict-warning {{the result of nice is dropped; when it fails (EPERM)}}
}

int silent(int n) {
  use(nice(10));
  use(nice(n));
  (void)nice(-5);
  errno = 0;
  if (nice(n) == -1 && errno != 0)
    return -errno;
  if (nice(0) > 0)
    return 1;
  return 0;
}
