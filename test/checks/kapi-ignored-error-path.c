// RUN: %kapi-verify -fplugin-arg-kapi-checks=kapi-ignored-* %s
// RUN: %kapi-verify=pedantic -fplugin-arg-kapi-level=pedantic \
// RUN:   -fplugin-arg-kapi-checks=kapi-ignored-* %s
// expected-no-diagnostics
// An error that is handled on one way through the function and lost on another.
#define _GNU_SOURCE
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>

void *p;
size_t n;
int verbose;
int other(void);

int only_if_verbose(void) {
  int r = mlock2(p, n, 0); // pedantic-warning {{the result of mlock2 is looked at on some ways through the function only; on others ENOMEM ends as success}}
  if (verbose && r != 0)
    return -1;
  return 0; // pedantic-note {{one of those ways ends here}}
}
int returns_early(void) {
  int r = mlock2(p, n, 0); // pedantic-warning {{is looked at on some ways}}
  if (verbose)
    return 0; // pedantic-note {{one of those ways ends here}}
  if (r < 0)
    return -1;
  return 1;
}

int on_every_way(void) {
  int r = mlock2(p, n, 0);
  if (verbose)
    return r;
  if (r < 0)
    return -1;
  return 0;
}
int the_other_call_first(void) {
  int r = mlock2(p, n, 0);
  if (r == 0)
    r = other();
  return r;
}
int dies_elsewhere(void) {
  int r = mlock2(p, n, 0);
  if (verbose)
    exit(1);
  if (r < 0)
    return -1;
  return 0;
}
int named(void) {
  if (mlock2(p, n, 0) && errno != EPERM)
    return -1;
  return 0;
}
