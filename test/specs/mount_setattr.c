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

void reported(int dir, const char *p, struct mount_attr *a) {
  use(mount_setattr(dir, p, MOUNT_ATTR_RDONLY, a, sizeof *a)); // expected-warning {{'MOUNT_ATTR_RDONLY' (0x1)}}
  use(mount_setattr(dir, p, 2, a, sizeof *a)); // expected-warning {{'2' sets 0x2, which mount_setattr does not take in 'flags'}}
  use(mount_setattr(dir, p, 0, NULL, sizeof *a)); // expected-warning {{'NULL' as 'uattr' of mount_setattr, which must not be NULL}}
  use(mount_setattr(dir, p, 0, a, sizeof a)); // expected-warning {{as 'usize' of mount_setattr, which is 32 to}}
  use(mount_setattr(dir, NULL, 0, a, sizeof *a)); // expected-warning {{as 'path' of mount_setattr,}}
  use(syscall(SYS_mount_setattr, dir, p, 0x400, a, sizeof *a)); // expected-warning {{'0x400' sets 0x400}}
  mount_setattr(dir, p, 0, a, sizeof *a); // expected-warning {{the result of mount_setattr is dropped; when it fails (}}
}

int silent(int dir, const char *p, unsigned flags, struct mount_attr *a, size_t n) {
  use(mount_setattr(AT_FDCWD, p, AT_RECURSIVE | AT_SYMLINK_NOFOLLOW, a, sizeof *a));
  use(mount_setattr(dir, "", AT_EMPTY_PATH | AT_NO_AUTOMOUNT, a, n));
  use(mount_setattr(dir, p, flags, a, 40));
  use(syscall(SYS_mount_setattr, dir, p, 0, a, 32));
  (void)mount_setattr(dir, p, 0, a, sizeof *a);
  if (mount_setattr(dir, p, 0, a, sizeof *a) < 0)
    return -errno;
  return 0;
}
