// Findings are warnings that behave like the compiler's own.
//
// RUN: %kapi -c %s -o %t.o 2>&1 | FileCheck %s --check-prefix=WARNING
// WARNING: plugin-levels.c:[[#]]:[[#]]: warning: '4' sets 0x4, {{.*}}[-Wkapi-invalid-flags]
// WARNING: note: 'flags' of mlock2 takes
// WARNING: 1 warning generated.
//
// RUN: rm -f %t.e.o
// RUN: not %kapi -c %s -o %t.e.o -Werror 2>&1 | FileCheck %s --check-prefix=ERROR
// RUN: not %kapi -c %s -o %t.e.o -Werror=user-defined-warnings 2>&1 | FileCheck %s --check-prefix=ERROR
// RUN: test ! -e %t.e.o
// ERROR: plugin-levels.c:[[#]]:[[#]]: error: '4' sets 0x4, {{.*}}[-Werror,-Wkapi-invalid-flags]
// ERROR: 1 error generated.
//
// RUN: %kapi -c %s -o %t.o -Werror -Wno-error=user-defined-warnings 2>&1 \
// RUN:   | FileCheck %s --check-prefix=WARNING
//
// RUN: %kapi -c %s -o %t.o -w 2>&1 | count 0
// RUN: %kapi -c %s -o %t.o -w -Werror 2>&1 | count 0
// RUN: %kapi -c %s -o %t.o -Wno-user-defined-warnings 2>&1 | count 0
// RUN: %kapi -c %s -o %t.o -Wno-everything 2>&1 | count 0
// RUN: %kapi -c %s -o %t.o -Wno-everything -Wuser-defined-warnings 2>&1 \
// RUN:   | FileCheck %s --check-prefix=WARNING
//
// Errors count towards the limit that the user sets.
// RUN: not %kapi -c %s -o %t.o -Werror -DMORE -ferror-limit=2 2>&1 | FileCheck %s --check-prefix=LIMIT
// LIMIT: error: '4' sets 0x4
// LIMIT: error: '8' sets 0x8
// LIMIT: fatal error: too many errors emitted
//
// Colours and columns are the compiler's.
// RUN: %kapi -c %s -o %t.o -fdiagnostics-format=msvc 2>&1 | FileCheck %s --check-prefix=MSVC
// MSVC: plugin-levels.c({{[0-9,]+}}): warning: '4' sets 0x4
// RUN: %kapi -c %s -o %t.o -fno-caret-diagnostics 2>&1 | FileCheck %s --check-prefix=PLAIN
// PLAIN: warning: '4' sets 0x4

#define _GNU_SOURCE
#include <sys/mman.h>

int f(void *p, size_t n) {
  int r = mlock2(p, n, 4);
#ifdef MORE
  r |= mlock2(p, n, 8);
  r |= mlock2(p, n, 16);
#endif
  return r | mlock2(p, n, 1);
}
