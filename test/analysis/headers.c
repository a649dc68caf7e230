// The constants of the translation unit's headers decide, and headers older
// than a flag, or none at all, are no reason for a finding.
//
// RUN: %kapi-verify -Xclang -verify-ignore-unexpected=note %s -DHEADER -D_GNU_SOURCE -fplugin-arg-kapi-checks=kapi-invalid-flags
// RUN: %kapi-verify -Xclang -verify-ignore-unexpected=note %s -DHEADER -DREMOVE -D_GNU_SOURCE -fplugin-arg-kapi-checks=kapi-invalid-flags
// RUN: %kapi-verify -Xclang -verify-ignore-unexpected=note %s -DHEADER -DREMOVE -DFALLBACK -D_GNU_SOURCE -fplugin-arg-kapi-checks=kapi-invalid-flags
// RUN: %kapi-verify -Xclang -verify-ignore-unexpected=note %s -DHEADER -DOWN -fplugin-arg-kapi-checks=kapi-invalid-flags
// RUN: %kapi-verify -Xclang -verify-ignore-unexpected=note %s -DOWN -fplugin-arg-kapi-checks=kapi-invalid-flags
// RUN: %kapi-verify -Xclang -verify-ignore-unexpected=note %s -DOWN -DFALLBACK -fplugin-arg-kapi-checks=kapi-invalid-flags
// RUN: %kapi-verify -Xclang -verify-ignore-unexpected=note %s -DOWN -DENUM -fplugin-arg-kapi-checks=kapi-invalid-flags
// RUN: %kapi-verify -Xclang -verify-ignore-unexpected=note %s -DOWN -DSELF -fplugin-arg-kapi-checks=kapi-invalid-flags
// RUN: %kapi-verify -Xclang -verify-ignore-unexpected=note %s -DOWN -DFUNCTION -fplugin-arg-kapi-checks=kapi-invalid-flags
// RUN: %kapi-verify -Xclang -verify-ignore-unexpected=note %s -DOWN -DVARIABLE -fplugin-arg-kapi-checks=kapi-invalid-flags

// mlock2 and its flag are hidden without _GNU_SOURCE.
#ifdef HEADER
#include <sys/mman.h>
#endif
#ifdef OWN
extern int mlock2(const void *start, unsigned long len, unsigned int flags);
#endif
#ifdef REMOVE
#undef MLOCK_ONFAULT
#endif

#if defined(FALLBACK)
#ifndef MLOCK_ONFAULT
#define MLOCK_ONFAULT 0x01
#endif
#elif defined(ENUM)
enum { MLOCK_ONFAULT = 1, MLOCK_OTHER = 2 };
#elif defined(SELF)
enum { MLOCK_ONFAULT = 1 };
#define MLOCK_ONFAULT MLOCK_ONFAULT
#elif defined(FUNCTION)
// Of that name, but no constant.
#define MLOCK_ONFAULT(x) ((x) + 3)
#elif defined(VARIABLE)
extern unsigned MLOCK_ONFAULT;
#endif

int silent(const void *p, unsigned long n) {
#if defined(FALLBACK) || defined(ENUM) || defined(SELF) || defined(VARIABLE)
  if (mlock2(p, n, MLOCK_ONFAULT) != 0)
    return -1;
#endif
  return mlock2(p, n, 1) + mlock2(p, n, 0);
}

int reported(const void *p, unsigned long n) {
#ifdef ENUM
  if (mlock2(p, n, MLOCK_OTHER) != 0) // expected-warning {{sets 0x2, which mlock2}}
    return -1;
#endif
  return mlock2(p, n, 2) + // expected-warning {{'2' sets 0x2, which mlock2 does not take in 'flags'}}
         mlock2(p, n, 5); // expected-warning {{'5' sets 0x4, which mlock2 does not take in 'flags'}}
}
