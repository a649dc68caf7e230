// A fix is offered where it is safe: the name stands in the user's file and
// what comes out is legal. Fixing makes the findings go away.
//
// RUN: %kapi -fsyntax-only %s -I %S/Inputs -fdiagnostics-parseable-fixits 2>&1 \
// RUN:   -Wno-constant-logical-operand | FileCheck %s --implicit-check-not='fix-it:'
// RUN: cp %s %t.c
// RUN: %kapi -fsyntax-only %t.c -I %S/Inputs -Wno-constant-logical-operand \
// RUN:   -Xclang -fixit 2>/dev/null
// RUN: FileCheck %s --check-prefix=FIXED < %t.c
// RUN: %clang -fsyntax-only %t.c -I %S/Inputs

#define _GNU_SOURCE
#include "fixits.h"
#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

#define TRY(call) do { if ((call) != 0) return -1; } while (0)
#define LOCK(p, n, flags) mlock2(p, n, flags)

int f(void *p, size_t n, int c, int *fds) {
  // CHECK: fix-it:"{{.*}}fixits.c":{[[#@LINE+2]]:20-[[#@LINE+2]]:31}:"MLOCK_ONFAULT"
  // FIXED: {{^}}  TRY(mlock2(p, n, MLOCK_ONFAULT));
  TRY(mlock2(p, n, MCL_ONFAULT));
  // CHECK: fix-it:"{{.*}}fixits.c":{[[#@LINE+2]]:18-[[#@LINE+2]]:29}:"MLOCK_ONFAULT"
  // FIXED: {{^}}  TRY(LOCK(p, n, MLOCK_ONFAULT));
  TRY(LOCK(p, n, MCL_ONFAULT));
  // CHECK: fix-it:"{{.*}}fixits.c":{[[#@LINE+2]]:24-[[#@LINE+2]]:35}:"MLOCK_ONFAULT"
  // FIXED: {{^}}  TRY(mlock2(p, n, c ? MLOCK_ONFAULT : 0));
  TRY(mlock2(p, n, c ? MCL_ONFAULT : 0));
  // CHECK: fix-it:"{{.*}}fixits.c":{[[#@LINE+2]]:20-[[#@LINE+2]]:31}:"MLOCK_ONFAULT"
  // FIXED: {{^}}  TRY(mlock2(p, n, MLOCK_ONFAULT | MLOCK_ONFAULT));
  TRY(mlock2(p, n, MCL_ONFAULT | MLOCK_ONFAULT));
  // CHECK: fix-it:"{{.*}}fixits.c":{[[#@LINE+2]]:30-[[#@LINE+2]]:39}:"MFD_CLOEXEC"
  // FIXED: {{^}}  int fd = memfd_create("x", MFD_CLOEXEC);
  int fd = memfd_create("x", O_CLOEXEC);
  // CHECK: fix-it:"{{.*}}fixits.c":{[[#@LINE+2]]:28-[[#@LINE+2]]:30}:"|"
  // FIXED: {{^}}  TRY(mlockall(MCL_CURRENT | MCL_FUTURE));
  TRY(mlockall(MCL_CURRENT || MCL_FUTURE));
  // CHECK: fix-it:"{{.*}}fixits.c":{[[#@LINE+2]]:28-[[#@LINE+2]]:29}:"|"
  // FIXED: {{^}}  TRY(mlockall(MCL_CURRENT | MCL_FUTURE));
  TRY(mlockall(MCL_CURRENT & MCL_FUTURE));

  // Not in a macro's body, and not where the rest stays wrong.
  // FIXED: {{^}}  TRY(BAD_LOCK(p, n));
  TRY(BAD_LOCK(p, n));
  // FIXED: {{^}}  TRY(mlock2(p, n, BAD_FLAG));
  TRY(mlock2(p, n, BAD_FLAG));
  // FIXED: {{^}}  TRY(mlock2(p, n, MCL_ONFAULT | 8));
  TRY(mlock2(p, n, MCL_ONFAULT | 8));
  // Which flag was meant is not known.
  // FIXED: {{^}}  TRY(mlock2(p, n, MCL_FUTURE));
  TRY(mlock2(p, n, MCL_FUTURE));
  // FIXED: {{^}}  TRY(mlock2(p, n, 4));
  TRY(mlock2(p, n, 4));
  // MCL_ONFAULT alone would not be legal.
  // FIXED: {{^}}  TRY(mlockall(MLOCK_ONFAULT));
  TRY(mlockall(MLOCK_ONFAULT));
  return fd;
}
