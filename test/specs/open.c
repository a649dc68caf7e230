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
  use(open(p, O_WRONLY | O_CREAT)); // expected-warning {{'mode' of open is missing beside 'O_WRONLY | O_CREAT': O_CREAT makes a file with the permissions of mode}}
  use(open64(p, O_CREAT | O_EXCL | O_RDWR)); // expected-warning {{'mode' of open64 is missing}}
  use(open(p, O_TMPFILE | O_RDWR)); // expected-warning {{'mode' of open is missing beside 'O_TMPFILE | O_RDWR': O_TMPFILE makes}}
  use(syscall(SYS_open, p, O_CREAT | O_RDWR)); // expected-warning {{'mode' of syscall(SYS_open) is missing}}
  use(open(p, O_TMPFILE, 0600)); // expected-warning {{'O_TMPFILE' needs 'O_WRONLY' or 'O_RDWR' in 'flags' of open}}
  use(open(p, O_CREAT | O_DIRECTORY, 0700)); // expected-warning {{'O_CREAT' and 'O_DIRECTORY' exclude each other in 'flags' of open}}
  use(open(p, S_IRUSR | S_IWUSR)); // expected-warning {{'S_IRUSR' (0x100) means 'O_NOCTTY' as 'flags' of open}}
  use(open(NULL, O_RDONLY)); // expected-warning {{'NULL' as 'filename' of open, which must not be NULL}}
  use(syscall(SYS_open, NULL, O_RDONLY, 0)); // expected-warning {{as 'filename' of syscall(SYS_open),}}
  use(syscall(2, p, O_CREAT)); // expected-warning {{'mode' of syscall(SYS_open) is missing}}
}

// Daemons open /dev/null for the lowest descriptor.
void dropped(int dir, const char *p) {
  open("/dev/null", O_RDWR); // strict-warning {{the result of open is dropped; when it fails (}}
  syscall(SYS_open, p, O_RDWR, 0); // strict-warning {{the result of syscall(SYS_open) is dropped}}
}

void silent(int dir, const char *p, int flags, mode_t mode, int c) {
  use(open(p, O_RDONLY));
  use(open(p, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644));
  use(open(p, O_RDWR | O_CREAT | O_EXCL, S_IRUSR | S_IWUSR | S_IRGRP));
  use(open(p, O_RDWR | O_CREAT, mode));
  use(open(p, O_TMPFILE | O_RDWR, S_IRWXU));
  use(open(p, O_DIRECTORY | O_PATH | O_NOFOLLOW | O_NOATIME));
  use(open(p, O_NDELAY | O_NOCTTY | O_SYNC | O_DSYNC | O_DIRECT | O_APPEND));
  use(open(p, flags));
  use(open(p, flags | O_CLOEXEC));
  use(open(p, c ? O_RDWR | O_CREAT : O_RDONLY, 0600));
  use(open64(p, O_WRONLY | O_CREAT, 0666));
  // Unknown bits and the access mode 3 are taken.
  use(open(p, O_ACCMODE));
  use(open(p, O_RDONLY | 0x40000000));
  // The kernel does not look at the upper half.
  use(syscall(SYS_open, p, 1L << 32));
  use(syscall(SYS_open, p, O_RDWR | O_CREAT, 0600));
  (void)open(p, O_RDONLY);
}

int handled(int dir, const char *p) {
  int fd;
  do
    fd = open(p, O_RDONLY | O_CLOEXEC);
  while (fd < 0 && errno == EINTR);
  if (fd < 0)
    return errno == ENOENT ? 0 : -errno;
  return fd;
}

int wrong_test(int dir, const char *p) {
  if (open(p, O_RDONLY) == -ENOENT) // expected-warning {{is false whether open succeeds or fails}}
    return 0;
  return 1;
}

// The kernel takes both access modes at once: neither is had. No value of the
// field has that number, so nothing can be said to be meant.
int both_modes(const char *path) {
  return open(path, O_WRONLY | O_RDWR | O_APPEND);
}
