// RUN: %kapi-verify -Xclang -verify-ignore-unexpected=note %s
// RUN: %kapi -fsyntax-only -Xclang -verify=expected,strict \
// RUN:   -Xclang -verify-ignore-unexpected=note \
// RUN:   -fplugin-arg-kapi-level=strict %s
// RUN: %kapixx-verify -Xclang -verify-ignore-unexpected=note -x c++ %s

#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif
#include <errno.h>
#include <stddef.h>
#include <sys/syscall.h>
#include <unistd.h>

void use(long);

struct cachestat_range;
struct cachestat;

// The number: headers before 6.5 have no name for it.
void reported(int fd, struct cachestat_range *r, struct cachestat *c) {
  use(syscall(451, -1, r, c, 0)); // expected-warning {{'-1'}}
  use(syscall(451, fd, NULL, c, 0)); // expected-warning {{'NULL' as 'cstat_range' of syscall(SYS_cachestat), which must not be NULL}}
  use(syscall(451, fd, r, NULL, 0)); // expected-warning {{'NULL' as 'cstat' of syscall(SYS_cachestat), which must not be NULL}}
  use(syscall(451, fd, r, c, 1)); // expected-warning {{'1' as 'flags' of syscall(SYS_cachestat), which is 0 to 0}}
  syscall(451, fd, r, c, 0); // expected-warning {{the result of syscall(SYS_cachestat) is dropped; when it fails (}}
}

int silent(int fd, struct cachestat_range *r, struct cachestat *c,
           unsigned flags) {
  use(syscall(451, fd, r, c, flags));
  (void)syscall(451, fd, r, c, 0);
  if (syscall(451, fd, r, c, 0) < 0)
    return errno == ENOSYS ? 0 : -errno;
  return 1;
}
