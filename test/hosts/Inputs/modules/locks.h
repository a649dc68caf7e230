#ifndef LOCKS_H
#define LOCKS_H
int mlock2(const void *start, unsigned long len, unsigned int flags);
static inline int lock_in_header(void *p) { return mlock2(p, 1, 2); }
static inline int lock_well(void *p) { return mlock2(p, 1, 1); }
#define BAD_FLAG 4
#endif
