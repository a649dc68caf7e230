// Long functions, in seconds.
//
// RUN: rm -rf %t && mkdir %t
// RUN: %python -c "print('#define _GNU_SOURCE\n#include <sys/mman.h>\n#include <errno.h>\nint other(void); void use(int); void *p; unsigned long n;\n')" > %t/head.h
//
// 4,000 statements between the call and the end: looked at, and lost.
// RUN: %python -c "print('#include \"head.h\"\nint f(void) {\nint r = mlock2(p, n, 0);'); print('\n'.join('use(%%d);' %% i for i in range(4000))); print('return r;\n}')" > %t/straight.c
// RUN: timeout 300 %kapi -fsyntax-only %t/straight.c 2>&1 | count 0
// RUN: %python -c "print('#include \"head.h\"\nint f(void) {\nint r = mlock2(p, n, 0);'); print('\n'.join('use(%%d);' %% i for i in range(4000))); print('return 0;\n}')" > %t/lost.c
// RUN: timeout 300 %kapi -fsyntax-only %t/lost.c 2>&1 | FileCheck %s --check-prefix=LOST
// LOST: lost.c:3:9: warning: the result of mlock2 is never looked at
//
// 4,000 conditions, 4,000 calls, and 4,000 conditions that look at it.
// RUN: %python -c "print('#include \"head.h\"\nint f(void) {\nint r = mlock2(p, n, 0);'); print('\n'.join('if (other()) use(%%d);' %% i for i in range(4000))); print('return r;\n}')" > %t/conditions.c
// RUN: timeout 300 %kapi -fsyntax-only %t/conditions.c 2>&1 | count 0
// RUN: %python -c "print('#include \"head.h\"\nint f(void) {'); print('\n'.join('if (mlock2(p, n, 0) < 0) return -1;' for i in range(4000))); print('return 0;\n}')" > %t/calls.c
// RUN: timeout 300 %kapi -fsyntax-only %t/calls.c 2>&1 | count 0
// RUN: %python -c "print('#include \"head.h\"\nint f(void) {\nint r = mlock2(p, n, 0), x = 0;'); print('\n'.join('if (r < 0 && errno == %%d) x += %%d;' %% (i + 200, i) for i in range(4000))); print('return r;\n}')" > %t/names.c
// RUN: timeout 300 %kapi -fsyntax-only %t/names.c 2>&1 | count 0
//
// 4,000 variables handed on, and a switch with 4,000 labels.
// RUN: %python -c "print('#include \"head.h\"\nint f(void) {\nint r0 = mlock2(p, n, 0);'); print('\n'.join('int r%%d = r%%d;' %% (i + 1, i) for i in range(4000))); print('return r4000;\n}')" > %t/copies.c
// RUN: timeout 300 %kapi -fsyntax-only %t/copies.c 2>&1 | count 0
// RUN: %python -c "print('#include \"head.h\"\nint f(void) {\nif (mlock2(p, n, 0) < 0) switch (errno) {'); print('\n'.join('case %%d: use(%%d); break;' %% (i + 1, i) for i in range(4000))); print('}\nreturn 0;\n}')" > %t/labels.c
// RUN: timeout 300 %kapi -fsyntax-only %t/labels.c 2>&1 | count 0
// RUN: %python -c "print('#include \"head.h\"\nint f(void) {\nif (mlock2(p, n, 0) < 0) switch (errno) {'); print('\n'.join('case %%d: use(%%d); break;' %% (i + 200, i) for i in range(4000))); print('case ENOMEM: return -1;}\nreturn 0;\n}')" > %t/labels-bad.c
// RUN: timeout 300 %kapi -fsyntax-only %t/labels-bad.c 2>&1 | FileCheck %s --check-prefix=LABELS
// LABELS: warning: EPERM, EAGAIN, EINVAL and EINTR of mlock2 end as success
//
// 200 loops in a row, and 100 inside each other.
// RUN: %python -c "print('#include \"head.h\"\nint f(void) {\nint r = mlock2(p, n, 0);'); print('\n'.join('while (other()) { if (other()) continue; if (other()) break; }' for i in range(200))); print('return r;\n}')" > %t/loops.c
// RUN: timeout 300 %kapi -fsyntax-only %t/loops.c 2>&1 | count 0
// RUN: %python -c "print('#include \"head.h\"\nint f(void) {\nint r = 0;' + 'while (other()) {' * 100 + 'r |= mlock2(p, n, 0);' + '}' * 100 + 'return r;\n}')" > %t/deep.c
// RUN: timeout 300 %kapi -fsyntax-only %t/deep.c 2>&1 | count 0
//
// 1,000 operators in the test itself.
// RUN: %python -c "print('#include \"head.h\"\nint f(void) {\nif (mlock2(p, n, 0) ' + '+ 0 ' * 1000 + '< 0) return -1;\nreturn 0;\n}')" > %t/operators.c
// RUN: timeout 300 %kapi -fsyntax-only %t/operators.c 2>&1 | count 0
// RUN: %python -c "print('#include \"head.h\"\nint f(void) {\nif (mlock2(p, n, 0) < 0 && (' + ' || '.join('errno == %%d' %% (i + 200) for i in range(1000)) + ')) return -1;\nreturn 0;\n}')" > %t/or.c
// RUN: timeout 300 %kapi -fsyntax-only %t/or.c 2>&1 | count 0
