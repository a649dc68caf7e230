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
  use(fspick(dir, p, O_CLOEXEC)); // expected-warning {{'O_CLOEXEC' (0x80000)}}
  use(fspick(dir, p, AT_EMPTY_PATH)); // expected-warning {{'AT_EMPTY_PATH' (0x1000)}}
  use(fspick(dir, p, 0x10)); // expected-warning {{'0x10' sets 0x10, which fspick does not take in 'flags'}}
  use(fspick(dir, NULL, 0)); // expected-warning {{'NULL' as 'path' of fspick, which must not be NULL}}
  use(syscall(SYS_fspick, dir, p, 32)); // expected-warning {{'32' sets 0x20}}
  fspick(dir, p, 0); // expected-warning {{the result of fspick is dropped; when it fails (}}
}

int silent(int dir, const char *p, unsigned flags) {
  use(fspick(AT_FDCWD, p, FSPICK_CLOEXEC | FSPICK_NO_AUTOMOUNT));
  use(fspick(dir, "", FSPICK_EMPTY_PATH | FSPICK_SYMLINK_NOFOLLOW));
  use(fspick(dir, p, flags));
  use(syscall(SYS_fspick, dir, p, 1));
  (void)fspick(dir, p, 0);
  return fspick(dir, p, 0);
}
