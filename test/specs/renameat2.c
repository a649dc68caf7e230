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
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

void use(long);

void reported(int dir, const char *p) {
  use(renameat2(dir, p, dir, "b", RENAME_NOREPLACE | RENAME_EXCHANGE)); // expected-warning {{'RENAME_EXCHANGE' and 'RENAME_NOREPLACE' exclude each other in 'flags' of renameat2}}
  use(renameat2(dir, p, dir, "b", RENAME_EXCHANGE | RENAME_WHITEOUT)); // expected-warning {{exclude each other}}
  use(renameat2(dir, p, dir, "b", 8)); // expected-warning {{'8' sets 0x8, which renameat2 does not take in 'flags'}}
  use(renameat2(dir, p, dir, "b", AT_SYMLINK_FOLLOW)); // expected-warning {{'AT_SYMLINK_FOLLOW' (0x400)}}
  use(renameat2(dir, NULL, dir, "b", 0)); // expected-warning {{'NULL' as 'oldname' of renameat2,}}
  use(syscall(SYS_renameat2, dir, p, dir, NULL, 0)); // expected-warning {{as 'newname' of syscall(SYS_renameat2),}}
  use(syscall(316, dir, p, dir, p, 3)); // expected-warning {{exclude each other}}
}

void dropped(int dir, const char *p) {
  renameat2(dir, p, dir, "b", 0); // expected-warning {{the result of renameat2 is dropped}}
}

int silent(int dir, const char *p, unsigned flags) {
  use(renameat2(dir, p, AT_FDCWD, "b", RENAME_NOREPLACE));
  use(renameat2(dir, p, dir, "b", RENAME_EXCHANGE));
  use(renameat2(dir, p, dir, "b", RENAME_WHITEOUT | RENAME_NOREPLACE));
  use(renameat2(dir, p, dir, "b", flags | RENAME_NOREPLACE));
  use(syscall(SYS_renameat2, dir, p, dir, p, 1));
  (void)renameat2(dir, p, dir, "b", 0);
  if (renameat2(dir, p, dir, "b", RENAME_NOREPLACE) < 0)
    return errno == EINVAL ? 1 : -errno;
  return 0;
}
