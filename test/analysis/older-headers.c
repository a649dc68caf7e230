// Flags that the installed headers do not know yet are taken by number.
//
// RUN: %kapi-verify -Xclang -verify-ignore-unexpected=note %s \
// RUN:   -fplugin-arg-kapi-checks=kapi-invalid-flags,kapi-confused-flags

#define _GNU_SOURCE
#include <sys/mman.h>
#undef MFD_NOEXEC_SEAL
#undef MFD_EXEC
#ifndef MFD_EXEC
#define MFD_EXEC 0x0010U
#endif
#define MY_NOEXEC 8

int silent(void *p, size_t n) {
  return memfd_create("x", MFD_CLOEXEC | MFD_EXEC) + memfd_create("x", 0x8) +
         memfd_create("x", MY_NOEXEC) + madvise(p, n, 102) + madvise(p, n, 25);
}

int reported(void *p, size_t n) {
  return memfd_create("x", 0x18) + // expected-warning {{'MFD_NOEXEC_SEAL' and 'MFD_EXEC' exclude each other}}
         memfd_create("x", 0x20) + // expected-warning {{'0x20' sets 0x20}}
         madvise(p, n, 5); // expected-warning {{'5' is no value of 'behavior' of madvise}}
}
