// Calls and flags that Linux 3.10 lacks, with and without another way.
// RUN: %kapi-verify -fplugin-arg-kapi-checks=kapi-availability -fplugin-arg-kapi-min-kernel=3.10 %s -Xclang -verify-ignore-unexpected=note
// RUN: %kapi-verify=expected,strict -fplugin-arg-kapi-level=strict -fplugin-arg-kapi-checks=kapi-availability -fplugin-arg-kapi-min-kernel=3.10 %s -Xclang -verify-ignore-unexpected=note
//
// Without a minimum there is nothing to say, and with one that has everything.
// RUN: %kapi -fsyntax-only -Werror -fplugin-arg-kapi-checks=kapi-availability -fplugin-arg-kapi-level=pedantic %s
// RUN: %kapi -fsyntax-only -Werror -fplugin-arg-kapi-checks=kapi-availability -fplugin-arg-kapi-min-kernel=6.1 %s
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <linux/falloc.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/mman.h>
#include <sys/random.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/timerfd.h>
#include <sys/uio.h>
#include <unistd.h>

int use(int fd);
int other_way(const char *name);
void note(int fd);

int told_and_given_up(void) {
  int fd = memfd_create("x", MFD_CLOEXEC); // expected-warning {{memfd_create needs Linux 3.17; on 3.10, the declared minimum, it fails with ENOSYS, and nothing is done instead}}
  if (fd < 0) {
    perror("memfd_create");
    return -1;
  }
  return fd;
}

// The callers may know another way.
int work_is_skipped(void) {
  int fd = memfd_create("x", MFD_CLOEXEC); // strict-warning {{memfd_create needs Linux 3.17}}
  if (fd == -1)
    return -1;
  return use(fd);
}

void program_ends(void *p, size_t n) {
  if (getrandom(p, n, 0) < 0) // expected-warning {{getrandom needs Linux 3.17}}
    exit(1);
}

int by_number(void *p, size_t n) {
  long r = syscall(SYS_getrandom, p, n, 0); // expected-warning {{syscall(SYS_getrandom) needs Linux 3.17; on 3.10, the declared minimum, it fails with ENOSYS}}
  if (r != (long)n) {
    fprintf(stderr, "no random numbers: %s\n", strerror(errno));
    abort();
  }
  return 0;
}

void dropped(void) {
  memfd_create("x", 0); // expected-warning {{memfd_create needs Linux 3.17}}
}

// libc turns ENOSYS into another error where there are flags...
int libc_answers(void *p, size_t n) {
  if (mlock2(p, n, MLOCK_ONFAULT) != 0) { // expected-warning {{mlock2 needs Linux 4.4; on 3.10, the declared minimum, it fails with EINVAL}}
    perror("mlock2");
    return -1;
  }
  return use(1);
}

// ... and does without the call where there are none.
int libc_does_it(void *p, size_t n, const struct iovec *v, struct statx *s) {
  if (mlock2(p, n, 0) != 0 || renameat2(AT_FDCWD, "a", AT_FDCWD, "b", 0) != 0 ||
      preadv2(0, v, 1, 0, 0) < 0 || statx(AT_FDCWD, "a", 0, STATX_SIZE, s) != 0) {
    perror("something");
    return -1;
  }
  return use(1);
}

// Flags of calls that are older.
int flag(void) {
  if (mlockall(MCL_CURRENT | MCL_ONFAULT) != 0) { // expected-warning {{'MCL_ONFAULT' of mlockall needs Linux 4.4; on 3.10, the declared minimum, the call fails with EINVAL, and nothing is done instead}}
    perror("mlockall");
    return -1;
  }
  return use(1);
}

int flag_with_other_errno(int fd) {
  if (fallocate(fd, FALLOC_FL_INSERT_RANGE, 0, 4096) < 0) { // expected-warning {{'FALLOC_FL_INSERT_RANGE' of fallocate needs Linux 4.1; on 3.10, the declared minimum, the call fails with EOPNOTSUPP}}
    perror("fallocate");
    return -1;
  }
  return use(fd);
}

int value(int fd, struct flock *l) {
  if (fcntl(fd, F_OFD_SETLK, l) < 0) { // expected-warning {{'F_OFD_SETLK' of fcntl needs Linux 3.15}}
    perror("lock");
    return -1;
  }
  return use(fd);
}

int boot_clock(void) {
  int fd = timerfd_create(CLOCK_BOOTTIME, TFD_CLOEXEC); // expected-warning {{'CLOCK_BOOTTIME' of timerfd_create needs Linux 3.15}}
  if (fd < 0) {
    perror("timerfd");
    return -1;
  }
  return use(fd);
}

