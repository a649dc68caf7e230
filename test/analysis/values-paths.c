// RUN: %kapi-verify=default -fplugin-arg-kapi-checks=kapi-invalid-*,kapi-confused-flags %s
// RUN: %kapi-verify=default,strict -fplugin-arg-kapi-level=strict \
// RUN:   -fplugin-arg-kapi-checks=kapi-invalid-*,kapi-confused-flags %s
// A value counts only where the conditions on its way to the call can hold
// together. Each shape that is silent has a twin that is not.
#define _GNU_SOURCE
#include <errno.h>
#include <stdio.h>
#include <sys/mman.h>
#include <unistd.h>

void *p;
size_t n;
int a, b;
int other(void);
int valid(int);
struct config {
  int lock, mode;
};

int same_condition(int x) {
  int f = 0; // default-note {{'f' gets '0' here}}
  if (x)
    f |= MCL_FUTURE; // default-note {{'f' gets}}
  if (x)
    return mlock2(p, n, f); // default-warning {{'MCL_FUTURE'}} default-note {{EINVAL}}
  return 0;
}
int opposite_condition(int x) {
  int f = 0;
  if (x)
    f |= MCL_FUTURE;
  if (!x)
    return mlock2(p, n, f);
  return 0;
}
// The test right before the call.
int tested_before(int x) {
  int fd = -1;
  if (x)
    fd = other();
  if (x < 9 && fd >= 0 && b != 0) {
    a = 1;
    return close(fd);
  }
  return 0;
}
int tested_the_other_way(void) {
  int fd = -1; // default-note {{'fd' gets '-1' here}}
  if (a < 9 && fd < 0) {
    a = 1;
    return close(fd); // default-warning {{'fd' as 'fd' of close}} default-note {{EBADF}}
  }
  return 0;
}
int comes_by_another_way(int x) {
  int fd = -1; // default-note {{'fd' gets '-1' here}}
  if (x)
    goto out;
  if (fd >= 0) {
  out:
    return close(fd); // default-warning {{'fd' as 'fd' of close}} default-note {{EBADF}}
  }
  return 0;
}
int always_replaced(int x) {
  int f = MCL_FUTURE;
  if (x)
    f = 0;
  if (!x)
    f = MLOCK_ONFAULT;
  return mlock2(p, n, f);
}
int replaced_under_the_same(int x) {
  int f = 0;
  if (x)
    f |= MCL_FUTURE;
  if (x)
    f = 0;
  return mlock2(p, n, f);
}
int replaced_under_the_opposite(int x) {
  int f = 0;
  if (x) // default-note {{'x' is true on this way}}
    f = MCL_FUTURE; // default-note {{'f' gets}}
  if (!x) // default-note {{'!x' is false on this way}}
    f = 0;
  return mlock2(p, n, f); // default-warning {{'MCL_FUTURE'}} default-note {{EINVAL}}
}
int condition_changed_between(int x) {
  int f = 0; // strict-note {{'f' gets '0' here}}
  if (x) // strict-note {{'x' is true on this way}}
    f |= MCL_FUTURE; // strict-note {{'f' gets}}
  x = other();
  if (!x)
    return mlock2(p, n, f); // strict-warning {{'MCL_FUTURE'}} strict-note {{EINVAL}}
  return 0;
}
int numbers(int mode) {
  int f = 0;
  if (mode == 1)
    f = MCL_FUTURE;
  if (mode == 2)
    return mlock2(p, n, f);
  return 0;
}
int numbers_that_agree(int mode) {
  int f = 0;
  if (mode == 2)
    f = MCL_FUTURE; // default-note {{'f' gets}}
  if (mode >= 2 && mode < 3)
    return mlock2(p, n, f); // default-warning {{'MCL_FUTURE'}} default-note {{EINVAL}}
  return 0;
}
int in_range(int mode) {
  int f = 0;
  if (mode > 5)
    f = MCL_FUTURE;
  if (mode < 3)
    return mlock2(p, n, f);
  return 0;
}
int switches(int mode) {
  int f = 0;
  switch (mode) {
  case 1:
    break;
  case 5:
    f = MLOCK_ONFAULT;
    break;
  default:
    f = MCL_FUTURE;
  }
  if (mode == 5)
    return mlock2(p, n, f);
  return 0;
}
int switch_that_agrees(int mode) {
  int f = 0;
  switch (mode) {
  case 1:
    break;
  case 5:
    f = MCL_FUTURE; // default-note {{'f' gets}}
    break;
  }
  if (mode == 5)
    return mlock2(p, n, f); // default-warning {{'MCL_FUTURE'}} default-note {{EINVAL}}
  return 0;
}
// Whoever writes no default may know that there is no other value.
int switch_without_default(int kind) {
  int f = MCL_FUTURE; // strict-note {{'f' gets}}
  switch (kind) { // strict-note {{'kind' is none of the cases on this way}}
  case 1:
    f = 0;
    break;
  case 5:
    f = MLOCK_ONFAULT;
    break;
  }
  return mlock2(p, n, f); // strict-warning {{'MCL_FUTURE'}} strict-note {{EINVAL}}
}
int switch_with_default(int kind) {
  int f = MCL_FUTURE; // default-note {{'f' gets}}
  switch (kind) { // default-note {{'kind' is none of the cases on this way}}
  case 1:
    f = 0;
    break;
  case 5:
    f = MLOCK_ONFAULT;
    break;
  default:
    break;
  }
  return mlock2(p, n, f); // default-warning {{'MCL_FUTURE'}} default-note {{EINVAL}}
}
int told_by_a_variable(void) {
  int f = 0, use = 0;
  if (a) {
    f = MCL_FUTURE;
    use = 1;
  }
  if (!use)
    return mlock2(p, n, f);
  return 0;
}
int told_so_by_a_variable(void) {
  int f = 0, use = 0;
  if (a) {
    f = MCL_FUTURE; // default-note {{'f' gets}}
    use = 1;
  }
  if (use)
    return mlock2(p, n, f); // default-warning {{'MCL_FUTURE'}} default-note {{EINVAL}}
  return 0;
}
int members(struct config *c) {
  int f = 0;
  if (c->lock)
    f = MCL_FUTURE;
  printf("%d\n", f);
  if (!c->lock)
    return mlock2(p, n, f);
  return 0;
}
int calls(void) {
  int f = 0;
  if (other())
    f = MCL_FUTURE;
  if (!other())
    return mlock2(p, n, f);
  return 0;
}
int early_return(int x) {
  int f = 0;
  if (x) {
    f = MCL_FUTURE;
    puts("future");
  }
  if (x)
    return 0;
  return mlock2(p, n, f);
}
int tested_away(int x) {
  int f = x | MCL_FUTURE;
  if (f & ~MLOCK_ONFAULT)
    return -1;
  return mlock2(p, n, f);
}
int constant_tested_away(void) {
  int f = 0;
  if (a)
    f |= MCL_FUTURE;
  if (f & ~MLOCK_ONFAULT)
    return -1;
  return mlock2(p, n, f);
}
int or_tested_away(int f) {
  f |= MCL_FUTURE;
  if (f & ~MLOCK_ONFAULT)
    return -1;
  return mlock2(p, n, f);
}
int other_bit_tested(void) {
  int f = 0; // default-note {{'f' gets '0' here}}
  if (a) // default-note {{'a' is true on this way}}
    f |= MCL_FUTURE; // default-note {{'f' gets}}
  if (f & 8)
    return -1;
  return mlock2(p, n, f); // default-warning {{'MCL_FUTURE'}} default-note {{EINVAL}}
}
int expected(void) {
  int f = MCL_FUTURE; // default-note {{'f' gets}}
  if (__builtin_expect(!!(f & MCL_CURRENT), 0))
    return -1;
  return mlock2(p, n, f); // default-warning {{'MCL_FUTURE'}} default-note {{EINVAL}}
}
int checked_by_a_function(void) {
  int f = 0;
  if (a)
    f |= MCL_FUTURE;
  if (!valid(f))
    return -1;
  return mlock2(p, n, f);
}
int checked_and_kept(void) {
  int f = 0, r;
  if (a)
    f |= MCL_FUTURE;
  r = valid(f);
  if (r < 0)
    return -1;
  return mlock2(p, n, f);
}
int copy_tested(void) {
  int f = 0, g;
  if (a)
    f |= MCL_FUTURE;
  g = f;
  if (g)
    return -1;
  return mlock2(p, n, f);
}
int unrelated(int x, int y, int z) {
  int f = MCL_FUTURE; // default-note {{'f' gets}}
  if (x)
    puts("x");
  if (y)
    puts("y");
  if (z) // default-note {{'z' is false on this way}}
    f = 0;
  if (x)
    puts("x again");
  return mlock2(p, n, f); // default-warning {{'MCL_FUTURE'}} default-note {{EINVAL}}
}
int two_exclude_each_other(int x, int y) {
  int f = MCL_FUTURE; // strict-note {{'f' gets}}
  if (x) // strict-note {{'x' is false on this way}}
    f = 0;
  if (y) // strict-note {{'y' is false on this way}}
    f = MLOCK_ONFAULT;
  return mlock2(p, n, f); // strict-warning {{'MCL_FUTURE'}} strict-note {{EINVAL}}
}
int gotos(int x) {
  int f = MCL_FUTURE;
  if (x)
    goto clear;
  if (!x)
    goto clear;
  goto lock;
clear:
  f = 0;
lock:
  return mlock2(p, n, f);
}
int goto_past(int x) {
  int f = MCL_FUTURE; // default-note {{'f' gets}}
  if (x) // default-note {{'x' is true on this way}}
    goto lock;
  f = 0;
lock:
  return mlock2(p, n, f); // default-warning {{'MCL_FUTURE'}} default-note {{EINVAL}}
}
int options(int c, char **v) {
  int f = 0, o;
  while ((o = getopt(c, v, "fc")) != -1) // strict-note {{'(o = getopt(c, v, "fc")) != -1' is true on this way}}
    switch (o) { // strict-note {{'o' is 'f' on this way}}
    case 'f':
      f |= MCL_FUTURE; // strict-note {{'f' gets}}
      break;
    case 'c':
      f = 0; // strict-note {{'f' gets '0' here}}
      break;
    }
  return mlock2(p, n, f); // strict-warning {{'MCL_FUTURE'}} strict-note {{EINVAL}}
}
int masked(int x) {
  int f = x | MCL_FUTURE;
  f &= ~MCL_FUTURE;
  return mlock2(p, n, f);
}
int masked_too_little(int x) {
  int f = x | MCL_FUTURE | 8; // default-note {{'f' gets}}
  f &= ~8; // default-note {{'f' gets '~8' here}}
  return mlock2(p, n, f); // default-warning {{'MCL_FUTURE'}} default-note {{EINVAL}}
}
int toggled(void) {
  int f = MCL_FUTURE;
  f ^= MCL_FUTURE;
  return mlock2(p, n, f);
}
int toggled_on(void) {
  int f = 0; // default-note {{'f' gets}}
  f ^= MCL_FUTURE; // default-note {{'f' gets}}
  return mlock2(p, n, f); // default-warning {{'MCL_FUTURE'}} default-note {{EINVAL}}
}
int dead(void) {
  int f = MCL_FUTURE;
  if (f == 0)
    return mlock2(p, n, f);
  return 0;
}

// A pointer that is NULL until there is something to unmap.
void *map(size_t);
int unmapped_if_mapped(int x, size_t size) {
  void *m = NULL;
  size_t length = 0;
  int r = -1;
  if (x)
    goto out;
  length = size;
  if ((m = map(length)) == MAP_FAILED || m == NULL)
    goto out;
  r = 0;
out:
  if (m != NULL && m != MAP_FAILED)
    munmap(m, length);
  return r;
}
int unmapped_always(int x, size_t size) {
  void *m = p;
  size_t length = 0; // default-note {{'length' gets '0' here}}
  int r = -1;
  if (x)
    goto out;
  length = size;
  if ((m = map(length)) == MAP_FAILED || m == NULL)
    goto out;
  r = 0;
out:
  if (m != NULL && m != MAP_FAILED) // default-note 0-2 {{on this way}}
    munmap(m, length); // default-warning {{'length' (0) as 'len' of munmap}} default-note {{}}
  return r;
}
