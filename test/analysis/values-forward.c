// RUN: %kapi-verify=default -fplugin-arg-kapi-checks=kapi-invalid-*,kapi-confused-flags %s
// RUN: %kapi-verify=default,strict -fplugin-arg-kapi-level=strict \
// RUN:   -fplugin-arg-kapi-checks=kapi-invalid-*,kapi-confused-flags %s
// RUN: %kapi-verify=default,strict,pedantic -fplugin-arg-kapi-level=pedantic \
// RUN:   -fplugin-arg-kapi-checks=kapi-invalid-*,kapi-confused-flags %s
// Values that reach a call through local variables: reported where a way
// through the function shows them, with the assignments in the notes.
#define _GNU_SOURCE
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <unistd.h>

void *p;
size_t n;
int a, b;
int other(void);
void fill(int *);

int assigned(void) {
  int f = MCL_ONFAULT; // default-note {{'f' gets 'MCL_ONFAULT' here}}
  return mlock2(p, n, f); // default-warning {{'MCL_ONFAULT' (0x4), a constant of mlockall, is no flag of mlock2; did you mean 'MLOCK_ONFAULT'?}} default-note {{EINVAL}}
}
int assigned_later(void) {
  int f;
  f = MCL_ONFAULT; // default-note {{'f' gets}}
  return mlock2(p, n, f); // default-warning {{'MCL_ONFAULT'}} default-note {{EINVAL}}
}
int declared_together(void) {
  int f = 8, g = f, h = (f), r; // default-note 2{{'f' gets '8' here}} default-note {{'g' gets 'f' here}} default-note {{'h' gets '(f)' here}}
  r = mlock2(p, n, g); // default-warning {{'8' sets 0x8}} default-note {{EINVAL}}
  return r | mlock2(p, n, h); // default-warning {{'8' sets 0x8}} default-note {{EINVAL}}
}
int declared_before(void) {
  int f = MLOCK_ONFAULT, g = f, r = mlock2(p, n, g);
  f = 8;
  return f | r;
}
int ored(void) {
  int f = MCL_CURRENT; // default-note {{'f' gets 'MCL_CURRENT' here}}
  f |= 8; // default-note {{'f' gets '8' here}}
  return mlockall(f); // default-warning {{'8' sets 0x8, which mlockall does not take}} default-note {{EINVAL}}
}
int under_if(void) {
  int f = 0; // default-note {{'f' gets '0' here}}
  if (a) // default-note {{'a' is true on this way}}
    f |= MCL_ONFAULT; // default-note {{'f' gets 'MCL_ONFAULT' here}}
  return mlock2(p, n, f); // default-warning {{'MCL_ONFAULT'}} default-note {{EINVAL}}
}
int under_else(void) {
  int f;
  if (a) // default-note {{'a' is false on this way}}
    f = MLOCK_ONFAULT;
  else
    f = MCL_ONFAULT; // default-note {{'f' gets}}
  return mlock2(p, n, f); // default-warning {{'MCL_ONFAULT'}} default-note {{EINVAL}}
}
int in_switch(void) {
  int f = 0;
  switch (a) { // default-note {{'a' is 2 on this way}}
  case 1:
    f = MLOCK_ONFAULT;
    break;
  case 2:
    f = MCL_FUTURE; // default-note {{'f' gets}}
    break;
  }
  return mlock2(p, n, f); // default-warning {{'MCL_FUTURE'}} default-note {{EINVAL}}
}
int chosen(void) {
  int f = a ? MCL_FUTURE : 0; // default-note {{'f' gets}}
  return mlock2(p, n, f); // default-warning {{'MCL_FUTURE'}} default-note {{EINVAL}}
}
int several_ifs(void) {
  int f = 0; // default-note 1+ {{'f' gets}}
  if (a) // default-note {{'a' is true on this way}}
    f |= MCL_FUTURE; // default-note 1+ {{'f' gets}}
  if (b)
    f |= MLOCK_ONFAULT; // default-note 0+ {{'f' gets}}
  return mlock2(p, n, f); // default-warning {{'MCL_FUTURE'}} default-note {{EINVAL}}
}
int through_two(void) {
  int f = MCL_FUTURE; // default-note {{'f' gets}}
  int g = f; // default-note {{'g' gets 'f' here}}
  return mlock2(p, n, g); // default-warning {{'MCL_FUTURE'}} default-note {{EINVAL}}
}
int part(void) {
  int f = MCL_FUTURE; // default-note {{'f' gets}}
  return mlock2(p, n, f | MLOCK_ONFAULT); // default-warning {{'MCL_FUTURE'}} default-note {{EINVAL}}
}
int beside(int f) {
  int g = 0;
  if (f)
    g = other();
  return mlock2(p, n, g | MCL_FUTURE); // default-warning {{'MCL_FUTURE'}} default-note {{EINVAL}}
}
int unknown_start(int f) {
  f |= MCL_FUTURE; // default-note {{'f' gets}}
  return mlock2(p, n, f); // default-warning {{'MCL_FUTURE'}} default-note {{EINVAL}}
}
int skipped(void) {
  int f = MCL_FUTURE; // default-note {{'f' gets}}
  if (a) // default-note {{'a' is false on this way}}
    f = MLOCK_ONFAULT;
  return mlock2(p, n, f); // default-warning {{'MCL_FUTURE'}} default-note {{EINVAL}}
}
int conditional_call(void) {
  int f = MCL_FUTURE; // default-note {{'f' gets}}
  if (a)
    return mlock2(p, n, f); // default-warning {{'MCL_FUTURE'}} default-note {{EINVAL}}
  return 0;
}
void in_loop(void) {
  int f = MCL_FUTURE; // default-note {{'f' gets}}
  for (int i = 0; i < 3; i++)
    if (mlock2(p, n, f)) // default-warning {{'MCL_FUTURE'}} default-note {{EINVAL}}
      return;
}
int enumeration(void) {
  int advice = MADV_NORMAL;
  if (a) // default-note {{'a' is true on this way}}
    advice = MAP_SHARED | 0x700; // default-note {{'advice' gets}}
  return madvise(p, n, advice); // default-warning {{no value of 'behavior' of madvise}} default-note {{EINVAL}}
}
int confused(void) {
  int f = MLOCK_ONFAULT; // default-note {{'f' gets}}
  return mlockall(f); // default-warning {{'MLOCK_ONFAULT' (0x1), a constant of mlock2, means 'MCL_CURRENT'}} default-note {{takes}}
}
int conflict(void) {
  int f = MFD_HUGETLB; // default-note {{'f' gets}}
  f |= 0x4000; // default-note {{'f' gets}}
  return memfd_create("x", f); // default-warning {{sets 0x4000}} default-note {{EINVAL}}
}
int number(void) {
  int fd = -1; // default-note {{'fd' gets '-1' here}}
  return close(fd); // default-warning {{'fd' as 'fd' of close, which is 0 to INT_MAX}} default-note {{EBADF}}
}

