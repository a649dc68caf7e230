// Declared here, defined in names.c behind its first user.
int in_header(unsigned flags);
int in_header_unused_before(unsigned flags);

static inline int from_header(unsigned flags) { return mlock2(0, 1, flags); }
