// RUN: %kapi-verify -Xclang -verify-ignore-unexpected=note %s
// RUN: %kapi -fsyntax-only -Xclang -verify=expected,strict \
// RUN:   -Xclang -verify-ignore-unexpected=note \
// RUN:   -fplugin-arg-kapi-level=strict %s
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <sched.h>
#include <signal.h>
#include <sys/mount.h>
#include <sys/syscall.h>
#include <unistd.h>

void use(long);

void reported(void) {
  use(unshare(CLONE_NEWNS | SIGCHLD)); // expected-warning {{'SIGCHLD' (0x11), a constant of clone, is no flag of unshare}}
  use(unshare(CLONE_PARENT)); // expected-warning {{'CLONE_PARENT' (0x8000), a constant of clone, is no flag of unshare}}
  use(unshare(MS_PRIVATE)); // expected-warning {{'MS_PRIVATE' (0x40000), a constant of mount, means 'CLONE_SYSVSEM' as 'unshare_flags' of unshare}}
  use(unshare(CLONE_NEWNS || CLONE_NEWPID)); // expected-warning {{use of logical '||'}} expected-warning {{'CLONE_NEWNS || CLONE_NEWPID' is 0x1, as 'unshare_flags' of unshare; did you mean '|'?}}
  use(unshare(CLONE_NEWNS & CLONE_NEWPID)); // expected-warning {{'CLONE_NEWNS & CLONE_NEWPID' is 0x0, as 'unshare_flags' of unshare; did you mean '|'?}}
  use(syscall(SYS_unshare, 1L)); // expected-warning {{'1L' sets 0x1, which syscall(SYS_unshare) does not take in 'unshare_flags'}}
  use(syscall(272, 1L << 32)); // expected-warning {{'1L << 32' sets 0x100000000, which syscall(SYS_unshare) does not take in 'unshare_flags'}}
}

void dropped(void) {
  unshare(CLONE_NEWNS); // expected-warning {{the result of unshare is dropped; when it fails}}
  unshare(CLONE_NEWUSER | CLONE_NEWNET); // expected-warning {{the result of unshare is dropped; when it fails}}
  syscall(SYS_unshare, CLONE_NEWPID); // expected-warning {{the result of syscall(SYS_unshare) is dropped; when it fails}}
  // Only threads share these.
  unshare(CLONE_FILES); // strict-warning {{the result of unshare is dropped; when it fails}}
}

// As root or not, it goes on.
int ignored(void) {
  if (unshare(CLONE_NEWNS) != 0 && errno == EINVAL) // expected-warning {{ENOMEM, ENOSPC, EPERM and EUSERS of unshare end as success}}
    return -1;
  return 0;
}

int silent(int flags) {
  use(unshare(0));
  use(unshare(flags));
  // UNSHARE_EMPTY_MNTNS of Linux 7.1.
  use(unshare(0x100000));
  use(unshare(CLONE_NEWNS | CLONE_NEWUTS | CLONE_NEWIPC | CLONE_NEWUSER | CLONE_NEWPID | CLONE_NEWNET | CLONE_NEWCGROUP | CLONE_NEWTIME));
  use(unshare(CLONE_FS | CLONE_FILES | CLONE_SYSVSEM | CLONE_THREAD | CLONE_SIGHAND | CLONE_VM));
  (void)unshare(CLONE_NEWNS);
  if (unshare(CLONE_NEWNET) != 0 && errno != EPERM)
    return -errno;
  if (unshare(CLONE_NEWNS) != 0)
    return -errno;
  return 0;
}