// Two decisions: they may exclude each other.
int two_decisions(void) {
  int f = 0; // strict-note {{'f' gets}}
  if (a) // strict-note {{'a' is true on this way}}
    f |= MCL_FUTURE; // strict-note {{'f' gets}}
  if (b)
    return mlock2(p, n, f); // strict-warning {{'MCL_FUTURE'}} strict-note {{EINVAL}}
  return 0;
}
int maybe_open(void) {
  int fd = -1; // pedantic-note {{'fd' gets}}
  if (a) // pedantic-note {{'a' is false on this way}}
    fd = open("x", O_RDONLY);
  return close(fd); // pedantic-warning {{'fd' as 'fd' of close}} pedantic-note {{EBADF}}
}

// Nothing is shown here.
int cleared(void) {
  int f = MCL_FUTURE;
  f &= MLOCK_ONFAULT;
  return mlock2(p, n, f);
}
int tested(void) {
  int f = a ? MCL_FUTURE : 0;
  if (f & ~MLOCK_ONFAULT)
    return -1;
  return mlock2(p, n, f);
}
int switched(void) {
  int f = a ? MCL_FUTURE : 0;
  switch (f) {
  case MLOCK_ONFAULT:
    return mlock2(p, n, f);
  }
  return 0;
}
int looked_at(void) {
  int fd = -1;
  if (a)
    fd = open("x", O_RDONLY);
  if (fd != -1)
    return close(fd);
  return 0;
}
int masked_in_place(void) {
  int f = MCL_FUTURE;
  return mlock2(p, n, f & MLOCK_ONFAULT);
}
int overwritten(void) {
  int f = MCL_FUTURE;
  f = 0;
  return mlock2(p, n, f);
}
int out_parameter(void) {
  int f = MCL_FUTURE;
  fill(&f);
  return mlock2(p, n, f);
}
int from_a_call(void) {
  int f = other();
  return mlock2(p, n, f);
}
int parameter(int f) { return mlock2(p, n, f); }
int counted(void) {
  int f = 0;
  f++;
  f += 3;
  return mlock2(p, n, f);
}
int is_volatile(void) {
  volatile int f = MCL_FUTURE;
  return mlock2(p, n, f);
}
int good(void) {
  int f = 0;
  if (a)
    f |= MLOCK_ONFAULT;
  return mlock2(p, n, f);
}
int good_values(void) {
  int f = MCL_CURRENT, fd = 3;
  if (a)
    f |= MCL_FUTURE;
  close(fd);
  return mlockall(f);
}
int uninitialized(void) {
  int f;
  if (a)
    f = MLOCK_ONFAULT;
  return mlock2(p, n, f);
}
int behind_goto(void) {
  int f = MCL_FUTURE;
  if (a)
    goto out;
  f = 0;
  return mlock2(p, n, f);
out:
  return f;
}
int no_return(void) {
  int f = 0;
  if (a) {
    f = MCL_FUTURE;
    exit(f);
  }
  return mlock2(p, n, f);
}
int itself(void) {
  int f = 0;
  for (int i = 0; i < 2; i++) {
    if (mlock2(p, n, f))
      return -1;
    f = f ? 0 : MLOCK_ONFAULT;
  }
  return f;
}
