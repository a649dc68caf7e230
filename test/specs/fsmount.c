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
#include <stddef.h>
#include <sys/mount.h>
#include <sys/syscall.h>
#include <unistd.h>

void use(long);

void reported(int fs) {
  use(fsmount(fs, 0, MS_NOATIME)); // expected-warning {{'MS_NOATIME' (0x400)}}
  use(fsmount(fs, 8, 0)); // expected-warning {{'8' sets 0x8, which fsmount does not take in 'flags'}}
  use(fsmount(fs, 0, MOUNT_ATTR_IDMAP)); // expected-warning {{'MOUNT_ATTR_IDMAP' (0x100000)}}
  use(fsmount(fs, 0, MOUNT_ATTR_NOATIME | MOUNT_ATTR_STRICTATIME)); // expected-warning {{access times}}
  use(fsmount(-1, 0, 0)); // expected-warning {{'-1' as 'fs_fd' of fsmount, which is 0 to INT_MAX}}
  use(syscall(SYS_fsmount, fs, 4, 0)); // expected-warning {{'4' sets 0x4}}
  fsmount(fs, 0, 0); // expected-warning {{the result of fsmount is dropped; when it fails (}}
}

int silent(int fs, unsigned flags) {
  use(fsmount(fs, FSMOUNT_CLOEXEC, MOUNT_ATTR_NOSUID | MOUNT_ATTR_NODEV | MOUNT_ATTR_NOATIME));
  use(fsmount(fs, 0, MOUNT_ATTR_STRICTATIME | MOUNT_ATTR_NODIRATIME));
  use(fsmount(fs, flags, flags));
  // FSMOUNT_NAMESPACE of Linux 7.1.
  use(fsmount(fs, 2, 0));
  use(syscall(SYS_fsmount, fs, 1, 0x200000));
  (void)fsmount(fs, 0, 0);
  return fsmount(fs, 0, 0);
}
