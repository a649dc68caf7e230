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
#include <linux/landlock.h>
#include <stddef.h>
#include <sys/syscall.h>
#include <unistd.h>

void use(long);

void reported(struct landlock_ruleset_attr *a) {
  use(syscall(SYS_landlock_create_ruleset, a, 8L, 4)); // expected-warning {{'4' sets 0x4, which syscall(SYS_landlock_create_ruleset) does not take in 'flags'}}
  use(syscall(SYS_landlock_create_ruleset, a, 8L, LANDLOCK_CREATE_RULESET_VERSION)); // expected-warning {{With a flag the structure is NULL and its size 0}}
  use(syscall(SYS_landlock_create_ruleset, a, 4L, 0)); // expected-warning {{Without a flag the structure holds at least}}
  use(syscall(444, NULL, 0L, 3)); // expected-warning {{LANDLOCK_CREATE_RULESET_ERRATA}}
  syscall(SYS_landlock_create_ruleset, a, sizeof *a, 0); // expected-warning {{the result of syscall(SYS_landlock_create_ruleset) is dropped; when it fails (}}
}

int silent(struct landlock_ruleset_attr *a, size_t n, unsigned flags) {
  int abi = syscall(SYS_landlock_create_ruleset, NULL, 0L, LANDLOCK_CREATE_RULESET_VERSION);
  if (abi < 0)
    return errno == ENOSYS || errno == EOPNOTSUPP ? 0 : -errno;
  use(syscall(SYS_landlock_create_ruleset, NULL, 0, LANDLOCK_CREATE_RULESET_VERSION));
  use(syscall(SYS_landlock_create_ruleset, NULL, 0L, 2));
  use(syscall(SYS_landlock_create_ruleset, a, sizeof *a, 0));
  use(syscall(SYS_landlock_create_ruleset, a, n, flags));
  (void)syscall(SYS_landlock_create_ruleset, a, sizeof *a, 0);
  return syscall(SYS_landlock_create_ruleset, a, n, 0);
}
