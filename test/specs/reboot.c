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
#include <linux/reboot.h>
#include <stddef.h>
#include <sys/reboot.h>
#include <sys/syscall.h>
#include <unistd.h>

void use(long);

void reported(void) {
  use(reboot(12345)); // expected-warning {{'12345' is no value of 'cmd' of reboot}}
  use(syscall(SYS_reboot, LINUX_REBOOT_MAGIC1, LINUX_REBOOT_MAGIC2, 77, NULL)); // expected-warning {{'77' is no value of 'cmd' of syscall(SYS_reboot)}}
}

void dropped(void) {
  reboot(RB_AUTOBOOT); // strict-warning {{the result of reboot is dropped; when it fails (}}
}

int silent(int cmd) {
  use(reboot(RB_AUTOBOOT));
  use(reboot(RB_POWER_OFF));
  use(reboot(RB_HALT_SYSTEM));
  use(reboot(RB_ENABLE_CAD));
  use(reboot(RB_DISABLE_CAD));
  use(reboot(LINUX_REBOOT_CMD_KEXEC));
  use(reboot(cmd));
  use(syscall(SYS_reboot, LINUX_REBOOT_MAGIC1, LINUX_REBOOT_MAGIC2, LINUX_REBOOT_CMD_RESTART2, "recovery"));
  use(syscall(SYS_reboot, LINUX_REBOOT_MAGIC1, LINUX_REBOOT_MAGIC2, LINUX_REBOOT_CMD_HALT, NULL));
  (void)reboot(RB_AUTOBOOT);
  return reboot(cmd) < 0 ? -errno : 0;
}
