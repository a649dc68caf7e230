// RUN: %kapi-verify -Xclang -verify-ignore-unexpected=note %s
// RUN: %kapi -fsyntax-only -Xclang -verify=expected,strict \
// RUN:   -Xclang -verify-ignore-unexpected=note \
// RUN:   -fplugin-arg-kapi-level=strict %s
#define _GNU_SOURCE
#include <errno.h>
#include <stddef.h>
#include <sys/msg.h>
#include <sys/syscall.h>
#include <unistd.h>

void use(long);

void dropped(key_t k) {
  msgget(k, IPC_CREAT | 0600); // expected-warning {{the result of msgget is dropped; when it fails}}
  syscall(SYS_msgget, k, IPC_CREAT | 0600); // expected-warning {{the result of syscall(SYS_msgget) is dropped; when it fails}}
}

int silent(key_t k, int f) {
  use(msgget(k, f));
  use(msgget(IPC_PRIVATE, 0600));
  (void)msgget(k, f);
  int id = msgget(k, 0);
  if (id == -1 && errno == ENOENT)
    id = msgget(k, IPC_CREAT | 0600);
  return id;
}
