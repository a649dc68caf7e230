#include <sys/mman.h>

int lockMixed(void *p) { return mlock2(p, 1, 4) + mlock2(p, 1, 1); }
