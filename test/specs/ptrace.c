// RUN: %kapi-verify -Xclang -verify-ignore-unexpected=note %s
// RUN: %kapi -fsyntax-only -Xclang -verify=expected,strict \
// RUN:   -Xclang -verify-ignore-unexpected=note \
// RUN:   -fplugin-arg-kapi-level=strict %s
#define _GNU_SOURCE
#include <errno.h>
#include <signal.h>
#include <stddef.h>
#include <sys/ptrace.h>
#include <sys/syscall.h>
#include <sys/types.h>
#include <sys/user.h>
#include <unistd.h>

void use(long);

void reported(pid_t pid) {
  use(ptrace(PTRACE_SETOPTIONS, pid, 0L, 0x400L)); // expected-warning {{'0x400L' sets 0x400, which ptrace does not take in 'data'}}
  use(ptrace(PTRACE_SETOPTIONS, pid, 0L, PTRACE_O_TRACEFORK | 0x100)); // expected-warning {{'0x100' sets 0x100, which ptrace does not take in 'data'}}
  use(ptrace(PTRACE_SEIZE, pid, 0L, 0x200L)); // expected-warning {{'0x200L' sets 0x200, which ptrace does not take in 'data'}}
  use(ptrace(PTRACE_SEIZE, pid, PTRACE_O_TRACEFORK, 0L)); // expected-warning {{'PTRACE_O_TRACEFORK' (2) as 'addr' of ptrace, which is 0 to 0}}
  use(ptrace(PTRACE_CONT, pid, 0L, 65L)); // expected-warning {{'65L' (65) as 'data' of ptrace, which is 0 to 64}}
  use(ptrace(PTRACE_DETACH, pid, 0L, -1L)); // expected-warning {{'-1L' becomes 18446744073709551615 as 'data' of ptrace, which is 0 to 64}}
  use(syscall(SYS_ptrace, PTRACE_SETOPTIONS, pid, 0L, 0x400L)); // expected-warning {{'0x400L' sets 0x400, which syscall(SYS_ptrace) does not take in 'data'}}
  use(syscall(101, PTRACE_CONT, pid, 0L, 100L)); // expected-warning {{'100L' (100) as 'data' of syscall(SYS_ptrace), which is 0 to 64}}
}

void dropped(pid_t pid) {
  ptrace(PTRACE_ATTACH, pid, 0L, 0L); // strict-warning {{the result of ptrace is dropped; when it fails}}
  ptrace(PTRACE_TRACEME, 0, 0L, 0L); // strict-warning {{the result of ptrace is dropped; when it fails}}
  syscall(SYS_ptrace, PTRACE_ATTACH, pid, 0L, 0L); // strict-warning {{the result of syscall(SYS_ptrace) is dropped; when it fails}}
}

int silent(pid_t pid, enum __ptrace_request request, long addr, long data, struct user_regs_struct *regs) {
  use(ptrace(request, pid, addr, data));
  use(ptrace(PTRACE_SETOPTIONS, pid, 0L, PTRACE_O_TRACESYSGOOD | PTRACE_O_EXITKILL));
  use(ptrace(PTRACE_SEIZE, pid, NULL, PTRACE_O_TRACECLONE));
  use(ptrace(PTRACE_CONT, pid, 1L, SIGCONT));
  use(ptrace(PTRACE_SYSCALL, pid, NULL, NULL));
  use(ptrace(PTRACE_TRACEME));
  // Another machine may know it.
  use(ptrace(27, pid, addr, data));
  ptrace(PTRACE_KILL, pid, 0L, 0L);
  (void)ptrace(PTRACE_DETACH, pid, 0L, 0L);
  if (ptrace(PTRACE_GETREGS, pid, NULL, regs) < 0)
    return -errno;
  if (syscall(SYS_ptrace, PTRACE_ATTACH, pid, 0L, 0L) < 0)
    return -errno;
  return 0;
}

// -1 may be what was read.
long peek(pid_t pid, void *addr) {
  errno = 0;
  long word = ptrace(PTRACE_PEEKDATA, pid, addr, NULL);
  if (word == -1 && errno != 0)
    return 0;
  return word;
}
