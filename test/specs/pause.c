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

// There is nothing to get wrong in pause() itself; its better relative has an
// argument.
void reported(void) {
  use(syscall(SYS_rt_sigsuspend, NULL, 8)); // expected-warning {{'NULL' as 'unewset' of syscall(SYS_rt_sigsuspend), which must not be NULL}}
}

int silent(void) {
  for (;;) {
    pause();
    if (pause() < 0 && errno == EINTR)
      return 0;
    use(syscall(SYS_pause));
  }
}
