#include "shared.h"

template <class T> int lockObject(T *p) { return mlock2(p, sizeof(T), 4); }
int bad(int *a, char *b) { return lockObject(a) + lockObject(b) + lock_shared(a, 1); }
