// RUN: %kapi-verify -Xclang -verify-ignore-unexpected=note %s
// RUN: %kapi -fsyntax-only -Xclang -verify=expected,strict \
// RUN:   -Xclang -verify-ignore-unexpected=note \
// RUN:   -fplugin-arg-kapi-level=strict %s
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <stddef.h>
#include <sys/syscall.h>
#include <unistd.h>

// Newer than the headers.
enum { execve_check = 0x10000 };

void use(long);

void reported(int fd, const char *path, char **argv, char **envp) {
  use(execveat(fd, path, argv, envp, AT_SYMLINK_FOLLOW)); // expected-warning {{'AT_SYMLINK_FOLLOW' (0x400), a constant of name_to_handle_at, is no flag of execveat}}
  use(execveat(fd, path, argv, envp, O_CLOEXEC)); // expected-warning {{'O_CLOEXEC' (0x80000), a constant of open, is no flag of execveat}}
  use(execveat(fd, path, argv, envp, 1)); // expected-warning {{'1' sets 0x1, which execveat does not take in 'flags'}}
  use(execveat(fd, NULL, argv, envp, AT_EMPTY_PATH)); // expected-warning {{null passed to a callee}} expected-warning {{'NULL' as 'filename' of execveat, which must not be NULL}}
  use(syscall(SYS_execveat, fd, path, argv, envp, AT_REMOVEDIR)); // expected-warning {{'AT_REMOVEDIR' (0x200), a constant of unlinkat, is no flag of syscall(SYS_execveat)}}
  use(syscall(322, fd, path, argv, envp, 0x20)); // expected-warning {{'0x20' sets 0x20, which syscall(SYS_execveat) does not take in 'flags'}}
}

void silent(int fd, const char *path, char **argv, char **envp, int flags) {
  execveat(fd, "", argv, envp, AT_EMPTY_PATH);
  execveat(AT_FDCWD, path, argv, envp, AT_SYMLINK_NOFOLLOW);
  syscall(SYS_execveat, fd, path, argv, envp, flags);
  (void)syscall(SYS_execveat, fd, path, NULL, NULL, 0);
  if (execveat(fd, path, argv, envp, execve_check) != 0)
    use(errno);
  execveat(fd, path, argv, envp, flags);
  _exit(errno == ENOENT ? 127 : 126);
}
