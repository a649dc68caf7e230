// RUN: %kapi-verify -Xclang -verify-ignore-unexpected=note -Wno-nonnull %s
// RUN: %kapi -fsyntax-only -Xclang -verify=expected,strict \
// RUN:   -Xclang -verify-ignore-unexpected=note \
// RUN:   -fplugin-arg-kapi-level=strict -Wno-nonnull %s
// RUN: %kapixx-verify -Xclang -verify-ignore-unexpected=note -Wno-nonnull -x c++ %s

#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif
#include <errno.h>
#include <linux/dqblk_xfs.h>
#include <stddef.h>
#include <sys/quota.h>
#include <sys/syscall.h>
#include <sys/types.h>
#include <unistd.h>

void use(long);

void reported(const char *dev, int id, caddr_t a) {
  use(quotactl(Q_GETQUOTA, dev, id, a)); // expected-warning {{which quotactl refuses}}
  use(quotactl(Q_SYNC, dev, id, a)); // expected-warning {{which quotactl refuses}}
  use(quotactl(QCMD(Q_GETQUOTA, 3), dev, id, a)); // expected-warning {{selects 0x3 as type, which quotactl refuses}}
  use(quotactl(QCMD(0x80000a, USRQUOTA), dev, id, a)); // expected-warning {{as command, which quotactl refuses}}
  use(quotactl(QCMD(Q_GETQUOTA, USRQUOTA), NULL, id, a)); // expected-warning {{'NULL' as 'special' of quotactl, which must not be NULL}}
  use(syscall(SYS_quotactl, QCMD(Q_XGETQSTAT, 7), dev, id, a)); // expected-warning {{selects 0x7 as type, which syscall(SYS_quotactl) refuses}}
}

void dropped(const char *dev) {
  quotactl(QCMD(Q_QUOTAOFF, USRQUOTA), dev, 0, NULL); // strict-warning {{the result of quotactl is dropped; when it fails}}
}

int silent(int cmd, const char *dev, int id, caddr_t a) {
  use(quotactl(cmd, dev, id, a));
  use(quotactl(QCMD(Q_SYNC, GRPQUOTA), NULL, 0, NULL));
  use(quotactl(QCMD(Q_GETQUOTA, USRQUOTA), dev, id, a));
  use(quotactl(QCMD(Q_QUOTAON, GRPQUOTA), dev, 2, a));
  use(quotactl(QCMD(Q_XGETNEXTQUOTA, XQM_PRJQUOTA), dev, id, a));
  use(syscall(179, QCMD(Q_SETINFO, 2), dev, id, a));
  (void)quotactl(QCMD(Q_SYNC, USRQUOTA), dev, 0, NULL);
  if (quotactl(QCMD(Q_GETFMT, USRQUOTA), dev, 0, a) < 0)
    return errno == ESRCH ? 0 : -errno;
  return 1;
}
