// RUN: %kapi-verify -Xclang -verify-ignore-unexpected=note %s
// RUN: %kapi -fsyntax-only -Xclang -verify=expected,strict \
// RUN:   -Xclang -verify-ignore-unexpected=note \
// RUN:   -fplugin-arg-kapi-level=strict %s
#define _GNU_SOURCE
#include <errno.h>
#include <stddef.h>
#include <sys/syscall.h>
#include <unistd.h>

void use(long);

void reported(char **argv, char **envp) {
  use(execve(NULL, argv, envp)); // expected-warning {{null passed to a callee}} expected-warning {{'NULL' as 'filename' of execve, which must not be NULL}}
  use(execv(NULL, argv)); // expected-warning {{null passed to a callee}} expected-warning {{'NULL' as 'filename' of execv, which must not be NULL}}
  use(syscall(SYS_execve, NULL, argv, envp)); // expected-warning {{'NULL' as 'filename' of syscall(SYS_execve), which must not be NULL}}
  use(syscall(59, NULL, argv, envp)); // expected-warning {{'NULL' as 'filename' of syscall(SYS_execve), which must not be NULL}}
}

// Only a failure comes back.
void silent(const char *path, char **argv, char **envp) {
  execve(path, argv, envp);
  execv(path, argv);
  syscall(SYS_execve, path, argv, envp);
  (void)execve(path, argv, envp);
  use(syscall(SYS_execve, path, NULL, NULL));
  if (execve(path, argv, envp) < 0)
    use(errno);
  if (execv(path, argv))
    use(errno);
  if (errno == ENOENT)
    _exit(127);
  _exit(126);
}
