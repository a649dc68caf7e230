// RUN: %kapi-verify -Xclang -verify-ignore-unexpected=note %s
// RUN: %kapi -fsyntax-only -Xclang -verify=expected,strict \
// RUN:   -Xclang -verify-ignore-unexpected=note \
// RUN:   -fplugin-arg-kapi-level=strict %s
// RUN: %kapixx-verify -Xclang -verify-ignore-unexpected=note -x c++ %s

#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif
#include <errno.h>
#include <linux/dqblk_xfs.h>
#include <stddef.h>
#include <sys/quota.h>
#include <sys/syscall.h>
#include <unistd.h>

void use(long);

void reported(int fd, void *a) {
  use(syscall(SYS_quotactl_fd, -1, QCMD(Q_GETFMT, USRQUOTA), 0, a)); // expected-warning {{'-1'}}
  use(syscall(SYS_quotactl_fd, fd, Q_GETFMT, 0, a)); // expected-warning {{which syscall(SYS_quotactl_fd) refuses}}
  use(syscall(SYS_quotactl_fd, fd, QCMD(Q_GETFMT, 3), 0, a)); // expected-warning {{selects 0x3 as type, which syscall(SYS_quotactl_fd) refuses}}
  use(syscall(443, fd, QCMD(0x580a, USRQUOTA), 0, a)); // expected-warning {{as command, which syscall(SYS_quotactl_fd) refuses}}
}

void dropped(int fd) {
  syscall(SYS_quotactl_fd, fd, QCMD(Q_QUOTAOFF, USRQUOTA), 0, NULL); // strict-warning {{the result of syscall(SYS_quotactl_fd) is dropped; when it fails}}
}

int silent(int fd, int cmd, int id, void *a) {
  use(syscall(SYS_quotactl_fd, fd, cmd, id, a));
  use(syscall(SYS_quotactl_fd, fd, QCMD(Q_SYNC, GRPQUOTA), 0, NULL));
  use(syscall(SYS_quotactl_fd, fd, QCMD(Q_XGETNEXTQUOTA, 2), id, a));
  use(syscall(443, fd, QCMD(Q_GETNEXTQUOTA, USRQUOTA), id, a));
  (void)syscall(SYS_quotactl_fd, fd, QCMD(Q_SYNC, USRQUOTA), 0, NULL);
  if (syscall(SYS_quotactl_fd, fd, QCMD(Q_GETQUOTA, USRQUOTA), id, a) < 0)
    return errno == ESRCH || errno == ENOSYS ? 0 : -errno;
  return 1;
}
