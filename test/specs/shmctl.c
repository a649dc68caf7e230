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

void reported(int id, struct shmid_ds *ds) {
  use(shmctl(id, 4, ds)); // expected-warning {{'4' is no value of 'cmd' of shmctl}}
  use(shmctl(id, IPC_CREAT, ds)); // expected-warning {{'IPC_CREAT' (0x200) is no value of 'cmd' of shmctl}}
  use(shmctl(id, SHM_LOCK | SHM_UNLOCK, NULL)); // expected-warning {{'SHM_LOCK | SHM_UNLOCK' is 15, that is 'SHM_STAT_ANY', as 'cmd' of shmctl; its values cannot be or-ed}} expected-warning {{'NULL' as 'buf' of shmctl, which must not be NULL}}
  use(shmctl(id, IPC_STAT, NULL)); // expected-warning {{'NULL' as 'buf' of shmctl, which must not be NULL}}
  use(shmctl(id, IPC_SET, NULL)); // expected-warning {{'NULL' as 'buf' of shmctl, which must not be NULL}}
  use(shmctl(id, SHM_INFO, NULL)); // expected-warning {{'NULL' as 'buf' of shmctl, which must not be NULL}}
  use(shmctl(id, SHM_RDONLY, ds)); // expected-warning {{'SHM_RDONLY' (0x1000), a constant of shmat, is no value of 'cmd' of shmctl}}
  use(syscall(SYS_shmctl, id, 99, ds)); // expected-warning {{'99' is no value of 'cmd' of syscall(SYS_shmctl)}}
  use(syscall(31, id, IPC_STAT, NULL)); // expected-warning {{'NULL' as 'buf' of syscall(SYS_shmctl), which must not be NULL}}
}

void dropped(int id, struct shmid_ds *ds) {
  shmctl(id, IPC_SET, ds); // strict-warning {{the result of shmctl is dropped; when it fails}}
  shmctl(id, SHM_LOCK, NULL); // strict-warning {{the result of shmctl is dropped; when it fails}}
}

int silent(int id, int cmd, struct shmid_ds *ds) {
  shmctl(id, IPC_RMID, NULL);
  syscall(SYS_shmctl, id, IPC_RMID, NULL);
  use(shmctl(id, cmd, NULL));
  use(shmctl(id, SHM_UNLOCK, NULL));
  use(shmctl(0, IPC_INFO, ds));
  (void)shmctl(id, IPC_SET, ds);
  if (shmctl(id, IPC_STAT, ds) < 0)
    return errno == EIDRM ? 0 : -errno;
  return ds->shm_nattch;
}
