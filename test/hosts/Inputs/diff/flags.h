#define LOCK_FLAGS 0
