// REQUIRES: clang-tidy
//
// The checks in clang-tidy: places, notes, NOLINT as clang-tidy counts it.
//
// RUN: %tidy '-checks=-*,kapi-*' %s -- > %t.out 2> %t.err
// RUN: FileCheck %s --implicit-check-not=warning: < %t.out
// RUN: FileCheck %s --check-prefix=COUNT < %t.err
// COUNT: 3 NOLINT
//
// Only what is enabled runs, and is an error where that is asked for.
// RUN: not %tidy '-checks=-*,kapi-ignored-*' '-warnings-as-errors=*-result' %s -- 2>/dev/null \
// RUN:   | FileCheck %s --check-prefix=ONE --implicit-check-not=warning: --implicit-check-not='error: {{.}}4'
// ONE: error: the result of mlock2 is dropped; {{.*}} [kapi-ignored-result,-warnings-as-errors]
//
// What the compilation says with -w and -Werror is not what a reviewer wants.
// RUN: %tidy '-checks=-*,kapi-*' %s -- -w 2>/dev/null | FileCheck %s
// RUN: %tidy '-checks=-*,kapi-*' %s -- -Werror 2>/dev/null | FileCheck %s
// RUN: %tidy '-checks=-*,kapi-*' %s -- -Wno-user-defined-warnings 2>/dev/null | count 0
//
// In C++, and with the plugin's flags in the command: no second voice.
// RUN: %tidy '-checks=-*,kapi-*' %s -- -xc++ -fplugin=%plugin -fplugin-arg-kapi-level=strict \
// RUN:   2>/dev/null | FileCheck %s --implicit-check-not=warning:
//
// A file with errors is not analysed.
// RUN: not %tidy '-checks=-*,kapi-*' %s -- -DBROKEN 2>/dev/null \
// RUN:   | FileCheck %s --check-prefix=BROKEN --implicit-check-not=kapi-
// BROKEN: error: {{.*}}[clang-diagnostic-error]

#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif
#include <sys/mman.h>

#ifdef BROKEN
int broken(void) { return unknown; }
#endif

// CHECK: tidy.c:[[#@LINE+1]]:43: warning: '4' sets 0x4, which mlock2 does not take in 'flags' [kapi-invalid-flags]
int number(void *p) { return mlock2(p, 1, 4); }
// CHECK: note: 'flags' of mlock2 takes MLOCK_ONFAULT (0x1)

// Spelled in a system header, written here.
// CHECK: tidy.c:[[#@LINE+1]]:42: warning: 'MCL_ONFAULT' (0x4), {{.*}} [kapi-invalid-flags]
int macro(void *p) { return mlock2(p, 1, MCL_ONFAULT); }

int dropped(void *p) {
  // CHECK: tidy.c:[[#@LINE+1]]:3: warning: the result of mlock2 is dropped; {{.*}} [kapi-ignored-result]
  mlock2(p, 1, 1);
  return 0;
}

int silent(void *p) {
  int r = mlock2(p, 1, 4); // NOLINT(kapi-invalid-flags)
  // NOLINTNEXTLINE(kapi-*)
  r |= mlock2(p, 1, 4);
  // NOLINTBEGIN
  r |= mlock2(p, 1, 4);
  // NOLINTEND
#pragma clang diagnostic push
#pragma clang diagnostic ignored "-Wuser-defined-warnings"
  r |= mlock2(p, 1, 4);
#pragma clang diagnostic pop
  (void)mlock2(p, 1, 1);
  return r;
}
