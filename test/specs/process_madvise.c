// RUN: %kapi-verify -Xclang -verify-ignore-unexpected=note %s
// RUN: %kapi -fsyntax-only -Xclang -verify=expected,strict \
// RUN:   -Xclang -verify-ignore-unexpected=note \
// RUN:   -fplugin-arg-kapi-level=strict %s
#define _GNU_SOURCE
#include <errno.h>
#include <linux/mman.h>
#include <stddef.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <unistd.h>

void use(long);

void reported(int fd, struct iovec *v) {
  use(process_madvise(fd, v, 1, 5, 0)); // expected-warning {{'5' is no value of 'behavior' of process_madvise}}
  use(process_madvise(fd, v, 1, MADV_COLD | MADV_WILLNEED, 0)); // expected-warning {{'MADV_COLD | MADV_WILLNEED' is 23, that is 'MADV_POPULATE_WRITE', as 'behavior' of process_madvise; its values cannot be or-ed}}
  use(process_madvise(fd, v, 1, MADV_COLD, 1)); // expected-warning {{'1' as 'flags' of process_madvise, which is 0 to 0}}
  use(process_madvise(fd, v, 1025, MADV_COLD, 0)); // expected-warning {{'1025' as 'vlen' of process_madvise, which is 0 to 1024}}
  use(process_madvise(fd, NULL, 1, MADV_COLD, 0)); // expected-warning {{'NULL' as 'vec' of process_madvise, which must not be NULL}}
  use(syscall(SYS_process_madvise, fd, v, 1L, 99, 0)); // expected-warning {{'99' is no value of 'behavior' of syscall(SYS_process_madvise)}}
  use(syscall(440, fd, v, 1L, MADV_COLD, 4)); // expected-warning {{'4' as 'flags' of syscall(SYS_process_madvise), which is 0 to 0}}
}

void dropped(int fd, struct iovec *v) {
  process_madvise(fd, v, 1, MADV_COLD, 0); // strict-warning {{the result of process_madvise is dropped; when it fails}}
}

int silent(int fd, struct iovec *v, size_t n, int advice) {
  use(process_madvise(fd, v, n, advice, 0));
  use(process_madvise(fd, NULL, 0, MADV_PAGEOUT, 0));
  // The caller itself may be given any.
  use(process_madvise(-10000, v, n, MADV_DONTNEED, 0));
  use(process_madvise(fd, v, n, MADV_COLLAPSE, 0));
  (void)process_madvise(fd, v, 1, MADV_COLD, 0);
  ssize_t r = process_madvise(fd, v, n, MADV_COLD, 0);
  if (r < 0)
    return errno == ESRCH ? 0 : -errno;
  return r > 0;
}
