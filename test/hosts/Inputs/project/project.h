typedef __SIZE_TYPE__ size_t;
#define PROJECT_NOW 1
#define PROJECT_LATER 2
int project_lock(void *start, size_t len, unsigned int flags);
