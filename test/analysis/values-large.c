// Following a value to a call is bounded: 4,000 statements, 100 calls with a
// wrong value each, 30 nested conditions, gotos into loops.
//
// RUN: %python -c "import sys; N = 100; \
// RUN:   print('int mlock2(const void *, unsigned long, unsigned);'); \
// RUN:   print('int a[64], use(int); void *p;'); \
// RUN:   print('int f(int x) {\n  unsigned f = 0; int r = 0;'); \
// RUN:   [print('  r += use(a[%d]); r ^= %d;' % (i % 64, i)) for i in range(1950)]; \
// RUN:   [print('  if (a[%d]) {' % i) for i in range(30)]; \
// RUN:   [print('  if (a[%d] == %d) f |= 4; if (a[%d]) f = 1; if (x) goto in%d; while (use(r)) { in%d: r += mlock2(p, 1, f); }' % (i % 7, i, i % 5, i, i)) for i in range(N)]; \
// RUN:   print('  ' + '}' * 30 + '\n  return r;\n}')" > %t.c
// RUN: timeout 60 %kapi -c -o %t.o %t.c -fplugin-arg-kapi-level=strict \
// RUN:   -fplugin-arg-kapi-checks=kapi-invalid-flags
