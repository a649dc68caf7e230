#include "shared.h"

static count = 0;
static int by_text(const char *text) { return text[0]; }
int (*by_bytes)(const unsigned char *) = by_text;

int lenient(void *p, size_t n) {
  int *words = n;
  count += undeclared(words);
  return mlock2(p, n, 4);
}
