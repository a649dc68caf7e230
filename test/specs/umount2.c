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

void reported(const char *d) {
  use(umount2(d, 0x10)); // expected-warning {{'0x10' sets 0x10, which umount2 does not take in 'flags'}}
  use(umount2(d, MNT_EXPIRE | MNT_DETACH)); // expected-warning {{'MNT_EXPIRE'}}
  use(umount2(d, MS_RDONLY)); // expected-warning {{'MS_RDONLY' (0x1), a constant of mount, means 'MNT_FORCE' as 'flags' of umount2}}
  use(umount2(NULL, 0)); // expected-warning {{'NULL' as 'name' of umount2, which must not be NULL}}
  use(umount(NULL)); // expected-warning {{'NULL' as 'name' of umount, which must not be NULL}}
  use(syscall(SYS_umount2, NULL, 0)); // expected-warning {{as 'name' of syscall(SYS_umount2),}}
  use(syscall(166, d, 32)); // expected-warning {{'32' sets 0x20}}
}

// Cleaning up is tried, no more.
void dropped(const char *d) {
  umount2(d, MNT_DETACH); // strict-warning {{the result of umount2 is dropped; when it fails (}}
  umount(d); // strict-warning {{the result of umount is dropped; when it fails (}}
}

int spins(const char *d) {
  while (umount(d) < 0 && errno == EBUSY) // expected-warning {{EBUSY}}
    ;
  return 0;
}

int silent(const char *d, int flags) {
  use(umount2(d, 0));
  use(umount2(d, MNT_FORCE | MNT_DETACH | UMOUNT_NOFOLLOW));
  use(umount2(d, MNT_EXPIRE | UMOUNT_NOFOLLOW));
  use(umount2(d, flags));
  use(umount(d));
  use(syscall(SYS_umount2, d, MNT_DETACH));
  (void)umount(d);
  while (umount(d) < 0) {
    if (errno != EBUSY)
      return -1;
    sleep(1);
  }
  while (umount2(d, MNT_DETACH) == 0)
    ;
  if (umount2(d, 0) < 0 && errno != EINVAL)
    return -errno;
  return 0;
}
