// Retries, wrappers and functions that change errno: long functions, many
// callers, long chains, gotos into loops, in seconds.
//
// RUN: %python -c "print('#define _GNU_SOURCE\n#include <errno.h>\n#include <stdio.h>\n#include <sys/mman.h>\n#include <unistd.h>\nint a[64], use(int); void *p; unsigned long n; int fd; char b[64];')" > %t.head
//
// 4,000 statements, 100 retry loops, each entered in its middle, below 30
// conditions: nothing is said, for all of it is right.
// RUN: (cat %t.head; %python -c "print('int f(int x) { int r = 0;' + 'if (use(x)) {' * 30); \
// RUN:   [print('  if (x & %%d) goto in%%d; while (x > %%d) { x -= r; in%%d: r = read(fd, b, 64); if (r < 0 && errno == EINTR) continue; if (r < 0) return -errno; x ^= r; }' %% (i + 1, i, i, i)) for i in range(100)]; \
// RUN:   [print('  a[%%d] = x; x = x * 3 + %%d; x ^= x >> 7;' %% (i %% 64, i)) for i in range(1000)]; \
// RUN:   print('}' * 30 + 'return r; }')") > %t.retry.c
// RUN: timeout 300 %kapi -fsyntax-only %t.retry.c -fplugin-arg-kapi-level=strict \
// RUN:   -fplugin-arg-kapi-checks=kapi-retry,kapi-stale-errno 2>&1 | count 0
//
// The same with a mistake in the last of them.
// RUN: sed 's/in99: r = read(fd, b, 64); if (r < 0 && errno == EINTR) continue;/in99: r = mlock2(p, n, 0); if (r < 0 \&\& errno == EAGAIN) continue;/; s/x > 99) { x -= r;/x > 99) {/' %t.retry.c > %t.spin.c
// RUN: timeout 300 %kapi -fsyntax-only %t.spin.c -fplugin-arg-kapi-level=strict \
// RUN:   -fplugin-arg-kapi-checks=kapi-retry,kapi-stale-errno 2>&1 | FileCheck %s --allow-empty --check-prefix=SPIN
// SPIN-NOT: EINTR
//
// A chain of wrappers, eight deep, and 100 callers that read errno too late,
// behind a logger that is itself eight deep.
// RUN: (cat %t.head; %python -c "print('static void log0(int x) { printf(\"%%d\", x); }'); \
// RUN:   [print('static void log%%d(int x) { log%%d(x); }' %% (i + 1, i)) for i in range(7)]; \
// RUN:   print('static int w0(void) { return mlock2(p, n, 0); }'); \
// RUN:   [print('static int w%%d(void) { int r = w%%d(); if (r < 0) return -1; return 0; }' %% (i + 1, i)) for i in range(7)]; \
// RUN:   [print('int f%%d(void) { if (w7() < 0) { log7(%%d); return -errno; } return 0; }' %% (i, i)) for i in range(100)]") > %t.chain.c
// RUN: timeout 300 %kapi -fsyntax-only %t.chain.c \
// RUN:   -fplugin-arg-kapi-checks=kapi-retry,kapi-stale-errno 2>&1 | grep -c "warning: errno no longer tells why w7 failed: log7 may have changed it" | FileCheck %s --check-prefix=CHAIN
// CHAIN: 100
//
// Past that depth, in a circle, and in a body that is too long, nobody knows.
// RUN: (cat %t.head; %python -c "print('static void log0(int x) { printf(\"%%d\", x); }'); \
// RUN:   [print('static void log%%d(int x) { log%%d(x); }' %% (i + 1, i)) for i in range(2000)]; \
// RUN:   print('static void even(int x); static void odd(int x) { puts(\"\"); if (x) even(x - 1); } static void even(int x) { if (x) odd(x - 1); }'); \
// RUN:   print('static void body(int x) { if (x) printf(\"%%d\", x);'); [print('  if (a[%%d]) use(x);' %% (i %% 64)) for i in range(4000)]; \
// RUN:   print('}\nint f(int x) { if (mlock2(p, n, 0) < 0) { log2000(x); return -errno; } return 0; }'); \
// RUN:   print('int g(int x) { if (mlock2(p, n, 0) < 0) { odd(x); return -errno; } return 0; }'); \
// RUN:   print('int h(int x) { if (mlock2(p, n, 0) < 0) { body(x); return -errno; } return 0; }')") > %t.deep.c
// RUN: timeout 300 %kapi -fsyntax-only %t.deep.c -fplugin-arg-kapi-level=strict \
// RUN:   -fplugin-arg-kapi-checks=kapi-retry,kapi-stale-errno 2>&1 | count 0
//
// A logger in which 100 conditions decide what it saves and what it prints.
// RUN: (cat %t.head; %python -c "print('static void body(int x) { int e = errno;'); [print('  int e%%d = errno; if (a[%%d]) e%%d = x; if (a[%%d]) puts(\"\");' %% (i, i %% 64, i, i %% 60)) for i in range(100)]; \
// RUN:   print('errno = e; }\nint h(int x) { if (mlock2(p, n, 0) < 0) { body(x); return -errno; } return 0; }')") > %t.saves.c
// RUN: timeout 300 %kapi -fsyntax-only %t.saves.c -fplugin-arg-kapi-level=strict \
// RUN:   -fplugin-arg-kapi-checks=kapi-retry,kapi-stale-errno 2>&1 | count 0
