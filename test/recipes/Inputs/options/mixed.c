#include <stddef.h>
int project_lock(void *start, size_t len, unsigned int flags);

int lock_project(void *p) { return project_lock(p, 1, 8); }
