// RUN: %kapi-verify -Xclang -verify-ignore-unexpected=note %s
// RUN: %kapi -fsyntax-only -Xclang -verify=expected,strict \
// RUN:   -Xclang -verify-ignore-unexpected=note \
// RUN:   -fplugin-arg-kapi-level=strict %s
#define _GNU_SOURCE
#include <errno.h>
#include <stddef.h>
#include <sys/shm.h>
#include <sys/syscall.h>
#include <unistd.h>

void use(long);

void dropped(key_t k) {
  shmget(k, 4096, IPC_CREAT | 0600); // expected-warning {{the result of shmget is dropped; when it fails}}
  syscall(SYS_shmget, k, 4096, IPC_CREAT | 0600); // expected-warning {{the result of syscall(SYS_shmget) is dropped; when it fails}}
  int id = shmget(k, 4096, 0600); // expected-warning {{the result of shmget is never looked at; when it fails}}
}

int wrong_test(key_t k) {
  unsigned id = shmget(k, 4096, 0600);
  if (id < 0) // expected-warning {{'id < 0' is false whether shmget succeeds or fails}}
    return -1;
  return id;
}

int silent(key_t k, size_t n, int f) {
  use(shmget(k, n, f));
  use(shmget(k, 0, 0));
  use(shmget(IPC_PRIVATE, n, SHM_HUGETLB | SHM_NORESERVE | 0600));
  (void)shmget(k, n, f);
  int id = shmget(k, n, 0600);
  if (id == -1)
    return -errno;
  return id;
}
