// C++20 modules: an interface unit is checked when it is compiled.
//
// RUN: rm -rf %t && mkdir %t
// RUN: %kapixx -std=c++20 --precompile -xc++-module %s -DINTERFACE -o %t/Locks.pcm 2>&1 \
// RUN:   | FileCheck %s --check-prefix=INTERFACE --implicit-check-not=warning:
// RUN: %kapixx -std=c++20 -fsyntax-only %s -fmodule-file=Locks=%t/Locks.pcm 2>&1 \
// RUN:   | FileCheck %s --check-prefix=USER --implicit-check-not=warning:

#ifdef INTERFACE
module;
#include <sys/mman.h>
export module Locks;
// INTERFACE: modules.cpp:[[#@LINE+1]]:{{[0-9]+}}: warning: '2' sets 0x2, which mlock2
export int lockBadly(void *p) { return mlock2(p, 1, 2); }
// INTERFACE: modules.cpp:[[#@LINE+2]]:{{[0-9]+}}: warning: '4' sets 0x4, which mlock2
export {
  inline int lockInline(void *p) { return mlock2(p, 1, 4) + mlock2(p, 1, 1); }
}
#else
#include <sys/mman.h>
import Locks;
int user(void *p) {
  // USER: modules.cpp:[[#@LINE+1]]:{{[0-9]+}}: warning: '8' sets 0x8, which mlock2
  return lockBadly(p) + lockInline(p) + mlock2(p, 1, 8) + mlock2(p, 1, 1);
}
#endif
