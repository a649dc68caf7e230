// Without extern "C" a function of that name in a C++ program is its own.
//
// RUN: %kapixx-verify -Xclang -verify=own %s
// RUN: %kapixx-verify -Xclang -verify=libc -Xclang -verify-ignore-unexpected=note %s -DLIBC

// own-no-diagnostics

#ifdef LIBC
extern "C" int mlock2(const void *, decltype(sizeof(0)), unsigned);
extern "C" long syscall(long, ...);
#else
int mlock2(const void *, decltype(sizeof(0)), unsigned);
long syscall(long, ...);
#endif

int call(void *p) {
  return mlock2(p, 1, 2) + // libc-warning {{'2' sets 0x2, which mlock2}}
         mlock2(p, 1, 1);
}
long number(void *p) {
  return syscall(325, p, 1, 2); // libc-warning {{'2' sets 0x2, which syscall(SYS_mlock2)}}
}
