// The forms in which a constant reaches an argument. What the source does not
// show is not guessed.
//
// RUN: %kapi-verify %s -Xclang -verify-ignore-unexpected=note \
// RUN:   -fplugin-arg-kapi-checks=kapi-invalid-flags,kapi-confused-flags
// RUN: %kapi-verify %s -Xclang -verify-ignore-unexpected=note -std=gnu23 -O2 \
// RUN:   -fplugin-arg-kapi-checks=kapi-invalid-flags,kapi-confused-flags

#define _GNU_SOURCE
#include <stdint.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <unistd.h>

#define BAD 4
#define BAD_SHIFT (1 << 2)
#define BAD_SUM (MLOCK_ONFAULT | BAD)
#define GOOD (MLOCK_ONFAULT | 0)
#define BIT(n) (1u << (n))
enum { BAD_ENUM = 4, GOOD_ENUM = 1 };
enum flags { BAD_TYPED = 8, GOOD_TYPED = 1 };
extern unsigned unknown_flags(void);
extern unsigned variable;
struct config {
  unsigned flags;
};

int constants(void *p, size_t n) {
  int r = 0;
  r |= mlock2(p, n, 4); // expected-warning {{'4' sets 0x4}}
  r |= mlock2(p, n, 0x4u); // expected-warning {{'0x4u' sets 0x4}}
  r |= mlock2(p, n, 04); // expected-warning {{'04' sets 0x4}}
  r |= mlock2(p, n, 0b100); // expected-warning {{'0b100' sets 0x4}}
  r |= mlock2(p, n, '\4'); // expected-warning {{sets 0x4}}
  r |= mlock2(p, n, BAD); // expected-warning {{'BAD' sets 0x4}}
  r |= mlock2(p, n, BAD_SHIFT); // expected-warning {{'BAD_SHIFT' sets 0x4}}
  r |= mlock2(p, n, BAD_SUM); // expected-warning {{sets 0x4}}
  r |= mlock2(p, n, BIT(2)); // expected-warning {{'BIT(2)' sets 0x4}}
  r |= mlock2(p, n, BAD_ENUM); // expected-warning {{'BAD_ENUM' sets 0x4}}
  r |= mlock2(p, n, BAD_TYPED); // expected-warning {{'BAD_TYPED' sets 0x8}}
  r |= mlock2(p, n, (enum flags)8); // expected-warning {{sets 0x8}}
  r |= mlock2(p, n, (unsigned char)0x104); // expected-warning {{sets 0x4}}
  r |= mlock2(p, n, (int)(short)(4L)); // expected-warning {{sets 0x4}}
  r |= mlock2(p, n, 1 + 4); // expected-warning {{sets 0x4}}
  r |= mlock2(p, n, 8 - 4); // expected-warning {{'8 - 4' sets 0x4}}
  r |= mlock2(p, n, MLOCK_ONFAULT << 2); // expected-warning {{sets 0x4}}
  r |= mlock2(p, n, ~3u); // expected-warning {{'~3u' sets 0xfffffffc}}
  r |= mlock2(p, n, -2); // expected-warning {{'-2' sets 0xfffffffe}}
  r |= mlock2(p, n, ((((4))))); // expected-warning {{sets 0x4}}
  r |= mlock2(p, n, MLOCK_ONFAULT ^ 5); // expected-warning {{sets 0x4}}
  r |= mlock2(p, n, (1, 4)); // expected-warning {{sets 0x4}} expected-warning {{left operand of comma operator has no effect}}
  return r;
}

int constants_twins(void *p, size_t n) {
  int r = mlock2(p, n, 1) | mlock2(p, n, 0x1u) | mlock2(p, n, GOOD) | mlock2(p, n, GOOD_ENUM);
  r |= mlock2(p, n, GOOD_TYPED) | mlock2(p, n, BIT(0)) | mlock2(p, n, (unsigned char)0x101);
  r |= mlock2(p, n, 5 & 1) | mlock2(p, n, 5 & ~BAD) | mlock2(p, n, 4 >> 2) | mlock2(p, n, 4 == 4);
  r |= mlock2(p, n, !0) | mlock2(p, n, sizeof(char)) | mlock2(p, n, BAD_SUM & ~BAD);
  return r;
}

