// Numbers and widths are the target's: call 325 is mlock2 on x86-64 alone, and
// long has 32 bits on a 32-bit target. No headers are needed for that.
//
// RUN: %kapi-verify -Xclang -verify-ignore-unexpected=note %s -Xclang -verify=common,x86_64 \
// RUN:   --target=x86_64-linux-gnu -fplugin-arg-kapi-checks=kapi-invalid-flags,kapi-invalid-argument
// RUN: %kapi-verify -Xclang -verify-ignore-unexpected=note %s -Xclang -verify=common \
// RUN:   --target=aarch64-linux-gnu -fplugin-arg-kapi-checks=kapi-invalid-flags,kapi-invalid-argument
// RUN: %kapi-verify -Xclang -verify-ignore-unexpected=note %s -Xclang -verify=common,narrow \
// RUN:   --target=i686-linux-gnu -fplugin-arg-kapi-checks=kapi-invalid-flags,kapi-invalid-argument
// RUN: %kapi-verify -Xclang -verify-ignore-unexpected=note %s -Xclang -verify=common \
// RUN:   --target=riscv64-linux-gnu -fplugin-arg-kapi-checks=kapi-invalid-flags,kapi-invalid-argument

typedef __SIZE_TYPE__ size_t;
int mlock2(const void *start, size_t len, unsigned int flags);
long syscall(long number, ...);
#define SYS_mlock2 284

int function(void *p, size_t n) {
  return mlock2(p, n, 2) + // common-warning {{'2' sets 0x2, which mlock2}}
         mlock2(p, n, 1) + mlock2(p, 0x7fffffff, 0) +
         mlock2(p, 0x80000000u, 0); // narrow-warning {{as 'len' of mlock2, which is 0 to LONG_MAX}}
}

long number(void *p, size_t n) {
  return syscall(325, p, n, 2) + // x86_64-warning {{'2' sets 0x2, which syscall(SYS_mlock2)}}
         syscall(SYS_mlock2, p, n, 2) + // common-warning {{'2' sets 0x2, which syscall(SYS_mlock2)}}
         syscall(SYS_mlock2, p, n, 1);
}
