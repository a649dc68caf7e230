// mmap and mmap64 with off_t in its widths.
//
// RUN: %kapi-verify -Xclang -verify-ignore-unexpected=note %s \
// RUN:   -fplugin-arg-kapi-checks=kapi-invalid-flags
// RUN: %kapi-verify -Xclang -verify-ignore-unexpected=note %s -D_FILE_OFFSET_BITS=64 \
// RUN:   -fplugin-arg-kapi-checks=kapi-invalid-flags
// RUN: %kapi-verify -Xclang -verify-ignore-unexpected=note -Xclang -verify=expected,mmap64 %s -D_LARGEFILE64_SOURCE -DMMAP64 \
// RUN:   -fplugin-arg-kapi-checks=kapi-invalid-flags
// RUN: %kapi-verify -Xclang -verify-ignore-unexpected=note -Xclang -verify=expected,mmap64 %s -D_GNU_SOURCE -DMMAP64 \
// RUN:   -fplugin-arg-kapi-checks=kapi-invalid-flags
// RUN: %kapi-verify -Xclang -verify-ignore-unexpected=note -Xclang -verify=expected,mmap64 %s -D_GNU_SOURCE -DMMAP64 \
// RUN:   -D_FILE_OFFSET_BITS=64 -O2 -D_FORTIFY_SOURCE=2 -fplugin-arg-kapi-checks=kapi-invalid-flags
// RUN: %kapixx-verify -Xclang -verify-ignore-unexpected=note -Xclang -verify=expected,mmap64 -xc++ %s -DMMAP64 \
// RUN:   -fplugin-arg-kapi-checks=kapi-invalid-flags

#include <sys/mman.h>

void *reported(void *p, size_t n, int fd) {
  // expected-warning@+1 {{mmap}}
  p = mmap(p, n, PROT_READ, 0, fd, 0);
#ifdef MMAP64
  // mmap64-warning@+1 {{mmap64}}
  p = mmap64(p, n, PROT_READ, 0, fd, 0);
#endif
  return p;
}

void *silent(void *p, size_t n, int fd, off_t off) {
  p = mmap(p, n, PROT_READ, MAP_PRIVATE, fd, off);
  p = mmap(p, n, PROT_READ, MAP_SHARED, fd, 4096);
#ifdef MMAP64
  p = mmap64(p, n, PROT_READ, MAP_PRIVATE, fd, off);
#endif
  return p;
}
