// Specs of the project's own: a folder, one file, several, and what is refused.
//
// RUN: %kapi -fsyntax-only %s -I %S/Inputs/project 2>&1 | FileCheck %s --check-prefix=NONE --allow-empty
// RUN: %kapi -fsyntax-only %s -I %S/Inputs/project -fplugin-arg-kapi-specs=%S/Inputs/specs 2>&1 \
// RUN:   | FileCheck %s --implicit-check-not=warning:
// RUN: %kapi -fsyntax-only %s -I %S/Inputs/project 2>&1 \
// RUN:   -fplugin-arg-kapi-specs=%S/Inputs/specs/project_lock.yaml \
// RUN:   | FileCheck %s --implicit-check-not=warning:
// RUN: cd %S/Inputs && %kapi -fsyntax-only %s -I project -fplugin-arg-kapi-specs=specs 2>&1 \
// RUN:   | FileCheck %s --implicit-check-not=warning:
// NONE-NOT: warning:
//
// What cannot be used stops the compilation:
// RUN: rm -f %t.o
// RUN: not %kapi -c %s -o %t.o -I %S/Inputs/project 2>&1 \
// RUN:   -fplugin-arg-kapi-specs=%S/Inputs/no-such-folder | FileCheck %s --check-prefix=MISSING
// MISSING: no-such-folder
// MISSING: error: kapi: cannot use the specs in '{{.*}}no-such-folder'
// RUN: not %kapi -c %s -o %t.o -I %S/Inputs/project 2>&1 \
// RUN:   -fplugin-arg-kapi-specs= | FileCheck %s --check-prefix=EMPTY
// EMPTY: error: kapi: {{.*}}specs
// RUN: not %kapi -c %s -o %t.o -I %S/Inputs/project 2>&1 \
// RUN:   -fplugin-arg-kapi-specs=%S/Inputs/broken-specs | FileCheck %s --check-prefix=BROKEN
// BROKEN-DAG: broken.yaml:8:14: error: 'returns' is one of errno, 
// BROKEN-DAG: broken.yaml:13:5: error: unknown key 'colour'
// BROKEN-DAG: broken.yaml:15:3: error: missing key 'discard'
// BROKEN: error: kapi: cannot use the specs in '{{.*}}broken-specs'
// RUN: test ! -e %t.o
//
// A spec of a built-in's name replaces it, one of another name for the same call
// is refused.
// RUN: %kapi -fsyntax-only -DBUILTIN %s -I %S/Inputs/project 2>&1 \
// RUN:   | FileCheck %s --check-prefix=BUILTIN
// BUILTIN: warning: '2' sets 0x2, which mlock2
// RUN: %kapi -fsyntax-only -DBUILTIN %s -I %S/Inputs/project 2>&1 \
// RUN:   -fplugin-arg-kapi-specs=%S/Inputs/mlock2.yaml | FileCheck %s --check-prefix=REPLACED
// REPLACED-NOT: sets 0x2
// REPLACED: warning: '4' sets 0x4, which mlock2
// RUN: rm -rf %t && mkdir %t
// RUN: sed 's/^name: mlock2/name: mine/' %S/Inputs/mlock2.yaml > %t/mine.yaml
// RUN: not %kapi -fsyntax-only %s -I %S/Inputs/project -fplugin-arg-kapi-specs=%t 2>&1 \
// RUN:   | FileCheck %s --check-prefix=CLASH
// CLASH: mine.yaml:[[#]]:[[#]]: error: the built-in spec 'mlock2' describes this call

#include "project.h"

int reported(void *p) {
  // CHECK: :[[#@LINE+1]]:{{[0-9]+}}: warning: '4' sets 0x4, which project_lock does not take in 'flags' [-Wkapi-invalid-flags]
  if (project_lock(p, 1, 4) != 0)
    return -1;
  // CHECK: :[[#@LINE+1]]:{{[0-9]+}}: warning: 'PROJECT_LATER' and 'PROJECT_NOW' exclude each other
  if (project_lock(p, 1, PROJECT_NOW | PROJECT_LATER) != 0)
    return -1;
  // CHECK: :[[#@LINE+1]]:{{[0-9]+}}: warning: the result of project_lock is dropped
  project_lock(p, 1, PROJECT_NOW);
  return project_lock(p, 1, PROJECT_LATER);
}

#ifdef BUILTIN
int mlock2(const void *start, size_t len, unsigned int flags);
int builtin(void *p) {
  return mlock2(p, 1, 2) | mlock2(p, 1, 4);
}
#endif
