// RUN: %kapi-verify -Xclang -verify-ignore-unexpected=note %s
// RUN: %kapi -fsyntax-only -Xclang -verify=expected,strict \
// RUN:   -Xclang -verify-ignore-unexpected=note \
// RUN:   -fplugin-arg-kapi-level=strict %s
#define _GNU_SOURCE
#include <errno.h>
#include <stddef.h>
#include <sys/syscall.h>
#include <sys/types.h>
#include <unistd.h>

// As numaif.h of libnuma declares it, which need not be installed.
long migrate_pages(int, unsigned long, const unsigned long *,
                   const unsigned long *);

void use(long);

int wrong_test(pid_t pid, unsigned long *a, unsigned long *b) {
  if (migrate_pages(pid, 65, a, b) == -ESRCH) // expected-warning {{'migrate_pages(pid, 65, a, b) == -ESRCH' is false whether migrate_pages succeeds or fails}}
    return 0;
  return 1;
}

void dropped(pid_t pid, unsigned long *a, unsigned long *b) {
  migrate_pages(pid, 65, a, b); // strict-warning {{the result of migrate_pages is dropped; when it fails}}
  syscall(SYS_migrate_pages, pid, 65L, a, b); // strict-warning {{the result of syscall(SYS_migrate_pages) is dropped; when it fails}}
  syscall(256, pid, 65L, a, b); // strict-warning {{the result of syscall(SYS_migrate_pages) is dropped; when it fails}}
}

int silent(pid_t pid, unsigned long n, unsigned long *a, unsigned long *b) {
  use(migrate_pages(pid, n, a, b));
  use(migrate_pages(0, 65, NULL, b));
  (void)migrate_pages(pid, n, a, b);
  long left = migrate_pages(pid, n, a, b);
  if (left < 0)
    return errno == ESRCH ? 0 : -errno;
  return left == 0;
}
