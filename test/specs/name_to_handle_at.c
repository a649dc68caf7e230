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

void reported(int dir, const char *p, struct file_handle *h, int *m) {
  use(name_to_handle_at(dir, p, h, m, 4)); // expected-warning {{'4' sets 0x4, which name_to_handle_at does not take in 'flag'}}
  use(name_to_handle_at(dir, p, h, m, AT_SYMLINK_NOFOLLOW)); // expected-warning {{'AT_SYMLINK_NOFOLLOW' (0x100)}}
  use(name_to_handle_at(dir, "", h, m, 0x2 | AT_EMPTY_PATH)); // expected-warning {{'AT_HANDLE_CONNECTABLE' and 'AT_EMPTY_PATH' exclude each other}}
  use(name_to_handle_at(dir, NULL, h, m, 0)); // expected-warning {{'NULL' as 'name' of name_to_handle_at,}}
  use(name_to_handle_at(dir, p, NULL, m, 0)); // expected-warning {{'NULL' as 'handle' of name_to_handle_at,}}
  use(name_to_handle_at(dir, p, h, NULL, 0)); // expected-warning {{'NULL' as 'mnt_id' of name_to_handle_at,}}
  use(syscall(SYS_name_to_handle_at, dir, p, h, m, 8)); // expected-warning {{'8' sets 0x8}}
  use(syscall(303, dir, p, NULL, m, 0)); // expected-warning {{as 'handle' of syscall(SYS_name_to_handle_at),}}
}

void dropped(int dir, const char *p, struct file_handle *h, int *m) {
  name_to_handle_at(dir, p, h, m, 0); // expected-warning {{the result of name_to_handle_at is dropped}}
}

int silent(int dir, const char *p, struct file_handle *h, int *m, int flags) {
  use(name_to_handle_at(AT_FDCWD, p, h, m, AT_SYMLINK_FOLLOW));
  use(name_to_handle_at(dir, "", h, m, AT_EMPTY_PATH));
  // Newer than the headers: AT_HANDLE_FID and AT_HANDLE_MNT_ID_UNIQUE.
  use(name_to_handle_at(dir, "", h, m, 0x1201));
  use(name_to_handle_at(dir, p, h, m, flags));
  use(syscall(SYS_name_to_handle_at, dir, p, h, m, 0));
  (void)name_to_handle_at(dir, p, h, m, 0);
  if (name_to_handle_at(dir, p, h, m, 0) < 0 && errno != EOVERFLOW)
    return -errno;
  return 0;
}
