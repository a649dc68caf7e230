// A translation unit with errors gets no findings: what it means is not known.
//
// RUN: not %kapi -fsyntax-only %s -DNAME 2>&1 | FileCheck %s
// RUN: not %kapi -fsyntax-only %s -DTYPE 2>&1 | FileCheck %s
// RUN: not %kapi -fsyntax-only %s -DARGUMENT 2>&1 | FileCheck %s
// RUN: not %kapi -fsyntax-only %s -DCALLEE 2>&1 | FileCheck %s
// RUN: not %kapi -fsyntax-only %s -DHEADER 2>&1 | FileCheck %s
// RUN: not %kapi -fsyntax-only %s -DERROR 2>&1 | FileCheck %s
// RUN: not %kapi -fsyntax-only %s -DEND 2>&1 | FileCheck %s
// RUN: not %kapi -fsyntax-only %s -DEND_OF_CALL 2>&1 | FileCheck %s
// RUN: not %kapixx -fsyntax-only -xc++ %s -DNAME 2>&1 | FileCheck %s
// RUN: not %kapixx -fsyntax-only -xc++ %s -DARGUMENT 2>&1 | FileCheck %s
// RUN: not %kapixx -fsyntax-only -xc++ %s -DTEMPLATE 2>&1 | FileCheck %s
// RUN: not %kapixx -fsyntax-only -xc++ %s -DEND 2>&1 | FileCheck %s
// CHECK: error:
// CHECK-NOT: kapi-
// CHECK-NOT: PLEASE submit
//
// The same without an error, and with one that is only a warning made fatal:
// RUN: %kapi -fsyntax-only %s 2>&1 | FileCheck %s --check-prefix=WHOLE
// RUN: not %kapi -fsyntax-only %s -DUNUSED -Wunused-variable -Werror=unused-variable 2>&1 \
// RUN:   | FileCheck %s --check-prefix=WHOLE
// WHOLE: warning: '2' sets 0x2, which mlock2 does not take in 'flags' [-Wkapi-invalid-flags]

#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif
#include <sys/mman.h>

int whole(void *p) {
  if (mlock2(p, 1, 2) != 0)
    return -1;
  return 0;
}

#if defined(NAME)
int broken(void *p) { return mlock2(p, 1, MLOCK_UNKNOWN | 2); }
#elif defined(TYPE)
int broken(struct unknown u) { return mlock2(&u, 1, 2); }
#elif defined(ARGUMENT)
int broken(void *p) { return mlock2(p, 2); }
#elif defined(CALLEE)
int broken(void *p) { return unknown->mlock2(p, 1, 2); }
#elif defined(HEADER)
#include "no-such-header.h"
#elif defined(ERROR)
#error "not for this machine"
#elif defined(TEMPLATE)
template <class T> int broken(T *p) { return mlock2(p, T::size, 2); }
int use(int *p) { return broken(p); }
#elif defined(UNUSED)
void unused(void) { int nothing; }
#elif defined(END)
int broken(void *p) {
  if (mlock2(p, 1, 2) != 0) {
#elif defined(END_OF_CALL)
int broken(void *p) { return mlock2(p, 1,
#endif
