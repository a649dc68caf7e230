// RUN: %kapi-verify -fplugin-arg-kapi-checks=kapi-undeclared-error %s
// RUN: %kapi-verify=without -DWITHOUT -fplugin-arg-kapi-checks=kapi-undeclared-error %s
// expected-no-diagnostics
// A filter gives any error that the program asks for.
#include <errno.h>
#ifndef WITHOUT
#include <linux/seccomp.h>
#endif
#include <sys/eventfd.h>

int filtered(void) {
  return eventfd(0, 0) < 0 && errno == EUCLEAN; // without-warning {{eventfd never fails with EUCLEAN}} without-note {{}}
}
