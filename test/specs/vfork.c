// RUN: %kapi-verify -Xclang -verify-ignore-unexpected=note %s
// RUN: %kapi -fsyntax-only -Xclang -verify=expected,strict \
// RUN:   -Xclang -verify-ignore-unexpected=note \
// RUN:   -fplugin-arg-kapi-level=strict %s
#define _GNU_SOURCE
#include <errno.h>
#include <sys/syscall.h>
#include <sys/types.h>
#include <unistd.h>

void use(long);

void dropped(void) {
  vfork(); // expected-warning {{the result of vfork is dropped; when it fails}}
  syscall(SYS_vfork); // expected-warning {{the result of syscall(SYS_vfork) is dropped; when it fails}}
}

int wrong_test(char **argv) {
  pid_t pid = vfork();
  if (pid == -EAGAIN) // expected-warning {{'pid == -EAGAIN' is false whether vfork succeeds or fails}}
    return -1;
  return 0;
}

int silent(char **argv) {
  (void)vfork();
  pid_t pid = vfork();
  if (pid < 0)
    return -errno;
  if (pid == 0) {
    execv(argv[0], argv);
    _exit(127);
  }
  return pid;
}
