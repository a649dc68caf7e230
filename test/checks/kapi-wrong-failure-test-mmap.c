// NULL is not how mmap fails: the classic. Nor is a count below zero once it is
// unsigned. What the program does with the value afterwards is no test of it.
//
// RUN: %kapi-verify %s -Wno-tautological-compare -Xclang -verify-ignore-unexpected=note

#define _GNU_SOURCE
#include <errno.h>
#include <stdint.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/random.h>
#include <unistd.h>

size_t n;
#define MAP mmap(NULL, n, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0)

int null_bad(void) {
  void *p = MAP;
  if (p == NULL) // expected-warning {{is false whether mmap succeeds or fails}}
    return -1;
  return 0;
}
int not_bad(void) {
  void *p = MAP;
  if (!p) // expected-warning {{is false whether mmap succeeds or fails}}
    return -1;
  memset(p, 0, n);
  return 0;
}
int truth_bad(void) {
  char *p = MAP;
  if (p) { // expected-warning {{is true whether mmap succeeds or fails}}
    p[0] = 1;
    return 0;
  }
  return -1;
}
void *returned_bad(void) {
  void *p = MAP;
  if (p == NULL) // expected-warning {{is false whether mmap succeeds or fails}}
    return NULL;
  return p;
}
int null_good(void) {
  void *p = MAP;
  if (p == MAP_FAILED)
    return -1;
  memset(p, 0, n);
  return 0;
}
int minus_one_good(void) {
  void *p = MAP;
  if (p == (void *)-1)
    return -1;
  memset(p, 0, n);
  return 0;
}
int number_good(void) {
  intptr_t p = (intptr_t)MAP;
  if (p == -1)
    return -1;
  memset((void *)p, 0, n);
  return 0;
}
int both_good(void) {
  void *p = MAP;
  if (p == NULL || p == MAP_FAILED)
    return -1;
  memset(p, 0, n);
  return 0;
}
int condition_good(void) {
  void *p;
  if ((p = MAP) == MAP_FAILED)
    return -errno;
  memset(p, 0, n);
  return 0;
}
int inverse_good(void) {
  void *p = MAP;
  if (MAP_FAILED != p)
    memset(p, 0, n);
  else
    return -1;
  return 0;
}

int count_bad(int fd, char *b) {
  size_t k = read(fd, b, 15);
  if (k < 0) // expected-warning {{is false whether read succeeds or fails}}
    return -1;
  b[k] = 0;
  return 0;
}
int count_good(int fd, char *b) {
  ssize_t k = read(fd, b, 15);
  if (k < 0)
    return -1;
  b[k] = 0;
  return 0;
}
int descriptor_bad(void) {
  unsigned fd = memfd_create("x", MFD_CLOEXEC);
  if (fd < 0) // expected-warning {{is false whether memfd_create succeeds or fails}}
    return -1;
  return fd;
}
int descriptor_good(void) {
  int fd = memfd_create("x", MFD_CLOEXEC);
  if (fd < 0)
    return -1;
  return fd;
}
