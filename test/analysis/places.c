// A call is found wherever it stands. Each is the only one in its function: a
// body in which the scan meets one is walked whole.
//
// RUN: %kapi-verify -Xclang -verify-ignore-unexpected=note %s \
// RUN:   -fplugin-arg-kapi-checks=kapi-invalid-flags

#define _GNU_SOURCE
#include <sys/mman.h>

#define BAD mlock2(p, n, 2)
#define GOOD mlock2(p, n, 1)
int use(int);
struct pair { int a, b; };

int initializer(void *p, size_t n) { int r = BAD; return r; } // expected-warning {{sets 0x2}}
int second(void *p, size_t n) { int q = 0, r = BAD; return q + r; } // expected-warning {{sets 0x2}}
int beside_array(void *p, size_t n) { char a[n], r = BAD; return a[0] + r; } // expected-warning {{sets 0x2}}
int in_size(void *p, size_t n) { char a[BAD + 9]; return a[0]; } // expected-warning {{sets 0x2}}
int list(void *p, size_t n) { int a[] = {1, BAD}; return a[1]; } // expected-warning {{sets 0x2}}
int member(void *p, size_t n) { struct pair s = {.b = BAD}; return s.b; } // expected-warning {{sets 0x2}}
int literal(void *p, size_t n) { return (struct pair){1, BAD}.b; } // expected-warning {{sets 0x2}}
int returned(void *p, size_t n) { return BAD; } // expected-warning {{sets 0x2}}
int cast(void *p, size_t n) { return (int)(long)-(BAD); } // expected-warning {{sets 0x2}}
int left(void *p, size_t n) { return BAD + 1; } // expected-warning {{sets 0x2}}
int right(void *p, size_t n) { return 1 + BAD; } // expected-warning {{sets 0x2}}
int compound(void *p, size_t n, int r) { r |= BAD; return r; } // expected-warning {{sets 0x2}}
int in_index(void *p, size_t n, int *a) { return a[BAD]; } // expected-warning {{sets 0x2}}
int argument(void *p, size_t n) { return use(BAD); } // expected-warning {{sets 0x2}}
int condition(void *p, size_t n) { return BAD ? 1 : 2; } // expected-warning {{sets 0x2}}
int arm(void *p, size_t n, int c) { return c ? BAD : 2; } // expected-warning {{sets 0x2}}
int other_arm(void *p, size_t n, int c) { return c ? 2 : BAD; } // expected-warning {{sets 0x2}}
int elvis(void *p, size_t n, int c) { return c ?: BAD; } // expected-warning {{sets 0x2}}
int in_if(void *p, size_t n) { if (BAD) return 1; return 0; } // expected-warning {{sets 0x2}}
int in_then(void *p, size_t n, int c) { if (c) return BAD; return 0; } // expected-warning {{sets 0x2}}
int in_else(void *p, size_t n, int c) { if (c) return 1; else return BAD; } // expected-warning {{sets 0x2}}
void in_init(void *p, size_t n, int i) { for (i = BAD; i; i--) use(i); } // expected-warning {{sets 0x2}}
void in_for(void *p, size_t n, int i) { for (; BAD; i--) use(i); } // expected-warning {{sets 0x2}}
void in_step(void *p, size_t n, int i) { for (; i; i += BAD) use(i); } // expected-warning {{sets 0x2}}
void in_body(void *p, size_t n, int i) { for (; i; i--) use(BAD); } // expected-warning {{sets 0x2}}
void in_while(void *p, size_t n) { while (BAD) use(0); } // expected-warning {{sets 0x2}}
void in_do(void *p, size_t n) { do use(0); while (BAD); } // expected-warning {{sets 0x2}}
void in_switch(void *p, size_t n) { switch (BAD) { case 0: use(1); } } // expected-warning {{sets 0x2}}
void in_case(void *p, size_t n, int c) { switch (c) { case 0: use(BAD); } } // expected-warning {{sets 0x2}}
void in_default(void *p, size_t n, int c) { switch (c) { default: use(BAD); } } // expected-warning {{sets 0x2}}
int at_label(void *p, size_t n, int c) { if (c) goto end; return 1; end: return BAD; } // expected-warning {{sets 0x2}}
int in_statement(void *p, size_t n) { return ({ int r = BAD; r; }); } // expected-warning {{sets 0x2}}
int by_address(void *p, size_t n) { return (&mlock2)(p, n, 2); } // expected-warning {{sets 0x2}}
int by_pointer(void *p, size_t n) {
  int (*lock)(const void *, size_t, unsigned) = mlock2;
  return lock(p, n, 2); // expected-warning {{sets 0x2}}
}

int good_initializer(void *p, size_t n) { int r = GOOD; return r; }
int good_arm(void *p, size_t n, int c) { return c ? GOOD : 2; }
int good_list(void *p, size_t n) { int a[] = {1, GOOD}; return a[1]; }
int only_its_size(void *p, size_t n) { return (int)sizeof(BAD); }
