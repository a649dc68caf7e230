// RUN: %kapi-verify -Xclang -verify-ignore-unexpected=note -Wno-nonnull %s
// RUN: %kapi -fsyntax-only -Xclang -verify=expected,strict \
// RUN:   -Xclang -verify-ignore-unexpected=note \
// RUN:   -fplugin-arg-kapi-level=strict -Wno-nonnull %s
// RUN: %kapixx-verify -Xclang -verify-ignore-unexpected=note \
// RUN:   -Wno-nonnull -x c++ %s

#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif
#include <errno.h>
#include <fcntl.h>
#include <stddef.h>
#include <stdlib.h>
#include <unistd.h>

void use(long);

int reported(char *t) {
  mkostemp(t, O_CLOEXEC); // expected-warning {{the result of mkostemp is dropped; when it fails (}}
  use(mkostemp(NULL, O_CLOEXEC)); // expected-warning {{'NULL' as 'template' of mkostemp, which must not be NULL}}
  return 0;
}

int silent(char *t, int flags) {
  use(mkostemp(t, 0));
  use(mkostemp(t, O_CLOEXEC | O_APPEND | O_SYNC));
  use(mkostemp(t, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC));
  use(mkostemp64(t, flags));
  (void)mkostemp(t, O_CLOEXEC);
  int fd = mkostemp(t, flags | O_CLOEXEC);
  if (fd < 0)
    return -errno;
  return close(fd);
}
