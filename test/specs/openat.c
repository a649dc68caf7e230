// RUN: %kapi-verify -Xclang -verify-ignore-unexpected=note -Wno-nonnull %s
// RUN: %kapi -fsyntax-only -Xclang -verify=expected,strict \
// RUN:   -Xclang -verify-ignore-unexpected=note \
// RUN:   -fplugin-arg-kapi-level=strict -Wno-nonnull %s
// RUN: %kapixx-verify -Xclang -verify-ignore-unexpected=note \
// RUN:   -Wno-nonnull -x c++ %s
// RUN: %kapi-verify -Xclang -verify-ignore-unexpected=note \
// RUN:   -D_FILE_OFFSET_BITS=64 -Wno-nonnull %s

#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif
#include <errno.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

void use(long);

void reported(int dir, const char *p, int c) {
  use(openat(dir, p, O_WRONLY | O_CREAT)); // expected-warning {{'mode' of openat is missing beside 'O_WRONLY | O_CREAT': O_CREAT makes a file with the permissions of mode}}
  use(openat64(dir, p, O_CREAT | O_EXCL | O_RDWR)); // expected-warning {{'mode' of openat64 is missing}}
  use(openat(dir, p, O_TMPFILE | O_RDWR)); // expected-warning {{'mode' of openat is missing beside 'O_TMPFILE | O_RDWR': O_TMPFILE makes}}
  use(syscall(SYS_openat, dir, p, O_CREAT | O_RDWR)); // expected-warning {{'mode' of syscall(SYS_openat) is missing}}
  use(openat(dir, p, O_TMPFILE, 0600)); // expected-warning {{'O_TMPFILE' needs 'O_WRONLY' or 'O_RDWR' in 'flags' of openat}}
  use(openat(dir, p, O_CREAT | O_DIRECTORY, 0700)); // expected-warning {{'O_CREAT' and 'O_DIRECTORY' exclude each other in 'flags' of openat}}
  use(openat(dir, p, S_IRUSR | S_IWUSR)); // expected-warning {{'S_IRUSR' (0x100) means 'O_NOCTTY' as 'flags' of openat}}
  use(openat(dir, NULL, O_RDONLY)); // expected-warning {{'NULL' as 'filename' of openat, which must not be NULL}}
  use(syscall(SYS_openat, dir, NULL, O_RDONLY, 0)); // expected-warning {{as 'filename' of syscall(SYS_openat),}}
  use(syscall(257, dir, p, O_CREAT)); // expected-warning {{'mode' of syscall(SYS_openat) is missing}}
}

// Daemons open /dev/null for the lowest descriptor.
void dropped(int dir, const char *p) {
  openat(dir, "/dev/null", O_RDWR); // strict-warning {{the result of openat is dropped; when it fails (}}
  syscall(SYS_openat, dir, p, O_RDWR, 0); // strict-warning {{the result of syscall(SYS_openat) is dropped}}
}

void silent(int dir, const char *p, int flags, mode_t mode, int c) {
  use(openat(dir, p, O_RDONLY));
  use(openat(dir, p, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644));
  use(openat(dir, p, O_RDWR | O_CREAT | O_EXCL, S_IRUSR | S_IWUSR | S_IRGRP));
  use(openat(dir, p, O_RDWR | O_CREAT, mode));
  use(openat(dir, p, O_TMPFILE | O_RDWR, S_IRWXU));
  use(openat(dir, p, O_DIRECTORY | O_PATH | O_NOFOLLOW | O_NOATIME));
  use(openat(dir, p, O_NDELAY | O_NOCTTY | O_SYNC | O_DSYNC | O_DIRECT | O_APPEND));
  use(openat(dir, p, flags));
  use(openat(dir, p, flags | O_CLOEXEC));
  use(openat(dir, p, c ? O_RDWR | O_CREAT : O_RDONLY, 0600));
  use(openat64(dir, p, O_WRONLY | O_CREAT, 0666));
  // Unknown bits and the access mode 3 are taken.
  use(openat(dir, p, O_ACCMODE));
  use(openat(dir, p, O_RDONLY | 0x40000000));
  // An absolute path needs no directory.
  use(openat(-1, "/etc/hosts", O_RDONLY));
  use(openat(AT_FDCWD, p, O_RDONLY));
  use(syscall(SYS_openat, dir, p, O_RDWR | O_CREAT, 0600));
  (void)openat(dir, p, O_RDONLY);
}

int handled(int dir, const char *p) {
  int fd;
  do
    fd = openat(dir, p, O_RDONLY | O_CLOEXEC);
  while (fd < 0 && errno == EINTR);
  if (fd < 0)
    return errno == ENOENT ? 0 : -errno;
  return fd;
}

int wrong_test(int dir, const char *p) {
  if (openat(dir, p, O_RDONLY) == -ENOENT) // expected-warning {{is false whether openat succeeds or fails}}
    return 0;
  return 1;
}
