// RUN: %kapi-verify=default -fplugin-arg-kapi-checks=kapi-undeclared-error %s
// RUN: %kapi-verify=default,strict -fplugin-arg-kapi-level=strict \
// RUN:   -fplugin-arg-kapi-checks=kapi-undeclared-error %s
#define _GNU_SOURCE
#include <errno.h>
#include <stdio.h>
#include <sys/epoll.h>
#include <sys/mman.h>
#include <sys/random.h>
#include <sys/syscall.h>
#include <unistd.h>

void *p;
size_t n;
int other(void);

int reported(void) {
  if (mlock2(p, n, 0) == -1 && errno == EBUSY) // default-warning {{mlock2 never fails with EBUSY}} default-note {{mlock2 fails with }}
    return 1;
  int r = mlock(p, n); // default-note {{mlock fails with }}
  if (r != 0) {
    if (errno == EFAULT) // default-warning {{mlock never fails with EFAULT}}
      return 2;
    return 3;
  }
  int fd = epoll_create1(0); // default-note {{epoll_create1 fails with }}
  if (fd < 0)
    return EEXIST == errno ? 4 : 5; // default-warning {{epoll_create1 never fails with EEXIST}}
  if (syscall(SYS_mlock2, p, n, 0) && errno == EBUSY) // default-warning {{syscall(SYS_mlock2) never fails with EBUSY}} default-note {{mlock2 fails with}}
    return 6;
  return 0;
}

int in_switch(void) {
  if (mlock2(p, n, 0)) // strict-note {{mlock2 fails with}}
    switch (errno) {
    case ENOMEM:
      return 1;
    case EBUSY: // strict-warning {{mlock2 never fails with EBUSY}}
      return 2;
    default:
      return 3;
    }
  if (mlock2(p, n, 0) && errno != ENOENT) // strict-warning {{mlock2 never fails with ENOENT}} strict-note {{mlock2 fails with}}
    perror("mlock2");
  return 0;
}

int declared(void) {
  if (mlock2(p, n, 0) == -1 && errno == EAGAIN)
    return 1;
  if (mlock2(p, n, 0) == -1 && errno == EWOULDBLOCK)
    return 1;
  if (mlock2(p, n, 0) == -1 && errno == ENOSYS)
    return mlock(p, n);
  if (mlock2(p, n, 0) == -1 && (errno == EPERM || errno == EACCES))
    return 2;
  return 0;
}

// A driver can add to these.
int open_set(int fd, char *b) {
  if (read(fd, b, 1) < 0 && errno == ENOTTY)
    return 1;
  if (close(fd) && errno == EBUSY)
    return 2;
  return 0;
}

// errno may be another call's.
int shared(int c) {
  if (c && other() < 0)
    goto failed;
  if (mlock2(p, n, 0) < 0)
    goto failed;
  return 0;
failed:
  return errno == EBUSY ? 1 : 2;
}
int anothers(void) {
  if (mlock2(p, n, 0) < 0) {
    if (other() < 0 && errno == EBUSY)
      return 1;
    return 2;
  }
  if (other() < 0 && errno == EBUSY)
    return 3;
  return 0;
}
int not_failed(void) {
  int r = mlock2(p, n, 0);
  if (errno == EBUSY)
    return r;
  return 0;
}
