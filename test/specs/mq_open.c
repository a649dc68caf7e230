// RUN: %kapi-verify -Xclang -verify-ignore-unexpected=note %s
// RUN: %kapi -fsyntax-only -Xclang -verify=expected,strict \
// RUN:   -Xclang -verify-ignore-unexpected=note \
// RUN:   -fplugin-arg-kapi-level=strict %s
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <mqueue.h>
#include <stddef.h>
#include <sys/syscall.h>
#include <unistd.h>

void use(long);

void reported(const char *name) {
  use(mq_open(name, 3)); // expected-warning {{'3' selects 0x3 as O_ACCMODE, which mq_open refuses}}
  use(syscall(SYS_mq_open, NULL, O_RDWR, 0, NULL)); // expected-warning {{'NULL' as 'u_name' of syscall(SYS_mq_open), which must not be NULL}}
}

void dropped(const char *name) {
  mq_open(name, O_RDWR | O_CREAT, 0600, NULL); // expected-warning {{the result of mq_open is dropped; when it fails}}
}

int silent(const char *name, int f) {
  use(mq_open(name, f));
  use(mq_open(name, O_RDWR | O_CREAT | O_EXCL | O_NONBLOCK | O_CLOEXEC, 0600, NULL));
  (void)mq_open(name, O_RDONLY);
  mqd_t q = mq_open(name, O_WRONLY);
  if (q == (mqd_t)-1)
    return -errno;
  return q;
}
