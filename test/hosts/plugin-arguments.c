// The plugin's arguments.
//
// RUN: %kapi -fsyntax-only %s 2>&1 | FileCheck %s --check-prefixes=FLAGS,ARGUMENT,RESULT
// RUN: %kapi -fsyntax-only %s -fplugin-arg-kapi-checks= 2>&1 \
// RUN:   | FileCheck %s --check-prefixes=FLAGS,ARGUMENT,RESULT
// RUN: %kapi -fsyntax-only %s '-fplugin-arg-kapi-checks=kapi-*' 2>&1 \
// RUN:   | FileCheck %s --check-prefixes=FLAGS,ARGUMENT,RESULT
// RUN: %kapi -fsyntax-only %s '-fplugin-arg-kapi-checks=kapi-invalid-*' 2>&1 \
// RUN:   | FileCheck %s --check-prefixes=FLAGS,ARGUMENT --implicit-check-not=warning:
// RUN: %kapi -fsyntax-only %s -fplugin-arg-kapi-checks=kapi-ignored-result 2>&1 \
// RUN:   | FileCheck %s --check-prefixes=RESULT --implicit-check-not=warning:
// RUN: %kapi -fsyntax-only %s -fplugin-arg-kapi-checks=-kapi-ignored-result 2>&1 \
// RUN:   | FileCheck %s --check-prefixes=FLAGS,ARGUMENT --implicit-check-not=warning:
// RUN: %kapi -fsyntax-only %s '-fplugin-arg-kapi-checks=kapi-*,-kapi-invalid-argument' 2>&1 \
// RUN:   | FileCheck %s --check-prefixes=FLAGS,RESULT --implicit-check-not=warning:
// RUN: %kapi -fsyntax-only %s '-fplugin-arg-kapi-checks=-kapi-*,kapi-invalid-flags' 2>&1 \
// RUN:   | FileCheck %s --check-prefixes=FLAGS --implicit-check-not=warning:
// RUN: %kapi -fsyntax-only %s '-fplugin-arg-kapi-checks=kapi-invalid-flags, kapi-ignored-result' 2>&1 \
// RUN:   | FileCheck %s --check-prefixes=FLAGS,RESULT --implicit-check-not=warning:
// RUN: %kapi -fsyntax-only %s '-fplugin-arg-kapi-checks=-*' 2>&1 | count 0
//
// FLAGS: warning: '4' sets 0x4, {{.*}}[-Wkapi-invalid-flags]
// ARGUMENT: warning: '-1' becomes {{.*}}[-Wkapi-invalid-argument]
// RESULT: warning: the result of mlock2 is dropped; {{.*}}[-Wkapi-ignored-result]
//
// RUN: not %kapi -fsyntax-only %s '-fplugin-arg-kapi-checks=kapi-[' 2>&1 \
// RUN:   | FileCheck %s --check-prefix=GLOB
// GLOB: error: kapi: {{.*}}glob
// RUN: not %kapi -fsyntax-only %s -fplugin-arg-kapi-level=loud 2>&1 \
// RUN:   | FileCheck %s --check-prefix=LEVEL
// LEVEL: error: kapi: 'loud' is no level; there are default, strict and pedantic
// RUN: not %kapi -fsyntax-only %s -fplugin-arg-kapi-min-kernel=new 2>&1 \
// RUN:   | FileCheck %s --check-prefix=KERNEL
// KERNEL: error: kapi: min-kernel: 'new' is no version; it is written as 4.19
// RUN: not %kapi -fsyntax-only %s -fplugin-arg-kapi-min-glibc= 2>&1 \
// RUN:   | FileCheck %s --check-prefix=GLIBC
// GLIBC: error: kapi: min-glibc: '' is no version; it is written as 4.19
// RUN: not %kapi -fsyntax-only %s -fplugin-arg-kapi-colour=red 2>&1 \
// RUN:   | FileCheck %s --check-prefix=UNKNOWN
// UNKNOWN: error: kapi: unknown argument 'colour'; -fplugin-arg-kapi-help lists them
// RUN: not %kapi -fsyntax-only %s -fplugin-arg-kapi-level 2>&1 \
// RUN:   | FileCheck %s --check-prefix=NO-LEVEL
// NO-LEVEL: error: kapi: '' is no level
// RUN: %kapi -fsyntax-only -w %s -fplugin-arg-kapi-help | FileCheck %s --check-prefix=HELP
// HELP: -fplugin-arg-kapi-specs=PATH
// HELP: -fplugin-arg-kapi-checks=GLOBS
// HELP: -fplugin-arg-kapi-level=LEVEL
// HELP: -fplugin-arg-kapi-min-kernel=
// HELP: -fplugin-arg-kapi-min-glibc=
// HELP: -fplugin-arg-kapi-help
// HELP-DAG: kapi-invalid-flags: {{.+}}
// HELP-DAG: kapi-confused-flags: {{.+}}
// HELP-DAG: kapi-invalid-argument: {{.+}}
// HELP-DAG: kapi-ignored-result: {{.+}}

#define _GNU_SOURCE
#include <sys/mman.h>

int f(void *p, size_t n) {
  int r = mlock2(p, n, 4);
  r |= mlock2(p, -1, 0);
  mlock2(p, n, 1);
  return r | mlock2(p, n, 0);
}
