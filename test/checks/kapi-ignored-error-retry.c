// A retry on EINTR around a call whose result may be dropped is no reason to
// speak by default: `close(fd);` alone is silent as well.
//
// RUN: %kapi-verify -fplugin-arg-kapi-checks=-kapi-retry %s -Xclang -verify-ignore-unexpected=note
// RUN: %kapi-verify -fplugin-arg-kapi-checks=-kapi-retry %s -Xclang -verify-ignore-unexpected=note \
// RUN:   -fplugin-arg-kapi-level=strict -Xclang -verify=expected,strict

#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

void warn_about(void);

void closes(int *fd) {
  if (*fd >= 0)
    TEMP_FAILURE_RETRY(close(*fd)); // strict-warning {{of close end as success}}
}

void closes_in_a_loop(int fd) {
  while (close(fd) == -1 && errno == EINTR) // strict-warning {{of close end as success}}
    ;
}

// The result of mlock2 is not one to drop.
void locks(void *p, size_t n) {
  while (mlock2(p, n, 0) == -1 && errno == EINTR) // expected-warning {{of mlock2 end as success}}
    ;
}

// An error number that the spec does not declare may still come.
void advises(int fd) {
  if (posix_fadvise(fd, 0, 0, POSIX_FADV_DONTNEED) == EPERM) // strict-warning {{of posix_fadvise end as success}}
    warn_about();
  if (posix_fadvise(fd, 0, 0, POSIX_FADV_DONTNEED) < 0) // expected-warning {{is false whether posix_fadvise succeeds or fails}}
    warn_about();
  if (posix_fadvise(fd, 0, 0, POSIX_FADV_DONTNEED) != 0)
    warn_about();
}

// A test that expects the call to fail: success is the failure here.
int expects_failure(void *p, size_t n) {
  if (mlock2(p, n, 0) != -1 || errno != ENOMEM)
    return -1;
  return 0;
}
