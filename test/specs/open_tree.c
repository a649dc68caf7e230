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
#include <stddef.h>
#include <sys/mount.h>
#include <sys/syscall.h>
#include <unistd.h>

void use(long);

void reported(int dir, const char *p) {
  use(open_tree(dir, p, AT_RECURSIVE)); // expected-warning {{'AT_RECURSIVE' needs 'OPEN_TREE_CLONE' or 'OPEN_TREE_NAMESPACE' in 'flags' of open_tree}}
  use(open_tree(dir, p, 8)); // expected-warning {{'8' sets 0x8, which open_tree does not take in 'flags'}}
  use(open_tree(dir, p, AT_SYMLINK_FOLLOW)); // expected-warning {{'AT_SYMLINK_FOLLOW' (0x400)}}
  use(open_tree(dir, NULL, 0)); // expected-warning {{'NULL' as 'filename' of open_tree, which must not be NULL}}
  use(syscall(SYS_open_tree, dir, p, 4)); // expected-warning {{'4' sets 0x4}}
  open_tree(dir, p, OPEN_TREE_CLONE); // expected-warning {{the result of open_tree is dropped; when it fails (}}
}

int silent(int dir, const char *p, unsigned flags) {
  use(open_tree(AT_FDCWD, p, OPEN_TREE_CLONE | OPEN_TREE_CLOEXEC | AT_RECURSIVE));
  use(open_tree(dir, "", AT_EMPTY_PATH | AT_NO_AUTOMOUNT | AT_SYMLINK_NOFOLLOW));
  use(open_tree(dir, p, flags));
  use(open_tree(dir, p, flags | AT_RECURSIVE));
  use(syscall(SYS_open_tree, dir, p, 1));
  // OPEN_TREE_NAMESPACE of Linux 7.0.
  use(open_tree(dir, p, 2 | AT_RECURSIVE));
  (void)open_tree(dir, p, 0);
  return open_tree(dir, p, 0);
}
