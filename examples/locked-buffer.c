// A small keystore that wants its secrets never to reach the swap device, with
// the mistakes that such programs are found to make. `./dev check` falls back
// to it where no real source can be had:
//
//   kapi-check examples/locked-buffer.c --
#define _GNU_SOURCE
#include <stddef.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <unistd.h>

struct keystore {
  unsigned char *bytes;
  size_t size;
};

// The flag belongs to mlockall: the kernel refuses it, and nothing is locked.
int keystore_lock_lazily(struct keystore *store) {
  if (mlock2(store->bytes, store->size, MCL_ONFAULT) != 0)
    return -1;
  return 0;
}

// The same through syscall(), with a bit that no kernel knows.
int keystore_lock_raw(struct keystore *store) {
  return (int)syscall(SYS_mlock2, store->bytes, store->size, 2);
}

// When this fails, for instance by RLIMIT_MEMLOCK, secrets go to swap.
void keystore_start(struct keystore *store) {
  mlock2(store->bytes, store->size, MLOCK_ONFAULT);
}

// As it should be.
int keystore_lock(struct keystore *store) {
  if (mlock2(store->bytes, store->size, MLOCK_ONFAULT) != 0)
    return -1;
  return 0;
}
