// A program's own mlock2 is not the API: the signature has to match, and the
// program must not define the function itself.
//
// RUN: %kapi-verify -Xclang -verify=params %s -DPARAMS
// RUN: %kapi-verify -Xclang -verify=params %s -DMORE
// RUN: %kapi-verify -Xclang -verify=params %s -DFEWER
// RUN: %kapi-verify -Xclang -verify=params %s -DVARIADIC
// RUN: %kapi-verify -Xclang -verify=params %s -DRESULT
// RUN: %kapi-verify -Xclang -verify=params %s -DPOINTEE
// RUN: %kapi-verify -Xclang -verify=params %s -DWIDE
// RUN: %kapi-verify -Xclang -verify=params %s -DSTATIC
// RUN: %kapi-verify -Xclang -verify=params %s -DBODY
// RUN: %kapi-verify -Xclang -verify=params %s -DBODY_BELOW
// RUN: %kapi-verify -Xclang -verify=params %s -DPOINTER
// RUN: %kapi-verify -Xclang -verify=params %s -DMACRO
// RUN: %kapi-verify -Xclang -verify-ignore-unexpected=note -Xclang -verify=same %s -DSAME
// RUN: %kapi-verify -Xclang -verify-ignore-unexpected=note -Xclang -verify=same %s -DTYPEDEFS
// RUN: %kapi-verify -Xclang -verify-ignore-unexpected=note -Xclang -verify=same %s -DNO_PROTOTYPE -std=gnu89 -Wno-deprecated-non-prototype
// RUN: %kapi-verify -Xclang -verify-ignore-unexpected=note -Xclang -verify=same %s -DENUM
// RUN: %kapi-verify -Xclang -verify-ignore-unexpected=note -Xclang -verify=same %s -DLOCAL

// params-no-diagnostics

typedef __SIZE_TYPE__ size_t;

#if defined(PARAMS)
int mlock2(int fd, const char *name, unsigned int flags);
#elif defined(MORE)
int mlock2(const void *start, size_t len, unsigned int flags, int more);
#elif defined(FEWER)
int mlock2(const void *start, size_t len);
#elif defined(VARIADIC)
int mlock2(const void *start, size_t len, unsigned int flags, ...);
#elif defined(RESULT)
void mlock2(const void *start, size_t len, unsigned int flags);
#elif defined(POINTEE)
struct pool;
int mlock2(struct pool *pool, size_t len, unsigned int flags);
#elif defined(WIDE)
int mlock2(const void *start, size_t len, unsigned long flags);
#elif defined(STATIC)
static int mlock2(const void *start, size_t len, unsigned int flags);
#elif defined(BODY)
int mlock2(const void *start, size_t len, unsigned int flags) {
  return start && len ? (int)flags : 0;
}
#elif defined(BODY_BELOW)
int mlock2(const void *start, size_t len, unsigned int flags);
#elif defined(POINTER)
extern int (*mlock2)(const void *start, size_t len, unsigned int flags);
#elif defined(MACRO)
int mine(const void *start, size_t len, unsigned int flags);
#define mlock2(start, len, flags) mine(start, len, flags)
#elif defined(SAME)
int mlock2(const void *start, size_t len, unsigned int flags);
#elif defined(TYPEDEFS)
typedef unsigned int flags_t;
typedef const void *address_t;
typedef unsigned long length_t;
extern int mlock2(address_t, length_t, const flags_t);
#elif defined(NO_PROTOTYPE)
int mlock2();
#elif defined(ENUM)
enum lock_flags { ON_FAULT = 1, AT_NIGHT = 2 };
int mlock2(const void *start, size_t len, enum lock_flags flags);
#endif

int reported(const void *p, size_t n) {
#ifdef LOCAL
  int mlock2(const void *start, size_t len, unsigned int flags);
#endif
  const char *name = p;
#if defined(PARAMS)
  return mlock2(3, name, 2);
#elif defined(MORE)
  return mlock2(p, n, 2, 2);
#elif defined(FEWER)
  return mlock2(p, 2);
#elif defined(RESULT)
  mlock2(p, n, 2);
  return 0;
#elif defined(POINTEE)
  return mlock2((struct pool *)name, n, 2);
#else
  return mlock2(name, n, 2); // same-warning {{'2' sets 0x2, which mlock2 does not take in 'flags'}}
#endif
}

#if defined(STATIC) || defined(BODY_BELOW)
int mlock2(const void *start, size_t len, unsigned int flags) {
  return start && len ? (int)flags : 0;
}
#endif

#if defined(SAME)
int silent(const void *p, size_t n) { return mlock2(p, n, 1); }
#endif
