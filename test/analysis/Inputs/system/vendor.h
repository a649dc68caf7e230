#ifndef VENDOR_H
#define VENDOR_H
#include <sys/mman.h>
#include <sys/syscall.h>
#include <unistd.h>
#ifdef __cplusplus
extern "C" {
#endif

static inline int vendor_lock(void *p, size_t n) { return mlock2(p, n, 2); }
static inline long vendor_syscall(void *p, size_t n) {
  return syscall(SYS_mlock2, p, n, 2);
}

#ifdef __cplusplus
}
template <class T> int vendorLock(T *p) { return mlock2(p, sizeof(T), 2); }
struct VendorLock {
  int Result = mlock2(this, sizeof *this, 2);
};
#endif

/* The call is the vendor's, and so is its flaw. */
#define VENDOR_LOCK(p, n) mlock2(p, n, 2)
/* The call is the vendor's, the flags are the caller's. */
#define VENDOR_LOCK_FLAGS(p, n, flags) mlock2(p, n, flags)
/* Evaluates what the caller passes. */
#define VENDOR_CHECK(expr) ((expr) == 0 ? 1 : 0)
#define VENDOR_FLAG 0x4

#endif