int choices(void *p, size_t n, int c, int d) {
  int r = 0;
  r |= mlock2(p, n, c ? 4 : 1); // expected-warning {{'4' sets 0x4}}
  r |= mlock2(p, n, c ? 1 : 4); // expected-warning {{'4' sets 0x4}}
  r |= mlock2(p, n, c ? 0 : d ? 1 : 4); // expected-warning {{'4' sets 0x4}}
  r |= mlock2(p, n, MLOCK_ONFAULT | (c ? 4 : 0)); // expected-warning {{'4' sets 0x4}}
  r |= mlock2(p, n, (unsigned)(c ? 4 : 0)); // expected-warning {{'4' sets 0x4}}
  r |= mlock2(p, n, c ? variable : 4); // expected-warning {{'4' sets 0x4}}
  r |= mlock2(p, n, 1 ? 4 : 0); // expected-warning {{sets 0x4}}

  r |= mlock2(p, n, c ? 1 : 0) | mlock2(p, n, c ? MLOCK_ONFAULT : 0);
  r |= mlock2(p, n, 0 ? 4 : 0) | mlock2(p, n, sizeof(long) == 8 ? 1 : 4);
  r |= mlock2(p, n, c ? variable : 0) | mlock2(p, n, (c ? 4 : 0) & 1);
  r |= mlock2(p, n, c ?: 1);
  return r;
}

int partly_known(void *p, size_t n, unsigned x, int y, struct config *k) {
  int r = 0;
  r |= mlock2(p, n, x | 4); // expected-warning {{'4' sets 0x4}}
  r |= mlock2(p, n, 4 | x); // expected-warning {{'4' sets 0x4}}
  r |= mlock2(p, n, x | MLOCK_ONFAULT | BAD); // expected-warning {{'BAD' sets 0x4}}
  r |= mlock2(p, n, (unsigned)(y | 4)); // expected-warning {{'4' sets 0x4}}
  r |= mlock2(p, n, unknown_flags() | 4); // expected-warning {{'4' sets 0x4}}
  r |= mlock2(p, n, k->flags | 4); // expected-warning {{'4' sets 0x4}}
  r |= mlock2(p, n, (x & 1) | 4); // expected-warning {{'4' sets 0x4}}

  r |= mlock2(p, n, x & 4) | mlock2(p, n, x & ~4) | mlock2(p, n, x | 1) | mlock2(p, n, (x | 4) & 1);
  r |= mlock2(p, n, (x | 4) & ~4u) | mlock2(p, n, x ^ 4) | mlock2(p, n, x + 4) | mlock2(p, n, x << 2);
  r |= mlock2(p, n, x) | mlock2(p, n, (unsigned)y) | mlock2(p, n, k->flags) | mlock2(p, n, variable);
  r |= mlock2(p, n, unknown_flags()) | mlock2(p, n, x * 4) | mlock2(p, n, x % 8) | mlock2(p, n, -x);
  r |= mlock2(p, n, y++);
  r |= mlock2(p, n, x++);
  r |= mlock2(p, n, (unsigned char)(x | 0x400));
  return r;
}

// The kernel looks at 32 bits of this argument.
long widths(void *p, size_t n, long x) {
  long r = syscall(SYS_mlock2, p, n, 1L << 32) | syscall(SYS_mlock2, p, n, 0xf00000001L) |
           syscall(SYS_mlock2, p, n, x | 1L << 40) | syscall(SYS_mlock2, p, n, INT64_MIN);
  r |= syscall(SYS_mlock2, p, n, 1L << 31); // expected-warning {{sets 0x80000000}}
  r |= syscall(SYS_mlock2, p, n, 1L << 32 | 4); // expected-warning {{'4' sets 0x4}}
  r |= syscall(SYS_mlock2, p, n, (char)2); // expected-warning {{sets 0x2}}
  return r;
}

// All ones is how tests ask for a refusal.
int all_ones(void *p, size_t n) {
  return mlock2(p, n, -1) | mlock2(p, n, ~0) | mlock2(p, n, ~0U) | mlock2(p, n, UINT32_MAX) |
         mlock2(p, n, 0xffffffff) | mlockall(-1) | mlockall(~0) |
         (int)syscall(SYS_mlock2, p, n, -1) | (int)syscall(SYS_mlock2, p, n, -1L);
}
