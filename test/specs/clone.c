// RUN: %kapi-verify -Xclang -verify-ignore-unexpected=note %s
// RUN: %kapi -fsyntax-only -Xclang -verify=expected,strict \
// RUN:   -Xclang -verify-ignore-unexpected=note \
// RUN:   -fplugin-arg-kapi-level=strict %s
#define _GNU_SOURCE
#include <errno.h>
#include <sched.h>
#include <signal.h>
#include <stddef.h>
#include <sys/syscall.h>
#include <sys/types.h>
#include <unistd.h>

void use(long);
int child(void *);

void reported(char *top, void *arg, int *tid) {
  use(clone(child, top, CLONE_THREAD | SIGCHLD, arg)); // expected-warning {{'CLONE_THREAD' needs 'CLONE_SIGHAND' in 'clone_flags' of clone}}
  use(clone(child, top, CLONE_SIGHAND | SIGCHLD, arg)); // expected-warning {{'CLONE_SIGHAND' needs 'CLONE_VM' in 'clone_flags' of clone}}
  use(clone(child, top, CLONE_VM | CLONE_THREAD, arg)); // expected-warning {{'CLONE_THREAD' needs 'CLONE_SIGHAND' in 'clone_flags' of clone}}
  use(clone(child, top, CLONE_NEWNS | CLONE_FS | SIGCHLD, arg)); // expected-warning {{'CLONE_NEWNS' and 'CLONE_FS' exclude each other in 'clone_flags' of clone}}
  use(clone(child, top, CLONE_NEWUSER | CLONE_FS | SIGCHLD, arg)); // expected-warning {{'CLONE_NEWUSER' and 'CLONE_FS' exclude each other in 'clone_flags' of clone}}
  use(clone(child, top, CLONE_NEWIPC | CLONE_SYSVSEM | SIGCHLD, arg)); // expected-warning {{'CLONE_NEWIPC' and 'CLONE_SYSVSEM' exclude each other in 'clone_flags' of clone}}
  use(clone(child, top, CLONE_VM | CLONE_SIGHAND | CLONE_THREAD | CLONE_NEWPID, arg)); // expected-warning {{'CLONE_NEWPID' and 'CLONE_THREAD' exclude each other in 'clone_flags' of clone}}
  use(clone(child, top, CLONE_PIDFD | CLONE_PARENT_SETTID | SIGCHLD, arg, tid)); // expected-warning {{'CLONE_PIDFD' and 'CLONE_PARENT_SETTID' exclude each other in 'clone_flags' of clone}}
  use(clone(NULL, top, SIGCHLD, arg)); // expected-warning {{'NULL' as 'fn' of clone, which must not be NULL}}
  use(syscall(SYS_clone, CLONE_SIGHAND | SIGCHLD, 0L, NULL, NULL, 0L)); // expected-warning {{'CLONE_SIGHAND' needs 'CLONE_VM' in 'clone_flags' of syscall(SYS_clone)}}
  use(syscall(56, CLONE_THREAD, top, NULL, NULL, 0L)); // expected-warning {{'CLONE_THREAD' needs 'CLONE_SIGHAND' in 'clone_flags' of syscall(SYS_clone)}}
}

// Behind `...` the compiler does not count.
void missing(char *top, void *arg) {
  use(clone(child, top, CLONE_PARENT_SETTID | SIGCHLD, arg)); // expected-warning {{'parent_tidptr' of clone is missing beside 'CLONE_PARENT_SETTID | SIGCHLD': CLONE_PARENT_SETTID takes the address as argument}}
  use(clone(child, top, CLONE_PIDFD | SIGCHLD, arg)); // expected-warning {{'parent_tidptr' of clone is missing beside 'CLONE_PIDFD | SIGCHLD': CLONE_PIDFD takes the address of the descriptor as argument}}
  use(clone(child, top, CLONE_SETTLS | SIGCHLD, arg)); // expected-warning {{'tls' of clone is missing beside 'CLONE_SETTLS | SIGCHLD': CLONE_SETTLS takes the storage as argument}}
}

void dropped(char *top, void *arg) {
  clone(child, top, CLONE_VM | SIGCHLD, arg); // expected-warning {{the result of clone is dropped; when it fails}}
  syscall(SYS_clone, SIGCHLD, 0L, NULL, NULL, 0L); // expected-warning {{the result of syscall(SYS_clone) is dropped; when it fails}}
}

int wrong_test(char *top, void *arg) {
  pid_t pid = clone(child, top, SIGCHLD, arg);
  if (pid == -ENOMEM) // expected-warning {{'pid == -ENOMEM' is false whether clone succeeds or fails}}
    return -1;
  return 0;
}

int silent(char *top, void *arg, int flags, pid_t *tid, void *tls) {
  use(clone(child, top, 0, arg));
  use(clone(child, top, flags, arg));
  use(clone(child, top, flags | CLONE_THREAD, arg));
  use(clone(child, top, CLONE_NEWNS | CLONE_NEWPID | CLONE_NEWUSER | SIGCHLD, arg));
  use(clone(child, top, CLONE_VM | CLONE_FS | CLONE_FILES | CLONE_SIGHAND | CLONE_THREAD | CLONE_SYSVSEM | CLONE_SETTLS | CLONE_PARENT_SETTID | CLONE_CHILD_CLEARTID, arg, tid, tls, tid));
  use(clone(child, top, CLONE_PARENT | CLONE_NEWPID | SIGCHLD, arg));
  // Any number will do as the signal.
  use(clone(child, top, CLONE_VM | 0x80, arg));
  use(clone(child, top, SIGUSR1, arg));
  use(syscall(SYS_clone, SIGCHLD, NULL, NULL, NULL, NULL));
  use(syscall(SYS_clone, (1L << 40) | SIGCHLD, 0L, NULL, NULL, 0L));
  (void)clone(child, top, SIGCHLD, arg);
  pid_t pid = clone(child, top, CLONE_NEWNET | SIGCHLD, arg);
  return pid < 0 ? -errno : pid;
}
