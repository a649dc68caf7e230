// RUN: %kapi-verify -Xclang -verify-ignore-unexpected=note %s
// RUN: %kapi -fsyntax-only -Xclang -verify=expected,strict \
// RUN:   -Xclang -verify-ignore-unexpected=note \
// RUN:   -fplugin-arg-kapi-level=strict %s
// RUN: %kapixx-verify -Xclang -verify-ignore-unexpected=note -x c++ %s

#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif
#include <errno.h>
#include <linux/bpf.h>
#include <stddef.h>
#include <sys/syscall.h>
#include <unistd.h>

void use(long);

void reported(union bpf_attr *a) {
  use(syscall(SYS_bpf, 99, a, sizeof *a)); // expected-warning {{as bpf_cmd, which syscall(SYS_bpf) refuses}}
  use(syscall(SYS_bpf, -1, a, sizeof *a)); // strict-warning {{'-1'}}
  use(syscall(SYS_bpf, BPF_MAP_CREATE | 0x20000, a, sizeof *a)); // expected-warning {{sets 0x20000, which syscall(SYS_bpf) does not take in 'cmd'}}
  use(syscall(SYS_bpf, BPF_MAP_CREATE, NULL, sizeof *a)); // expected-warning {{'NULL' as 'uattr' of syscall(SYS_bpf), which must not be NULL}}
  use(syscall(SYS_bpf, BPF_MAP_CREATE, a, 4097)); // expected-warning {{'4097' as 'size' of syscall(SYS_bpf), which is 0 to 4096}}
  syscall(SYS_bpf, BPF_MAP_CREATE, a, sizeof *a); // expected-warning {{the result of syscall(SYS_bpf) is dropped; when it fails}}
}

void dropped(union bpf_attr *a) {
  syscall(SYS_bpf, BPF_MAP_UPDATE_ELEM, a, sizeof *a); // strict-warning {{the result of syscall(SYS_bpf) is dropped; when it fails}}
}

int wrong_test(union bpf_attr *a) {
  if (syscall(SYS_bpf, BPF_MAP_LOOKUP_ELEM, a, sizeof *a) == -ENOENT) // expected-warning {{is false whether syscall(SYS_bpf) succeeds or fails}}
    return 1;
  return 0;
}

// What most programs have: the command is not known here.
static int bpf(enum bpf_cmd cmd, union bpf_attr *a, unsigned size) {
  return syscall(SYS_bpf, cmd, a, size);
}

int silent(int cmd, union bpf_attr *a, unsigned size, void *common) {
  use(syscall(SYS_bpf, cmd, a, size));
  use(syscall(SYS_bpf, BPF_PROG_RUN, a, sizeof *a));
  use(syscall(321, 38, a, sizeof *a));
  use(syscall(321, BPF_PROG_LOAD | 0x10000, a, sizeof *a, common, 24));
  use(syscall(321, BPF_ENABLE_STATS, NULL, 0));
  (void)syscall(SYS_bpf, BPF_MAP_CREATE, a, sizeof *a);
  if (bpf(BPF_MAP_LOOKUP_ELEM, a, sizeof *a) < 0)
    return errno == ENOENT ? 0 : -errno;
  int fd = bpf(BPF_MAP_CREATE, a, sizeof *a);
  if (fd > 0)
    close(fd);
  while ((fd = syscall(SYS_bpf, BPF_PROG_LOAD, a, sizeof *a)) < 0 &&
         errno == EAGAIN)
    ;
  return fd;
}
