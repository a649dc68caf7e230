// A call in a macro is reported at the caller's line, argument and all.
//
// RUN: %kapi -fsyntax-only %s -I %S/Inputs 2>&1 \
// RUN:   -fplugin-arg-kapi-checks=kapi-invalid-flags | FileCheck %s

#define _GNU_SOURCE
#include "project.h"

#define TRY(call) do { if ((call) != 0) return -1; } while (0)
#define LOCK(p, n, ...) mlock2(p, n, __VA_ARGS__)
#define FLAGS(x) (MLOCK_ONFAULT | (x))

// CHECK: project.h:{{[0-9]+}}:{{[0-9]+}}: warning: '8' sets 0x8
int f(void *p, size_t n) {
  // CHECK: macro-position.c:[[#@LINE+1]]:{{[0-9]+}}: warning: {{.*}} sets 0x2, which mlock2
  int r = PROJECT_LOCK(p, n);
  // CHECK: macro-position.c:[[#@LINE+1]]:20: warning: '2' sets 0x2, which mlock2
  TRY(mlock2(p, n, 2));
  // CHECK: macro-position.c:[[#@LINE+1]]:19: warning: '2' sets 0x2, which mlock2
  r += LOCK(p, n, 2);
  // CHECK: macro-position.c:[[#@LINE+1]]:28: warning: '16' sets 0x10, which mlock2
  TRY(LOCK(p, n, (unsigned)16));
  // CHECK: macro-position.c:[[#@LINE+1]]:25: warning: '32' sets 0x20, which mlock2
  r += LOCK(p, n, FLAGS(32));
  TRY(mlock2(p, n, 1));
  r += LOCK(p, n, FLAGS(0));
  return r;
}
// CHECK: 6 warnings generated.
