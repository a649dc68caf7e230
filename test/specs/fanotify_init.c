// RUN: %kapi-verify -Xclang -verify-ignore-unexpected=note %s
// RUN: %kapi -fsyntax-only -Xclang -verify=expected,strict \
// RUN:   -Xclang -verify-ignore-unexpected=note \
// RUN:   -fplugin-arg-kapi-level=strict %s
#define _GNU_SOURCE
#include <fcntl.h>
#include <sys/fanotify.h>
#include <sys/syscall.h>
#include <unistd.h>

void use(long);

void reported(void) {
  use(fanotify_init(FAN_REPORT_NAME, 0)); // expected-warning {{'FAN_REPORT_NAME' needs 'FAN_REPORT_DIR_FID' in 'flags' of fanotify_init}}
  use(fanotify_init(FAN_CLASS_CONTENT | FAN_CLASS_PRE_CONTENT, O_RDONLY)); // expected-warning {{'FAN_CLASS_CONTENT | FAN_CLASS_PRE_CONTENT' selects 0xc as FAN_CLASS, which fanotify_init refuses}}
  use(fanotify_init(FAN_REPORT_PIDFD | FAN_REPORT_TID, O_RDONLY)); // expected-warning {{'FAN_REPORT_PIDFD' and 'FAN_REPORT_TID' exclude each other in 'flags' of fanotify_init}}
  use(fanotify_init(FAN_CLASS_CONTENT | FAN_REPORT_FID, O_RDONLY)); // expected-warning {{'FAN_REPORT_FID' and 'FAN_CLASS_CONTENT' exclude each other in 'flags' of fanotify_init}}
  use(fanotify_init(FAN_CLASS_PRE_CONTENT | FAN_REPORT_DFID_NAME, O_RDONLY)); // expected-warning {{'FAN_REPORT_DIR_FID' and 'FAN_CLASS_PRE_CONTENT' exclude each other}}
  use(fanotify_init(FAN_CLASS_NOTIF | 0x8000, O_RDONLY)); // expected-warning {{'0x8000' sets 0x8000, which fanotify_init does not take in 'flags'}}
  use(fanotify_init(O_CLOEXEC, O_RDONLY)); // expected-warning {{is no flag of fanotify_init; did you mean 'FAN_CLOEXEC'?}}
  use(fanotify_init(FAN_CLASS_NOTIF, O_CREAT)); // expected-warning {{is no flag of fanotify_init}}
  use(syscall(SYS_fanotify_init, FAN_REPORT_NAME, 0)); // expected-warning {{'FAN_REPORT_NAME' needs 'FAN_REPORT_DIR_FID' in 'flags' of syscall(SYS_fanotify_init)}}
  fanotify_init(FAN_CLASS_NOTIF, O_RDONLY); // expected-warning {{the result of fanotify_init is dropped; when it fails}}
}

int silent(unsigned f, unsigned e) {
  use(fanotify_init(f, e));
  use(fanotify_init(FAN_CLASS_CONTENT | FAN_CLOEXEC | FAN_NONBLOCK, O_RDWR | O_LARGEFILE | O_CLOEXEC));
  use(fanotify_init(FAN_REPORT_DFID_NAME_TARGET | FAN_UNLIMITED_QUEUE, 0));
  use(fanotify_init(FAN_REPORT_FID | FAN_REPORT_PIDFD, O_SYNC | O_NOATIME));
  (void)fanotify_init(f, e);
  return fanotify_init(FAN_CLASS_NOTIF, O_RDONLY) < 0 ? -1 : 0;
}
