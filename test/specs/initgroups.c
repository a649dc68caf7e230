// RUN: %kapi-verify -Xclang -verify-ignore-unexpected=note -Wno-nonnull %s
// RUN: %kapi -fsyntax-only -Xclang -verify=expected,strict \
// RUN:   -Xclang -verify-ignore-unexpected=note \
// RUN:   -fplugin-arg-kapi-level=strict -Wno-nonnull %s
// RUN: %kapixx-verify -Xclang -verify-ignore-unexpected=note \
// RUN:   -Wno-nonnull -x c++ %s

#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif
#include <errno.h>
#include <grp.h>
#include <stddef.h>
#include <sys/types.h>
#include <unistd.h>

void use(long);

void reported(const char *user, gid_t g) {
  use(initgroups(NULL, g)); // expected-warning {{'NULL' as 'user' of initgroups, which must not be NULL}}
  initgroups(user, g); // expected-warning {{the result of initgroups is dropped; when it fails (ENOMEM, EPERM)}}
}

int silent(const char *user, gid_t g) {
  use(initgroups(user, g));
  use(initgroups("daemon", 0));
  (void)initgroups(user, g);
  if (initgroups(user, g) != 0)
    return -errno;
  return 0;
}
