// Functions that glibc 2.17 lacks are undefined symbols.
// RUN: %kapi-verify -fplugin-arg-kapi-checks=kapi-availability -fplugin-arg-kapi-min-glibc=2.17 %s -Xclang -verify-ignore-unexpected=note
// RUN: %kapi-verify=both -fplugin-arg-kapi-checks=kapi-availability -fplugin-arg-kapi-min-glibc=2.17 -fplugin-arg-kapi-min-kernel=3.10 %s -DBOTH -Xclang -verify-ignore-unexpected=note
// RUN: %kapi -fsyntax-only -Werror -fplugin-arg-kapi-checks=kapi-availability -fplugin-arg-kapi-min-glibc=2.36 %s
#define _GNU_SOURCE
#include <errno.h>
#include <stdio.h>
#include <sys/mman.h>
#include <sys/random.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

int use(int fd);

// At run time nothing helps, so the errno makes no difference.
int undefined_symbol(void *p, size_t n) {
  ssize_t r = getrandom(p, n, 0);
  // expected-warning@-1 {{getrandom needs glibc 2.25; with 2.17, the declared minimum, the program does not link}}
  // both-warning@-2 {{getrandom needs glibc 2.25}}
  if (r < 0 && errno == ENOSYS)
    r = syscall(SYS_read, 3, p, n);
  return use(r);
}

// An inline function of sys/stat.h before it was one of libc.
int inline_before(int fd) {
  if (mknodat(fd, "x", S_IFREG, 0) < 0)
    return -1;
  return 0;
}

// One finding for a call that lacks both.
int one_finding(void) {
  int fd = memfd_create("x", 0);
  // expected-warning@-1 {{memfd_create needs glibc 2.27}}
  // both-warning@-2 {{memfd_create needs glibc 2.27}}
  if (fd < 0) {
    perror("memfd_create");
    return -1;
  }
  return use(fd);
}

int no_function_of_libc(void *p, size_t n) {
  long r = syscall(SYS_getrandom, p, n, 0); // both-warning {{needs Linux 3.17}}
  if (r < 0) {
    perror("getrandom");
    return -1;
  }
  return use(0);
}

int old_enough(void *p, size_t n) { return mlock(p, n); }

// The build has asked for it, here or anywhere in the program's files.
#if defined(__GLIBC_PREREQ) && __GLIBC_PREREQ(2, 27)
int by_preprocessor(void *p, size_t n) {
  if (mlock2(p, n, 0) < 0)
    return -1;
  return use(1);
}
#endif

#if !HAVE_CLOSE_RANGE && 0
static int my_close_range(unsigned first, unsigned last, int flags);
#define close_range my_close_range
#endif

int provided_elsewhere(void) {
  return close_range(3, 9, 0) ? -1 : use(1);
}

// The linker may leave it out.
extern int copy_weakly;
#ifndef BOTH
extern __typeof__(copy_file_range) copy_file_range __attribute__((weak));

ssize_t weak(int in, int out) {
  if (!copy_file_range)
    return -1;
  return copy_file_range(in, NULL, out, NULL, 1, 0);
}
#endif
