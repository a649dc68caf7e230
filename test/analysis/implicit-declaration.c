// A call without any declaration, as C89 allows it and older code is full of.
//
// RUN: %kapi-verify -Xclang -verify-ignore-unexpected=note %s -std=gnu89 \
// RUN:   -Wno-implicit-function-declaration -Wno-deprecated-non-prototype -fplugin-arg-kapi-checks=kapi-invalid-flags

int reported(void *p, unsigned long n) {
  return mlock2(p, n, 2); // expected-warning {{'2' sets 0x2, which mlock2 does not take in 'flags'}}
}

int reported_number(void *p, unsigned long n) {
  return syscall(325, p, n, 2); // expected-warning {{'2' sets 0x2, which syscall(SYS_mlock2)}}
}

int silent(void *p, unsigned long n) {
  return mlock2(p, n, 1) + mlock2x(p, n, 2) + syscall(325, p, n, 1) + syscall(39, 2);
}

int old_style(p, n)
void *p;
unsigned long n;
{
  return mlock2(p, n, 4); // expected-warning {{'4' sets 0x4, which mlock2}}
}
