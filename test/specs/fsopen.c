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

void reported(const char *t) {
  use(fsopen(t, O_CLOEXEC)); // expected-warning {{'O_CLOEXEC' (0x80000)}}
  use(fsopen(t, 2)); // expected-warning {{'2' sets 0x2, which fsopen does not take in 'flags'}}
  use(fsopen(NULL, 0)); // expected-warning {{'NULL' as '_fs_name' of fsopen, which must not be NULL}}
  use(syscall(SYS_fsopen, t, 4)); // expected-warning {{'4' sets 0x4}}
  fsopen(t, 0); // expected-warning {{the result of fsopen is dropped; when it fails (}}
}

int silent(const char *t, unsigned flags) {
  use(fsopen("tmpfs", FSOPEN_CLOEXEC));
  use(fsopen(t, flags));
  use(syscall(SYS_fsopen, t, 1));
  (void)fsopen(t, 0);
  int fd = fsopen(t, 0);
  if (fd < 0)
    return errno == ENOSYS ? 0 : -errno;
  return fd;
}
