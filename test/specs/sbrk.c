// RUN: %kapi-verify -Xclang -verify-ignore-unexpected=note %s
// RUN: %kapi -fsyntax-only -Xclang -verify=expected,strict \
// RUN:   -Xclang -verify-ignore-unexpected=note \
// RUN:   -fplugin-arg-kapi-level=strict %s
#define _GNU_SOURCE
#include <errno.h>
#include <stddef.h>
#include <unistd.h>

void use(long);

int reported(void) {
  char *p = sbrk(4096);
  if (p == NULL) // expected-warning {{'p == NULL' is false whether sbrk succeeds or fails}}
    return -1;
  use(*p);
  return 0;
}

int undeclared(void) {
  if (sbrk(4096) == (void *)-1 && errno == EAGAIN) // strict-warning {{ENOMEM of sbrk ends as success}} expected-warning {{sbrk never fails with EAGAIN}}
    return 1;
  return 0;
}

void dropped(void) {
  sbrk(-4096); // strict-warning {{the result of sbrk is dropped; when it fails}}
}

char *silent(long n) {
  use((long)sbrk(0));
  (void)sbrk(n);
  char *p = sbrk(n);
  return p == (void *)-1 ? NULL : p;
}
