// Nothing is said about code in system headers; a macro of the program's own
// headers is reported where it is used.
//
// RUN: %kapi-verify -Xclang -verify-ignore-unexpected=note %s \
// RUN:   -isystem %S/Inputs/system -I %S/Inputs -fplugin-arg-kapi-checks=kapi-invalid-flags
// RUN: %kapixx-verify -Xclang -verify-ignore-unexpected=note -xc++ %s \
// RUN:   -isystem %S/Inputs/system -I %S/Inputs -fplugin-arg-kapi-checks=kapi-invalid-flags
//
// The same header is not spared where it is the project's own.
// RUN: %kapi -fsyntax-only %s -I %S/Inputs/system -I %S/Inputs 2>&1 \
// RUN:   -fplugin-arg-kapi-checks=kapi-invalid-flags | FileCheck %s --check-prefix=OWN
// OWN: vendor.h:{{[0-9]+}}:{{[0-9]+}}: warning: '2' sets 0x2, which mlock2 {{.*}}[-Wkapi-invalid-flags]
// OWN: vendor.h:{{[0-9]+}}:{{[0-9]+}}: warning: '2' sets 0x2, which syscall(SYS_mlock2)

#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif
#include "project.h"
#include <vendor.h>

int vendor(void *p, size_t n) {
  return vendor_lock(p, n) + (int)vendor_syscall(p, n) + VENDOR_LOCK(p, n);
}

int passed(void *p, size_t n) {
  return VENDOR_CHECK(mlock2(p, n, 2)) + // expected-warning {{'2' sets 0x2, which mlock2}}
         VENDOR_CHECK(mlock2(p, n, 1)) +
         mlock2(p, n, VENDOR_FLAG) + // expected-warning {{'VENDOR_FLAG' (0x4)}}
         VENDOR_LOCK_FLAGS(p, n, 1);
}

#ifdef __cplusplus
int templates(int *p) { return vendorLock(p) + VendorLock().Result; }
#endif

int project(void *p, size_t n) {
  int r = PROJECT_LOCK(p, n); // expected-warning {{sets 0x2, which mlock2}}
  r += PROJECT_LOCK_GOOD(p, n);
  r += mlock2(p, n, PROJECT_BAD_FLAG); // expected-warning {{sets 0x4, which mlock2}}
  return r + project_lock(p, n) + project_lock_good(p, n);
}
