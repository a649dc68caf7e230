// What a precompiled header or a module holds is reported when that is built,
// and not again by all who use it. Their own calls are.
//
// RUN: rm -rf %t && mkdir %t
// RUN: %kapi -x c-header %S/Inputs/modules/locks.h -o %t/locks.pch 2>&1 \
// RUN:   | FileCheck %s --check-prefix=HEADER --implicit-check-not=warning:
// RUN: %kapi -fsyntax-only %s -include-pch %t/locks.pch 2>&1 \
// RUN:   | FileCheck %s --check-prefix=USER --implicit-check-not=warning:
//
// Without them the header is part of the file.
// RUN: %kapi -fsyntax-only %s -include %S/Inputs/modules/locks.h 2>&1 \
// RUN:   | FileCheck %s --check-prefixes=HEADER,USER --implicit-check-not=warning:
//
// RUN: %kapi -fsyntax-only %s -DINCLUDE -I %S/Inputs/modules -fmodules \
// RUN:   -fmodules-cache-path=%t/cache > %t/first 2>&1
// RUN: FileCheck %s --check-prefix=USER < %t/first
// RUN: %kapi -fsyntax-only %s -DINCLUDE -I %S/Inputs/modules -fmodules \
// RUN:   -fmodules-cache-path=%t/cache > %t/second 2>&1
// RUN: FileCheck %s --check-prefix=USER --implicit-check-not=warning: < %t/second
//
// HEADER: locks.h:4:{{[0-9]+}}: warning: '2' sets 0x2, which mlock2
// USER: pch-and-modules.c:[[#LINE:]]:{{[0-9]+}}: warning: '8' sets 0x8, which mlock2
// USER: pch-and-modules.c:[[#LINE+1]]:{{[0-9]+}}: warning: 'BAD_FLAG' sets 0x4, which mlock2

#ifdef INCLUDE
#include "locks.h"
#endif

int user(void *p) {
  return lock_in_header(p) + lock_well(p) + mlock2(p, 1, 1) +
         mlock2(p, 1, 8) +
         mlock2(p, 1, BAD_FLAG);
}
