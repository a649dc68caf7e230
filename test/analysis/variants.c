// What a selecting argument changes: parameters, result, errors.
//
// RUN: %kapi -fsyntax-only -fplugin-arg-kapi-specs=%S/Inputs/control.yaml \
// RUN:   -Xclang -verify -Xclang -verify-ignore-unexpected=note %s

#include <errno.h>

enum { OP_GET = 1, OP_LOCK, OP_MODE };
enum { MODE_FAST = 1, MODE_SAFE };

int control(int fd, int op, ...);
long syscall(long number, ...);
void use(long);

void dropped(int fd, int op) {
  control(fd, OP_LOCK, 0); // expected-warning {{the result of control is dropped; when it fails (EAGAIN, EIO), the program}}
  syscall(9999, fd, OP_LOCK, 0L); // expected-warning {{the result of syscall(SYS_control) is dropped}}
  control(fd, OP_GET);
  control(fd, OP_MODE, MODE_SAFE);
  control(fd, op, 0);
}

int mode(int fd, int op) {
  use(control(fd, OP_MODE)); // expected-warning {{'arg' of control is missing beside 'OP_MODE': OP_MODE takes the mode from it}}
  use(syscall(9999, fd, OP_MODE)); // expected-warning {{'arg' of syscall(SYS_control) is missing beside 'OP_MODE'}}
  use(control(fd, OP_MODE, 4)); // expected-warning {{'4' sets 0x4}}
  use(control(fd, OP_MODE, MODE_FAST));
  use(control(fd, OP_GET));
  use(control(fd, OP_LOCK, 4));
  return control(fd, op);
}

int errors(int fd, int op) {
  if (control(fd, OP_GET) < 0 && errno == EAGAIN) // expected-warning {{control never fails with EAGAIN}}
    return -1;
  if (control(fd, OP_MODE, MODE_FAST) < 0 && errno == EAGAIN) // expected-warning {{control never fails with EAGAIN}}
    return -1;
  if (control(fd, OP_LOCK, 0) < 0)
    return errno == EAGAIN ? 1 : -1;
  return control(fd, op, 0) < 0 && errno == EAGAIN;
}

// Only in the variant whose result matters at the default level.
int looked_at(int fd) {
  if (control(fd, OP_GET) < 0 && errno == EIO) // expected-warning {{control never fails with EIO}}
    return -1;
  if (control(fd, OP_LOCK, 0) < 0 && errno == EIO) // expected-warning {{EAGAIN and EBADF of control end as success}}
    return -1;
  return 0;
}

// The function gives a value, the system call does not.
int ways(int fd) {
  if (control(fd, OP_GET) > 0)
    return 1;
  if (syscall(9999, fd, OP_GET) > 0) // expected-warning {{is false whether syscall(SYS_control) succeeds or fails}}
    return 2;
  return 0;
}

// A wrapper hands on what its variant gives.
static int lock(int fd) { return control(fd, OP_LOCK, 0); }
static int get(int fd) { return control(fd, OP_GET); }

void wrapped(int fd) {
  lock(fd); // expected-warning {{the result of lock is dropped; when it fails (EAGAIN, EIO)}}
  get(fd);
}
