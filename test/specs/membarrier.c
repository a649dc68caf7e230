// RUN: %kapi-verify -Xclang -verify-ignore-unexpected=note %s
// RUN: %kapi -fsyntax-only -Xclang -verify=expected,strict \
// RUN:   -Xclang -verify-ignore-unexpected=note \
// RUN:   -fplugin-arg-kapi-level=strict %s
#define _GNU_SOURCE
#include <errno.h>
#include <linux/membarrier.h>
#include <sys/syscall.h>
#include <unistd.h>

void use(long);

void reported(void) {
  use(syscall(SYS_membarrier, 3, 0, 0)); // expected-warning {{'3' is no value of 'cmd' of syscall(SYS_membarrier)}}
  use(syscall(SYS_membarrier, MEMBARRIER_CMD_PRIVATE_EXPEDITED | MEMBARRIER_CMD_REGISTER_PRIVATE_EXPEDITED, 0, 0)); // expected-warning {{'MEMBARRIER_CMD_PRIVATE_EXPEDITED | MEMBARRIER_CMD_REGISTER_P...' is 24, which is no value of 'cmd' of syscall(SYS_membarrier); its values cannot be or-ed}}
  use(syscall(SYS_membarrier, MEMBARRIER_CMD_QUERY, 1, 0)); // expected-warning {{'1' as 'flags' of syscall(SYS_membarrier), which is 0 to 0}}
  use(syscall(SYS_membarrier, MEMBARRIER_CMD_PRIVATE_EXPEDITED, MEMBARRIER_CMD_FLAG_CPU, 0)); // expected-warning {{'MEMBARRIER_CMD_FLAG_CPU' (1) as 'flags' of syscall(SYS_membarrier), which is 0 to 0}}
  use(syscall(SYS_membarrier, MEMBARRIER_CMD_PRIVATE_EXPEDITED_RSEQ, 2, 0)); // expected-warning {{'2' sets 0x2, which syscall(SYS_membarrier) does not take in 'flags'}}
  use(syscall(324, 0x400, 0, 0)); // expected-warning {{'0x400' is no value of 'cmd' of syscall(SYS_membarrier)}}
}

void dropped(void) {
  syscall(SYS_membarrier, MEMBARRIER_CMD_REGISTER_PRIVATE_EXPEDITED, 0, 0); // strict-warning {{the result of syscall(SYS_membarrier) is dropped; when it fails}}
}

int silent(int cmd, int cpu) {
  use(syscall(SYS_membarrier, cmd, 0, 0));
  use(syscall(SYS_membarrier, MEMBARRIER_CMD_SHARED, 0, 0));
  use(syscall(SYS_membarrier, MEMBARRIER_CMD_PRIVATE_EXPEDITED_RSEQ, MEMBARRIER_CMD_FLAG_CPU, cpu));
  use(syscall(SYS_membarrier, 0x200, 0, 0));
  (void)syscall(SYS_membarrier, MEMBARRIER_CMD_GLOBAL, 0, 0);
  long known = syscall(SYS_membarrier, MEMBARRIER_CMD_QUERY, 0, 0);
  if (known < 0 || !(known & MEMBARRIER_CMD_PRIVATE_EXPEDITED))
    return 0;
  return syscall(SYS_membarrier, MEMBARRIER_CMD_REGISTER_PRIVATE_EXPEDITED, 0, 0) == 0;
}
