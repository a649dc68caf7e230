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

void reported(const char *s, const char *d) {
  use(mount(NULL, NULL, NULL, MS_PRIVATE, NULL)); // expected-warning {{'NULL' as 'dir_name' of mount, which must not be NULL}}
  use(mount(NULL, d, NULL, MS_PRIVATE | MS_SHARED, NULL)); // expected-warning {{One kind of propagation is set at a time}}
  use(mount(NULL, d, NULL, MS_SLAVE | MS_RDONLY, NULL)); // expected-warning {{One kind of propagation is set at a time}}
  use(syscall(SYS_mount, s, NULL, NULL, MS_BIND, NULL)); // expected-warning {{as 'dir_name' of syscall(SYS_mount),}}
  use(syscall(165, NULL, d, NULL, MS_SHARED | MS_NOSUID, NULL)); // expected-warning {{One kind of propagation is set at a time}}
  use(mount(s, d, NULL, MS_BIND || MS_REC, NULL)); // expected-warning {{}}
  use(mount(s, d, NULL, MNT_DETACH, NULL)); // expected-warning {{'MNT_DETACH' (0x2), a constant of umount2, means 'MS_NOSUID' as 'flags' of mount}}
}

void dropped(const char *s, const char *d) {
  mount(s, d, "proc", 0, NULL); // strict-warning {{the result of mount is dropped; when it fails (}}
}

int wrong_test(const char *s, const char *d) {
  if (mount(s, d, "tmpfs", 0, NULL) > 0) // expected-warning {{is false whether mount succeeds or fails}}
    return -1;
  return 0;
}

int silent(const char *s, const char *d, unsigned long flags) {
  use(mount(NULL, "/", NULL, MS_REC | MS_PRIVATE, NULL));
  use(mount(NULL, "/", NULL, MS_REC | MS_SLAVE | MS_SILENT, NULL));
  use(mount(s, d, NULL, MS_BIND | MS_REC, NULL));
  use(mount(s, d, NULL, MS_BIND | MS_RDONLY, NULL));
  use(mount(NULL, d, NULL, MS_REMOUNT | MS_BIND | MS_RDONLY | MS_NOSUID, NULL));
  // The old magic number holds the bits of MS_PRIVATE and MS_SLAVE.
  use(mount(s, d, "ext2", MS_MGC_VAL | MS_RDONLY, NULL));
  use(mount(s, d, "tmpfs", MS_NOSUID | MS_NODEV | MS_NOEXEC | MS_RELATIME, "size=1m"));
  use(mount(s, d, "tmpfs", flags, NULL));
  use(mount("", d, "tmpfs", flags | MS_RDONLY, NULL));
  use(mount(NULL, d, "tmpfs", 0, NULL));
  use(syscall(SYS_mount, s, d, NULL, MS_MOVE, NULL));
  (void)mount(s, d, "proc", 0, NULL);
  if (mount(s, d, "proc", 0, NULL) < 0 && errno != EBUSY)
    return -errno;
  return 0;
}