int open_file(void) {
  int fd = open("/tmp", O_TMPFILE | O_RDWR, 0600); // expected-warning {{'O_TMPFILE' of open needs Linux 3.11; on 3.10, the declared minimum, the call fails with EISDIR}}
  if (fd < 0) {
    perror("open");
    return -1;
  }
  return use(fd);
}

// The call is provided for, its newer flag is not.
int flag_of_new_call(void *p, size_t n) {
  if (getrandom(p, n, GRND_INSECURE) < 0) { // expected-warning {{'GRND_INSECURE' of getrandom needs Linux 5.6}}
    if (errno == ENOSYS)
      return other_way(p);
    perror("getrandom");
    return -1;
  }
  return use(1);
}

// No error tells.
void *ignored_flag(void *at, size_t n) {
  void *p = mmap(at, n, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED_NOREPLACE, -1, 0); // expected-warning {{'MAP_FIXED_NOREPLACE' of mmap needs Linux 4.17; on 3.10, the declared minimum, it is ignored, and no error tells}}
  if (p == MAP_FAILED) {
    perror("mmap");
    return NULL;
  }
  note(1);
  return p;
}

void *ignored_flag_seen(void *at, size_t n) {
  void *p = mmap(at, n, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED_NOREPLACE, -1, 0);
  if (p == MAP_FAILED || p != at)
    return NULL;
  note(1);
  return p;
}

// A static function that hands it on is judged where it is called.
static int make(const char *name) { return memfd_create(name, MFD_CLOEXEC); }

int caller_gives_up(void) {
  int fd = make("a"); // expected-warning {{make needs Linux 3.17}}
  if (fd < 0) {
    perror("a");
    return -1;
  }
  return use(fd);
}

int caller_has_another(void) {
  int fd = make("a");
  if (fd < 0)
    fd = other_way("a");
  return use(fd);
}

// What a wrapper has told is not told again.
static int make_loudly(const char *name) {
  int fd = memfd_create(name, MFD_CLOEXEC); // expected-warning {{memfd_create needs Linux 3.17}}
  if (fd < 0)
    perror("memfd_create");
  return fd;
}

int caller_of_loud(void) {
  int fd = make_loudly("a");
  if (fd < 0)
    exit(1);
  return use(fd);
}

// What always comes before is as new: it was there.
int second_of_two(void) {
  int fd = memfd_create("x", 0);
  if (fd < 0 && errno == ENOSYS)
    return other_way("x");
  int other = memfd_create("y", 0);
  if (other < 0) {
    perror("memfd_create");
    return -1;
  }
  return use(other);
}

int sealed(int fd) {
  if (fcntl(fd, F_ADD_SEALS, F_SEAL_SHRINK) < 0) {
    perror("seal");
    return -1;
  }
  return use(fd);
}

// Another way.
int named(void) {
  int fd = memfd_create("x", 0);
  if (fd < 0 && errno == ENOSYS)
    fd = open("/dev/shm/x", O_RDWR | O_CREAT, 0600);
  return fd < 0 ? -1 : use(fd);
}

int named_later(void) {
  int fd = memfd_create("x", 0);
  if (fd < 0) {
    int e = errno;
    perror("memfd_create");
    return e == ENOSYS ? -2 : -1;
  }
  return use(fd);
}

int named_by_switch(void *p, size_t n) {
  if (getrandom(p, n, 0) >= 0)
    return use(1);
  switch (errno) {
  case ENOSYS:
    return other_way(p);
  default:
    perror("getrandom");
    return -1;
  }
}

bool is_unsupported(int error);

int asked(void) {
  int fd = memfd_create("x", 0);
  if (fd < 0) {
    if (is_unsupported(errno))
      return -2;
    perror("memfd_create");
    return -1;
  }
  return use(fd);
}

int any_failure(void) {
  int fd = memfd_create("x", 0);
  if (fd < 0)
    fd = other_way("x");
  if (fd < 0) {
    perror("x");
    return -1;
  }
  return use(fd);
}

int next_in_condition(void *p, size_t n) {
  if (mlock2(p, n, MLOCK_ONFAULT) < 0 && mlock(p, n) < 0) {
    perror("lock");
    return -1;
  }
  return use(1);
}

int next_in_return(void) {
  int fd = memfd_create("x", 0);
  if (fd < 0)
    return other_way("x");
  return use(fd);
}

int shared_code_follows(void) {
  int fd = memfd_create("x", 0);
  if (fd >= 0)
    goto made;
  fd = other_way("x");
  if (fd < 0) {
    perror("x");
    return -1;
  }
made:
  return use(fd);
}

