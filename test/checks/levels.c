// What is certain is shown by default; strict and pedantic show more.
//
// RUN: %kapi-verify %s -Xclang -verify-ignore-unexpected=note -fplugin-arg-kapi-checks=-kapi-ignored-error
// RUN: %kapi-verify %s -Xclang -verify-ignore-unexpected=note -fplugin-arg-kapi-checks=-kapi-ignored-error -fplugin-arg-kapi-level=default
// RUN: %kapi-verify %s -Xclang -verify-ignore-unexpected=note -fplugin-arg-kapi-checks=-kapi-ignored-error -fplugin-arg-kapi-level=strict \
// RUN:   -Xclang -verify=expected,strict
// RUN: %kapi-verify %s -Xclang -verify-ignore-unexpected=note -fplugin-arg-kapi-checks=-kapi-ignored-error -fplugin-arg-kapi-level=pedantic \
// RUN:   -Xclang -verify=expected,strict

#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <stdint.h>
#include <sys/epoll.h>
#include <sys/mman.h>
#include <unistd.h>

int always(void *p, size_t n) {
  if (mlock2(p, n, 4) != 0) // expected-warning {{'4' sets 0x4}}
    return -1;
  return 0;
}

// Defined as the same number: the program works as it was meant to.
int same_number(void *p, size_t n) {
  int e = epoll_create1(O_CLOEXEC); // strict-warning {{'O_CLOEXEC' (0x80000), a constant of open, means 'EPOLL_CLOEXEC' as 'flags' of epoll_create1; did you mean 'EPOLL_CLOEXEC'?}}
  if (e < 0)
    return -1;
  return epoll_create1(EPOLL_CLOEXEC);
}

// All ones.
int all_ones(void *p, size_t n) {
  if (mlock2(p, n, -1) != 0) // strict-warning {{sets 0xfffffffe}}
    return -1;
  return 0;
}

// The function looks for the refusal.
int wants_refusal(void *p, size_t n) {
  if (mlock2(p, n, 4) != -1 || errno != EINVAL) // strict-warning {{'4' sets 0x4}}
    return -1;
  return 0;
}

// A name of another call is a mistake even there.
int wants_refusal_of_name(void *p, size_t n) {
  if (mlock2(p, n, MCL_ONFAULT) != 0 && errno == EINVAL) // expected-warning {{'MCL_ONFAULT' (0x4)}}
    return -1;
  return 0;
}

// Another error is no reason.
int wants_other_error(void *p, size_t n) {
  if (mlock2(p, n, 8) != 0 && errno == ENOMEM) // expected-warning {{'8' sets 0x8}}
    return -1;
  return 0;
}

// Results that are nearly always dropped without harm.
int dropped(void *p, size_t n, int fd) {
  if (write(fd, p, n) < 0)
    return -1;
  munlock(p, n); // strict-warning {{the result of munlock is dropped}}
  close(fd); // strict-warning {{the result of close is dropped}}
  madvise(p, n, MADV_DONTDUMP); // strict-warning {{the result of madvise is dropped}}
  (void)munlock(p, n);
  (void)close(fd);
  return 0;
}
