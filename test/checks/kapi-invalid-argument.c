// RUN: %kapi-verify %s -fplugin-arg-kapi-checks=kapi-invalid-argument
// RUN: %kapixx-verify -xc++ %s -fplugin-arg-kapi-checks=kapi-invalid-argument

#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif
#include <errno.h>
#include <limits.h>
#include <stdint.h>
#include <sys/mman.h>
#include <sys/random.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <unistd.h>

int range(void *p, size_t n, char *b) {
  // expected-note@+1 {{'len' of mlock2: Length of memory range to lock in bytes}}
  if (mlock2(p, -1, 0)) // expected-warning {{'-1' becomes 18446744073709551615 as 'len' of mlock2, which is 0 to LONG_MAX [-Wkapi-invalid-argument]}}
    return -1;
  // expected-note@+1 {{'len' of mlock}}
  if (mlock(p, -4096)) // expected-warning {{'-4096' becomes 18446744073709547520 as 'len' of mlock}}
    return -1;
  // expected-note@+1 {{'len' of mlock2}}
  if (syscall(SYS_mlock2, p, -1L, 0)) // expected-warning {{as 'len' of syscall(SYS_mlock2), which is 0 to LONG_MAX}}
    return -1;
  // expected-note@+1 {{'len' of mlock2}}
  if (mlock2(p, (size_t)LONG_MAX + 1, 0)) // expected-warning {{(9223372036854775808) as 'len' of mlock2}}
    return -1;
  // expected-note@+1 {{'len' of mlock2}}
  if (mlock2(p, n ? SIZE_MAX : 0, 0)) // expected-warning {{'SIZE_MAX' (18446744073709551615) as 'len' of mlock2}}
    return -1;
  // expected-note@+1 {{'fd' of close}}
  if (close(-1)) // expected-warning {{'-1' as 'fd' of close, which is 0 to INT_MAX}}
    return -1;
  // expected-note@+1 {{'fd' of accept4}}
  return accept4(-1, 0, 0, 0); // expected-warning {{'-1' as 'fd' of accept4}}
}

int range_twins(void *p, size_t n, int fd, ssize_t got) {
  if (mlock2(p, 0, 0) || mlock2(p, LONG_MAX, 0) || mlock2(p, n, 0) || mlock2(p, n - 1, 0) ||
      mlock2(p, got, 0) || mlock(p, 4096) || syscall(SYS_mlock2, p, 4096, 0))
    return -1;
  if (mlock2(p, -n, 0) || mlock2(p, (size_t)got, 0) || mlock(p, sizeof *&n))
    return -1;
  return close(0) || close(INT_MAX) || close(fd) || close(fd >= 0 ? fd : 0);
}

int pointers(int fd, char *b, int *fds) {
  // expected-note@+1 {{Bad pointer}}
  if (read(fd, NULL, 16) != 16) // expected-warning {{'NULL' as 'buf' of read, which must not be NULL}}
    return -1;
  // expected-note@+1 {{'ubuf' of getrandom: Memory to fill}}
  if (getrandom(0, 16, 0) != 16) // expected-warning {{'0' as 'ubuf' of getrandom, which must not be NULL}}
    return -1;
  // expected-note@+1 {{'fildes' of pipe2}}
  if (syscall(SYS_pipe2, (void *)0, 0)) // expected-warning {{as 'fildes' of syscall(SYS_pipe2), which must not be NULL}}
    return -1;
  // expected-note@+1 {{'uname' of memfd_create}}
  return memfd_create((const char *)NULL, 0); // expected-warning {{as 'uname' of memfd_create, which must not be NULL}}
}

int pointers_twins(int fd, char *b, size_t n, int *fds) {
  // No bytes need no memory, and NULL may be meant.
  if (read(fd, NULL, 0) || read(fd, NULL, n) || getrandom(NULL, 0, 0) || getrandom(b, 16, 0) != 16)
    return -1;
  if (read(fd, n ? b : NULL, n) || mlock2(NULL, 0, 0) || mlock(0, 4096))
    return -1;
  return memfd_create("", 0) + accept4(fd, NULL, NULL, 0) + pipe2(fds, 0);
}

void *alignment(void *p, size_t n, int fd, off_t off) {
  // expected-note@+1 {{'off' of mmap}}
  p = mmap(p, n, PROT_READ, MAP_SHARED, fd, 100); // expected-warning {{'100' as 'off' of mmap, which has to be a multiple of the page size}}
  // expected-note@+1 {{'len' of mmap}}
  p = mmap(p, 0, PROT_READ, MAP_SHARED, fd, 0); // expected-warning {{'0' as 'len' of mmap, which must not be 0}}
  // expected-note@+1 {{'start' of madvise}}
  if (madvise((void *)0x1001, n, MADV_NORMAL)) // expected-warning {{as 'start' of madvise, which has to be a multiple of the page size}}
    return 0;

  p = mmap(NULL, n, PROT_READ, MAP_SHARED, fd, 0);
  p = mmap(NULL, 1, PROT_READ, MAP_SHARED, fd, 8192);
  p = mmap(NULL, n, PROT_READ, MAP_SHARED, fd, off);
  p = mmap(NULL, n, PROT_READ, MAP_SHARED, fd, off & 0xfff);
  if (madvise((void *)0x2000, n, MADV_NORMAL) || madvise((char *)p + 1, n, MADV_NORMAL))
    return 0;
  return p;
}

// Code that looks for the refusal wants it: tests do.
int expects_refusal(int fd) {
  if (close(-1) != -1 || errno != EBADF)
    return 1;
  return 0;
}

// Made to be refused, as tests do: the result is thrown away on purpose, or the
// value is all ones and nobody looks at the result.
void made_to_be_refused(char *b) {
  (void)read(-1, b, 1);
  (void)munlock(b, ~(size_t)0);
  (void)close(-2);
}
int not_made_to_be_refused(char *b) {
  // expected-note@+1 {{'fd' of close}}
  close(-2); // expected-warning {{'-2' as 'fd' of close}}
  // expected-note@+1 {{'fd' of read}}
  ssize_t kept = read(-1, b, 1); // expected-warning {{'-1' as 'fd' of read}}
  return kept < 0 ? -1 : 0;
}
