// RUN: %kapi-verify -Xclang -verify-ignore-unexpected=note \
// RUN:   -Wno-constant-logical-operand %s
// RUN: %kapi -fsyntax-only -Xclang -verify=expected,strict \
// RUN:   -Xclang -verify-ignore-unexpected=note \
// RUN:   -Wno-constant-logical-operand -fplugin-arg-kapi-level=strict %s
// RUN: %kapixx-verify -Xclang -verify-ignore-unexpected=note \
// RUN:   -Wno-constant-logical-operand -x c++ %s

#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif
#include <errno.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <unistd.h>

void use(long);

void reported(int c, int flags) {
  // Nothing to lock.
  use(mlockall(0)); // expected-warning {{'flags' of mlockall must not be 0}} expected-note {{'flags' of mlockall takes MCL_CURRENT (0x1), MCL_FUTURE (0x2), MCL_ONFAULT (0x4); the call fails with EINVAL (Invalid flags)}}
  use(mlockall(c ? MCL_CURRENT : 0)); // expected-warning {{'flags' of mlockall must not be 0}}
  use(mlockall(MCL_CURRENT & MCL_FUTURE)); // expected-warning {{'MCL_CURRENT & MCL_FUTURE' is 0x0, as 'flags' of mlockall; did you mean '|'?}}
  // How, but not what.
  use(mlockall(MCL_ONFAULT)); // expected-warning {{'MCL_ONFAULT' needs 'MCL_CURRENT' or 'MCL_FUTURE' in 'flags' of mlockall}}
  use(mlockall(4)); // expected-warning {{'MCL_ONFAULT' needs}}

  use(mlockall(8)); // expected-warning {{'8' sets 0x8, which mlockall does not take in 'flags'}}
  use(mlockall(MCL_CURRENT | MCL_FUTURE | 0x10)); // expected-warning {{'0x10' sets 0x10}}
  use(mlockall(MCL_CURRENT | MCL_ONFAULT | 8)); // expected-warning {{'8' sets 0x8}}
  use(mlockall(flags | 8)); // expected-warning {{sets 0x8}}
  use(mlockall(MAP_LOCKED)); // expected-warning {{'MAP_LOCKED' (0x2000), a constant of mmap, is no flag of mlockall}}
  use(mlockall(MCL_CURRENT | MAP_POPULATE)); // expected-warning {{'MAP_POPULATE' (0x8000), a constant of mmap, is no flag of mlockall}}
  use(mlockall(MLOCK_ONFAULT)); // expected-warning {{'MLOCK_ONFAULT' (0x1), a constant of mlock2, means 'MCL_CURRENT' as 'flags' of mlockall; did you mean 'MCL_ONFAULT'?}}
  use(mlockall(MCL_CURRENT | MLOCK_ONFAULT)); // expected-warning {{'MLOCK_ONFAULT' (0x1), a constant of mlock2, means 'MCL_CURRENT'}}
  use(mlockall(MCL_CURRENT || MCL_FUTURE)); // expected-warning {{'MCL_CURRENT || MCL_FUTURE' is 0x1, that is 'MCL_CURRENT', as 'flags' of mlockall; did you mean '|'?}}

  use(syscall(SYS_mlockall, 0)); // expected-warning {{'flags' of syscall(SYS_mlockall) must not be 0}}
  use(syscall(SYS_mlockall, MCL_ONFAULT)); // expected-warning {{'MCL_ONFAULT' needs 'MCL_CURRENT' or 'MCL_FUTURE' in 'flags' of syscall(SYS_mlockall)}}
  use(syscall(SYS_mlockall, MLOCK_ONFAULT)); // expected-warning {{means 'MCL_CURRENT' as 'flags' of syscall(SYS_mlockall)}}
  use(syscall(151, 8)); // expected-warning {{'8' sets 0x8, which syscall(SYS_mlockall) does not take}}
  // The kernel's flags are an int, and this one is 0.
  use(syscall(SYS_mlockall, 1L << 32)); // expected-warning {{'flags' of syscall(SYS_mlockall) must not be 0}}
}

void all_ones(void) {
  use(mlockall(-1)); // strict-warning {{sets 0xfffffff8}}
  use(mlockall(~0)); // strict-warning {{sets 0xfffffff8}}
}

void dropped(void) {
  mlockall(MCL_CURRENT | MCL_FUTURE); // expected-warning {{the result of mlockall is dropped; when it fails (ENOMEM, EPERM)}}
  syscall(SYS_mlockall, MCL_CURRENT); // expected-warning {{the result of syscall(SYS_mlockall) is dropped}}
  syscall(151, MCL_CURRENT); // expected-warning {{the result of syscall(SYS_mlockall) is dropped}}
}

void silent(int c, int flags) {
  use(mlockall(MCL_CURRENT));
  use(mlockall(MCL_FUTURE));
  use(mlockall(MCL_CURRENT | MCL_FUTURE));
  use(mlockall(MCL_CURRENT | MCL_ONFAULT));
  use(mlockall(MCL_FUTURE | MCL_ONFAULT));
  use(mlockall(MCL_CURRENT | MCL_FUTURE | MCL_ONFAULT));
  use(mlockall(1));
  use(mlockall(7));
  use(mlockall(c ? MCL_CURRENT : MCL_FUTURE));
  use(mlockall(MCL_CURRENT | (c ? MCL_FUTURE | MCL_ONFAULT : 0)));
  use(mlockall((MCL_CURRENT | MCL_FUTURE) & ~MCL_FUTURE));
  use(syscall(SYS_mlockall, MCL_CURRENT | MCL_ONFAULT));
  use(syscall(151, 3));
  use(syscall(SYS_mlockall, 1L << 32 | MCL_CURRENT));
  // The missing flag may be in the variable, and the variable may be 0.
  use(mlockall(flags));
  use(mlockall(flags | MCL_ONFAULT));
  use(mlockall(flags & MCL_ONFAULT));
  use(mlockall(flags & ~MCL_CURRENT));
}

void deliberate(void) {
  (void)mlockall(MCL_CURRENT);
  (void)syscall(SYS_mlockall, MCL_FUTURE);
  (void)syscall(151, MCL_FUTURE);
}

int handled(void) {
  if (mlockall(MCL_CURRENT | MCL_FUTURE) == -1)
    return -errno;
  return mlockall(MCL_CURRENT | MCL_FUTURE | MCL_ONFAULT);
}
