// Following a value to a call is bounded: 4,000 statements, 100 calls with a
// wrong value each, 30 nested conditions, gotos into loops.
//
// RUN: %python -c "print('int mlock2(const void *, unsigned long, unsigned);'); \
// RUN:   print('int a[64], use(int); void *p;')" > %t.head
//
// Every one is found where one condition decides about it.
// RUN: (cat %t.head; %python -c "print('int f(int x) {\n  int r = 0;'); \
// RUN:   [print('  r += use(a[%%d]); r ^= %%d;' %% (i %% 64, i)) for i in range(1900)]; \
// RUN:   [print('  { unsigned g = 0; if (a[%%d]) g |= 4; r += mlock2(p, 1, g); }' %% (i %% 7)) for i in range(100)]; \
// RUN:   print('  return r;\n}')") > %t.found.c
// RUN: timeout 300 %kapi -fsyntax-only %t.found.c \
// RUN:   -fplugin-arg-kapi-checks=kapi-invalid-flags 2>&1 | grep -c "warning: '4' sets 0x4" | FileCheck %s
// CHECK: 100
//
// Nothing is said where too much decides about them.
// RUN: (cat %t.head; %python -c "print('int f(int x) {\n  unsigned f = 0; int r = 0;'); \
// RUN:   [print('  r += use(a[%%d]); r ^= %%d;' %% (i %% 64, i)) for i in range(1900)]; \
// RUN:   [print('  if (a[%%d]) {' %% i) for i in range(30)]; \
// RUN:   [print('  if (a[%%d] == %%d) f |= 4; if (a[%%d]) f = 1; if (x) goto in%%d; while (use(r)) { in%%d: r += mlock2(p, 1, f); }' %% (i %% 7, i, i %% 5, i, i)) for i in range(100)]; \
// RUN:   print('  ' + '}' * 30 + '\n  return r;\n}')") > %t.tangled.c
// RUN: timeout 300 %kapi -fsyntax-only %t.tangled.c -fplugin-arg-kapi-level=strict \
// RUN:   -fplugin-arg-kapi-checks=kapi-invalid-flags 2>&1 | count 0
