// RUN: %kapi-verify -Xclang -verify-ignore-unexpected=note %s
// RUN: %kapi -fsyntax-only -Xclang -verify=expected,strict \
// RUN:   -Xclang -verify-ignore-unexpected=note \
// RUN:   -fplugin-arg-kapi-level=strict %s
// RUN: %kapixx-verify -Xclang -verify-ignore-unexpected=note \
// RUN:   -x c++ %s

#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif
#include <errno.h>
#include <stddef.h>
#include <sys/fsuid.h>
#include <sys/syscall.h>
#include <sys/types.h>
#include <unistd.h>

void use(long);

// expected-no-diagnostics
// strict-no-diagnostics

// It takes every ID and never says that it failed: there is nothing to drop,
// and nothing to report.
int silent(gid_t id) {
  setfsgid(id);
  setfsgid(0);
  use(setfsgid(-1));
  syscall(SYS_setfsgid, id);
  (void)setfsgid(id);
  if (setfsgid(-1) != (int)id)
    return -1;
  return 0;
}