int closed_one_by_one(void) {
  if (close_range(3, ~0U, 0) < 0)
    for (int fd = 3; fd < 1024; fd++)
      close(fd);
  return use(0);
}

int told_and_gone_on(void *p, size_t n) {
  if (mlock2(p, n, MLOCK_ONFAULT) < 0)
    perror("mlock2");
  return use(1);
}

void told_at_the_end(void *p, size_t n) {
  if (mlock2(p, n, MLOCK_ONFAULT) < 0)
    perror("mlock2");
}

static bool locked;

void remembered(void *p, size_t n) {
  if (mlock2(p, n, MLOCK_ONFAULT) < 0) {
    perror("mlock2");
    locked = false;
    return;
  }
  note(1);
}

struct file {
  int fd;
};

int stored(struct file *f) {
  f->fd = memfd_create("x", 0);
  if (f->fd < 0) {
    perror("memfd_create");
    return -1;
  }
  return 0;
}

// Only handed on: the callers may have another way.
int handed_on(void) {
  int fd = memfd_create("x", 0);
  if (fd < 0)
    return -errno;
  return fd;
}

// Advice may fail.
void advice(void *p, size_t n) { madvise(p, n, MADV_FREE); }

void deliberate(void) { (void)memfd_create("x", 0); }

// Asked before.
#ifdef MLOCK_ONFAULT
int by_preprocessor(void *p, size_t n) {
  if (mlock2(p, n, MLOCK_ONFAULT) < 0) {
    perror("mlock2");
    return -1;
  }
  return use(1);
}
#endif

#define LINUX_VERSION_CODE 0x60000
int by_version(void) {
#if LINUX_VERSION_CODE >= 0x31100
  int fd = memfd_create("x", 0);
  if (fd < 0) {
    perror("memfd_create");
    return -1;
  }
  return use(fd);
#else
  return other_way("x");
#endif
}

// The name of an include guard decides nothing.
#ifndef MEMFD_CREATE_H
#define MEMFD_CREATE_H
int in_include_guard(void) {
  int fd = memfd_create("x", 0); // expected-warning {{memfd_create needs Linux 3.17}}
  if (fd < 0) {
    perror("memfd_create");
    return -1;
  }
  return use(fd);
}
#endif

#if 1
int in_other_condition(void) {
  int fd = memfd_create("x", 0); // expected-warning {{memfd_create needs Linux 3.17}}
  if (fd < 0) {
    perror("memfd_create");
    return -1;
  }
  return use(fd);
}
#endif

extern bool have_mlock2;

int by_variable(void *p, size_t n) {
  if (have_mlock2) {
    if (mlock2(p, n, MLOCK_ONFAULT) < 0) {
      perror("mlock2");
      return -1;
    }
    return use(1);
  }
  return -1;
}

int kernel_at_least(int major, int minor);

int by_function(void) {
  if (!kernel_at_least(3, 17))
    return -1;
  int fd = memfd_create("x", 0);
  if (fd < 0) {
    perror("memfd_create");
    return -1;
  }
  return use(fd);
}

// The name of a function that uses it asks nothing.
int new_memfd(void) {
  int fd = memfd_create("x", 0); // expected-warning {{memfd_create needs Linux 3.17}}
  if (fd < 0) {
    perror("memfd_create");
    return -1;
  }
  return use(fd);
}

// A condition about something else asks nothing.
int by_other_condition(int wanted) {
  if (!wanted)
    return 0;
  int fd = memfd_create("x", 0); // expected-warning {{memfd_create needs Linux 3.17}}
  if (fd < 0) {
    perror("memfd_create");
    return -1;
  }
  return use(fd);
}

int by_choice(void *p, size_t n, int lazily) {
  int r;
  if (lazily)
    r = mlock2(p, n, MLOCK_ONFAULT);
  else
    r = mlock(p, n);
  if (r < 0) {
    perror("lock");
    return -1;
  }
  return use(r);
}

int maybe_flag(int lazily) {
  if (mlockall(MCL_CURRENT | (lazily ? MCL_ONFAULT : 0)) != 0) {
    perror("mlockall");
    return -1;
  }
  return use(1);
}

bool has_memfd(void) {
  int fd = memfd_create("probe", 0);
  if (fd < 0) {
    perror("memfd_create");
    return false;
  }
  use(fd);
  return true;
}

// What is old enough.
int old_enough(int fd) {
  int copy = dup3(fd, 7, O_CLOEXEC);
  if (copy < 0 || fallocate(fd, FALLOC_FL_PUNCH_HOLE | FALLOC_FL_KEEP_SIZE, 0, 1) < 0) {
    perror("old");
    return -1;
  }
  return use(copy);
}
