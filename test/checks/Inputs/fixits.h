#define BAD_LOCK(p, n) mlock2(p, n, MCL_ONFAULT)
#define BAD_FLAG MCL_ONFAULT
