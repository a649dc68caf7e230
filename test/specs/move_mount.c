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

void reported(int fd, const char *p) {
  use(move_mount(fd, "", AT_FDCWD, p, AT_EMPTY_PATH)); // expected-warning {{'AT_EMPTY_PATH' (0x1000)}}
  use(move_mount(fd, "", AT_FDCWD, p, 8)); // expected-warning {{'8' sets 0x8, which move_mount does not take in 'flags'}}
  use(move_mount(fd, "", AT_FDCWD, p, MOVE_MOUNT_SET_GROUP | 0x200)); // expected-warning {{MOVE_MOUNT_BENEATH}}
  use(syscall(SYS_move_mount, fd, "", AT_FDCWD, p, 0x80)); // expected-warning {{'0x80' sets 0x80}}
  move_mount(fd, "", AT_FDCWD, p, MOVE_MOUNT_F_EMPTY_PATH); // expected-warning {{the result of move_mount is dropped; when it fails (}}
}

int silent(int fd, const char *p, unsigned flags) {
  use(move_mount(fd, "", AT_FDCWD, p, MOVE_MOUNT_F_EMPTY_PATH | MOVE_MOUNT_T_SYMLINKS));
  use(move_mount(fd, NULL, AT_FDCWD, p, MOVE_MOUNT_F_EMPTY_PATH));
  use(move_mount(AT_FDCWD, p, AT_FDCWD, p, 0x200));
  use(move_mount(fd, "", AT_FDCWD, p, flags));
  use(syscall(SYS_move_mount, fd, "", AT_FDCWD, p, 4));
  (void)move_mount(fd, "", AT_FDCWD, p, MOVE_MOUNT_F_EMPTY_PATH);
  if (move_mount(fd, "", AT_FDCWD, p, MOVE_MOUNT_F_EMPTY_PATH) < 0)
    return -errno;
  return 0;
}
