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
#include <stddef.h>
#include <sys/swap.h>
#include <sys/syscall.h>
#include <unistd.h>

void use(long);

void reported(const char *p) {
  use(swapon(p, 0x80000)); // expected-warning {{'0x80000' sets 0x80000, which swapon does not take in 'swap_flags'}}
  use(swapon(NULL, 0)); // expected-warning {{'NULL' as 'specialfile' of swapon, which must not be NULL}}
  use(syscall(SYS_swapon, NULL, 0)); // expected-warning {{as 'specialfile' of syscall(SYS_swapon),}}
  swapon(p, 0); // expected-warning {{the result of swapon is dropped; when it fails (}}
}

int silent(const char *p, int prio) {
  use(swapon(p, 0));
  use(swapon(p, SWAP_FLAG_DISCARD));
  use(swapon(p, SWAP_FLAG_PREFER | 5));
  use(swapon(p, SWAP_FLAG_PREFER | ((prio << SWAP_FLAG_PRIO_SHIFT) & SWAP_FLAG_PRIO_MASK)));
  use(syscall(SYS_swapon, p, prio));
  (void)swapon(p, 0);
  return swapon(p, 0) < 0 ? -errno : 0;
}
