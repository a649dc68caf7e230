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

void reported(int fd, struct landlock_path_beneath_attr *r) {
  use(syscall(SYS_landlock_add_rule, -1, LANDLOCK_RULE_PATH_BENEATH, r, 0)); // expected-warning {{'-1' as 'ruleset_fd' of syscall(SYS_landlock_add_rule), which is 0 to INT_MAX}}
  use(syscall(SYS_landlock_add_rule, fd, 3, r, 0)); // expected-warning {{'3' is no value of 'rule_type' of syscall(SYS_landlock_add_rule)}}
  use(syscall(SYS_landlock_add_rule, fd, LANDLOCK_RULE_PATH_BENEATH, NULL, 0)); // expected-warning {{as 'rule_attr' of syscall(SYS_landlock_add_rule), which must not be NULL}}
  use(syscall(445, fd, 1, r, LANDLOCK_ACCESS_FS_READ_FILE)); // expected-warning {{'LANDLOCK_ACCESS_FS_READ_FILE' (0x4) is no flag of syscall(SYS_landlock_add_rule)}}
  syscall(SYS_landlock_add_rule, fd, LANDLOCK_RULE_PATH_BENEATH, r, 0); // expected-warning {{the result of syscall(SYS_landlock_add_rule) is dropped; when it fails (}}
}

int silent(int fd, int type, struct landlock_path_beneath_attr *r, unsigned flags) {
  use(syscall(SYS_landlock_add_rule, fd, LANDLOCK_RULE_PATH_BENEATH, r, 0));
  use(syscall(SYS_landlock_add_rule, fd, 2, r, 0));
  // LANDLOCK_ADD_RULE_QUIET of Linux 7.2.
  use(syscall(SYS_landlock_add_rule, fd, 2, r, 1));
  use(syscall(SYS_landlock_add_rule, fd, type, r, flags));
  (void)syscall(SYS_landlock_add_rule, fd, type, r, 0);
  if (syscall(SYS_landlock_add_rule, fd, LANDLOCK_RULE_PATH_BENEATH, r, 0) < 0)
    return -errno;
  return 0;
}
