// Following an argument into functions is bounded: many callers, long chains,
// 4,000 statements, 30 nested conditions, gotos into loops, in seconds.
//
// RUN: %python -c "print('int mlock2(const void *, unsigned long, unsigned);'); \
// RUN:   print('int a[64], use(int); void *p;')" > %t.head
//
// A function of 4,000 statements, whose 100 callers are all wrong.
// RUN: (cat %t.head; %python -c "print('static void lock(unsigned f, int x) {'); \
// RUN:   [print('  use(a[%%d]); if (use(%%d)) x ^= %%d;' %% (i %% 64, i, i)) for i in range(2000)]; \
// RUN:   print('  if (mlock2(p, 1, f | 1)) use(x);\n}'); print('void f(void) {'); \
// RUN:   [print('  lock(4, %%d);' %% i) for i in range(100)]; print('}')") > %t.callers.c
// RUN: timeout 300 %kapi -fsyntax-only %t.callers.c -fplugin-arg-kapi-level=strict \
// RUN:   -fplugin-arg-kapi-checks=kapi-invalid-flags 2>&1 | grep -c "warning: '4' sets 0x4" | FileCheck %s
// CHECK: 100
//
// Eight functions deep, and no further.
// RUN: (cat %t.head; %python -c "print('static void f0(unsigned f) { if (mlock2(p, 1, f)) use(0); }'); \
// RUN:   [print('static void f%%d(unsigned f) { f%%d(f); }' %% (i + 1, i)) for i in range(200)]; \
// RUN:   print('void f(void) { f7(4); f100(4); }')") > %t.deep.c
// RUN: timeout 300 %kapi -fsyntax-only %t.deep.c -fplugin-arg-kapi-level=strict \
// RUN:   -fplugin-arg-kapi-checks=kapi-invalid-flags 2>&1 | FileCheck %s --check-prefix=DEEP
// DEEP: '4' sets 0x4, which f7 does not take
// DEEP-NOT: which f100 does not
//
// Where too much decides nothing is said.
// RUN: (cat %t.head; %python -c "print('static void lock(unsigned f, int x) { int r = 0;'); \
// RUN:   [print('  if (a[%%d]) {' %% i) for i in range(30)]; \
// RUN:   [print('  if (a[%%d] == %%d) f |= 1; if (a[%%d]) f = 1; if (x) goto in%%d; while (use(r)) { in%%d: r += mlock2(p, 1, f); }' %% (i %% 7, i, i %% 5, i, i)) for i in range(100)]; \
// RUN:   print('  ' + '}' * 30 + '\n  use(r);\n}\nvoid f(void) { lock(4, 0); lock(4, use(1)); }')") > %t.tangled.c
// RUN: timeout 300 %kapi -fsyntax-only %t.tangled.c -fplugin-arg-kapi-level=strict \
// RUN:   -fplugin-arg-kapi-checks=kapi-invalid-flags 2>&1 | count 0
//
// Retries and wrappers over the same shapes.
// RUN: (cat %t.head; %python -c "print('int *__errno_location(void);\nstatic int lock(int x) { int r = 0;'); \
// RUN:   [print('  if (a[%%d]) {' %% i) for i in range(30)]; \
// RUN:   [print('  if (x) goto in%%d; while (use(r)) { in%%d: if (mlock2(p, 1, 1) < 0 && *__errno_location() == %%d) continue; r++; }' %% (i, i, i + 1)) for i in range(30)]; \
// RUN:   [print('  use(%%d);' %% i) for i in range(4000)]; \
// RUN:   print('  ' + '}' * 30 + '\n  return r;\n}\nint f(void) { return lock(0); }')") > %t.retry.c
// RUN: timeout 300 %kapi -fsyntax-only %t.retry.c -fplugin-arg-kapi-level=strict \
// RUN:   -fplugin-arg-kapi-checks=kapi-retry,kapi-wrong-failure-test 2>&1 | FileCheck %s --allow-empty --check-prefix=RETRY
// RETRY-NOT: error:
