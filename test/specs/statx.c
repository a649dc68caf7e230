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
#include <limits.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

void use(long);

void reported(int dir, const char *p, struct statx *b) {
  use(statx(dir, p, 1, STATX_SIZE, b)); // expected-warning {{'1' sets 0x1, which statx does not take in 'flags'}}
  use(statx(dir, p, AT_SYMLINK_FOLLOW, STATX_SIZE, b)); // expected-warning {{'AT_SYMLINK_FOLLOW' (0x400)}}
  use(statx(dir, p, STATX_BASIC_STATS, 0, b)); // expected-warning {{'STATX_BASIC_STATS' (0x7ff)}}
  use(statx(dir, p, AT_STATX_FORCE_SYNC | AT_STATX_DONT_SYNC, STATX_SIZE, b)); // expected-warning {{'AT_STATX_FORCE_SYNC' and 'AT_STATX_DONT_SYNC' exclude each other in 'flags' of statx}}
  use(statx(dir, p, 0, AT_SYMLINK_NOFOLLOW, b)); // expected-warning {{'AT_SYMLINK_NOFOLLOW' (0x100)}}
  use(statx(dir, p, 0, STATX_SIZE, NULL)); // expected-warning {{'NULL' as 'buffer' of statx, which must not be NULL}}
  use(syscall(SYS_statx, dir, p, 2, 0, b)); // expected-warning {{'2' sets 0x2}}
  use(syscall(332, dir, p, 0, 0, NULL)); // expected-warning {{as 'buffer' of syscall(SYS_statx),}}
}

void dropped(int dir, const char *p, struct statx *b) {
  statx(dir, p, 0, STATX_SIZE, b); // expected-warning {{the result of statx is dropped}}
}

int silent(int dir, const char *p, struct statx *b, int flags, unsigned mask) {
  use(statx(AT_FDCWD, p, AT_SYMLINK_NOFOLLOW | AT_NO_AUTOMOUNT | AT_STATX_DONT_SYNC, STATX_BASIC_STATS | STATX_BTIME, b));
  use(statx(dir, "", AT_EMPTY_PATH | AT_STATX_SYNC_AS_STAT, STATX_ALL, b));
  use(statx(dir, p, flags, mask, b));
  // Newer than the headers: STATX_SUBVOL and what comes.
  use(statx(dir, p, 0, 0x8000, b));
  use(statx(dir, p, 0, 0x400000, b));
  use(syscall(SYS_statx, dir, NULL, AT_EMPTY_PATH, mask, b));
  (void)statx(dir, p, 0, 0, b);
  return statx(dir, p, 0, mask, b) < 0 ? -errno : 0;
}
