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

void reported(int fs, const char *k, const void *v) {
  use(fsconfig(fs, 9, k, v, 0)); // expected-warning {{'9' is no value of 'cmd' of fsconfig}}
  use(fsconfig(-1, FSCONFIG_CMD_CREATE, NULL, NULL, 0)); // expected-warning {{'-1' as 'fd' of fsconfig, which is 0 to INT_MAX}}
  use(fsconfig(fs, FSCONFIG_SET_STRING, k, NULL, 0)); // expected-warning {{'NULL' as '_value' of fsconfig, which must not be NULL}}
  use(fsconfig(fs, FSCONFIG_SET_FLAG, NULL, NULL, 0)); // expected-warning {{'NULL' as '_key' of fsconfig, which must not be NULL}}
  use(fsconfig(fs, FSCONFIG_SET_STRING, k, v, 1)); // expected-warning {{'1' as 'aux' of fsconfig}}
  use(fsconfig(fs, FSCONFIG_SET_BINARY, k, v, 0)); // expected-warning {{'0' as 'aux' of fsconfig, which is 1 to 1048576}}
  use(fsconfig(fs, FSCONFIG_SET_FD, k, NULL, -1)); // expected-warning {{'-1' as 'aux' of fsconfig, which is 0 to INT_MAX}}
  use(fsconfig(fs, FSCONFIG_CMD_CREATE, NULL, NULL, 1)); // expected-warning {{'1' as 'aux' of fsconfig}}
  use(syscall(SYS_fsconfig, fs, 77, k, v, 0)); // expected-warning {{'77' is no value of 'cmd' of syscall(SYS_fsconfig)}}
  fsconfig(fs, FSCONFIG_CMD_CREATE, NULL, NULL, 0); // expected-warning {{the result of fsconfig is dropped; when it fails (}}
}

int silent(int fs, unsigned cmd, const char *k, const void *v, int aux) {
  use(fsconfig(fs, FSCONFIG_SET_FLAG, "ro", NULL, 0));
  use(fsconfig(fs, FSCONFIG_SET_STRING, k, v, 0));
  use(fsconfig(fs, FSCONFIG_SET_BINARY, k, v, 16));
  use(fsconfig(fs, FSCONFIG_SET_PATH, k, v, AT_FDCWD));
  use(fsconfig(fs, FSCONFIG_SET_FD, k, NULL, aux));
  use(fsconfig(fs, FSCONFIG_CMD_CREATE, NULL, NULL, 0));
  use(fsconfig(fs, 8, NULL, NULL, 0));
  use(fsconfig(fs, cmd, NULL, NULL, aux));
  use(syscall(SYS_fsconfig, fs, 6, NULL, NULL, 0));
  (void)fsconfig(fs, cmd, k, v, aux);
  if (fsconfig(fs, FSCONFIG_CMD_CREATE, NULL, NULL, 0) < 0)
    return -errno;
  return 0;
}
