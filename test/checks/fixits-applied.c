// After -fixit nothing is left to report.
//
// RUN: cp %s %t.c
// RUN: not %kapi -fsyntax-only -Werror %t.c 2>&1 | FileCheck %s
// RUN: %kapi -fsyntax-only %t.c -Xclang -fixit 2>/dev/null
// RUN: %kapi -fsyntax-only -Werror %t.c
// CHECK: error: 'MCL_ONFAULT'
// CHECK: error: 'O_CLOEXEC'
// CHECK: 2 errors generated

#define _GNU_SOURCE
#include <fcntl.h>
#include <sys/mman.h>

int f(void *p, size_t n) {
  if (mlock2(p, n, MCL_ONFAULT) != 0)
    return -1;
  return memfd_create("x", O_CLOEXEC);
}
