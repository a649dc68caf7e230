// Effects that end earlier than the function believes, or that stay.
// RUN: %kapi-verify -fplugin-arg-kapi-checks=kapi-lifetime -fplugin-arg-kapi-level=strict %s -Xclang -verify-ignore-unexpected=note
// RUN: %kapi -fsyntax-only -Werror -fplugin-arg-kapi-checks=kapi-lifetime %s
#define _GNU_SOURCE
#include <sched.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

void use(void *p);
void work(void);
void unlock_all_of(void *p);

// Locks do not stack.
int stacked(char *p, size_t n) {
  if (mlock(p, n) != 0)
    return -1;
  use(p);
  if (mlock(p, n) != 0)
    return -1;
  use(p);
  munlock(p, n); // expected-warning {{munlock takes back both calls of 'p': they do not stack, and nothing is left for the second munlock}}
  use(p);
  munlock(p, n);
  return 0;
}

int stacked_of_two_kinds(char *p, size_t n) {
  if (mlock(p, n) != 0 || mlock2(p, n, 0) != 0)
    return -1;
  munlock(p, n); // expected-warning {{munlock takes back both calls of 'p'}}
  memset(p, 0, n);
  munlock(p, n);
  return 0;
}

int stacked_process(void) {
  if (mlockall(MCL_CURRENT) != 0 || mlockall(MCL_CURRENT) != 0)
    return -1;
  munlockall(); // expected-warning {{munlockall takes back both calls: they do not stack}}
  work();
  munlockall();
  return 0;
}

int unlocked_once(char *p, size_t n) {
  if (mlock(p, n) != 0 || mlock(p, n) != 0)
    return -1;
  use(p);
  munlock(p, n);
  use(p);
  return 0;
}

int unlocked_for_sure(char *p, size_t n) {
  if (mlock(p, n) != 0 || mlock(p, n) != 0)
    return -1;
  munlock(p, n);
  munlock(p, n);
  return 0;
}

int in_pairs(char *p, size_t n) {
  if (mlock(p, n) != 0)
    return -1;
  munlock(p, n);
  use(p);
  if (mlock(p, n) != 0)
    return -1;
  use(p);
  munlock(p, n);
  return 0;
}

int of_two_ranges(char *p, char *q, size_t n) {
  if (mlock(p, n) != 0 || mlock(q, n) != 0)
    return -1;
  munlock(p, n);
  use(q);
  munlock(q, n);
  return 0;
}

int of_another_range_by_then(char *p, size_t n) {
  if (mlock(p, n) != 0)
    return -1;
  p += n;
  if (mlock(p, n) != 0)
    return -1;
  munlock(p, n);
  p -= n;
  use(p);
  munlock(p, n);
  return 0;
}

int of_two_lengths(char *p) {
  if (mlock(p, 4096) != 0 || mlock(p, 8192) != 0)
    return -1;
  munlock(p, 4096);
  use(p + 4096);
  munlock(p, 8192);
  return 0;
}

int of_a_changed_length(char *p, size_t n) {
  if (mlock(p, n) != 0 || mlock(p, n) != 0)
    return -1;
  n -= 4096;
  munlock(p, n);
  use(p);
  munlock(p, n);
  return 0;
}

int under_conditions(char *p, size_t n, int twice) {
  if (mlock(p, n) != 0)
    return -1;
  if (twice && mlock(p, n) != 0)
    return -1;
  if (twice)
    munlock(p, n);
  use(p);
  munlock(p, n);
  return 0;
}

// A child has none of them.
int daemon_after(void) {
  if (mlockall(MCL_CURRENT | MCL_FUTURE) != 0)
    return -1;
  if (daemon(0, 0) != 0) // expected-warning {{the effect of mlockall is not inherited by a child: daemon() goes on in a child}}
    return -1;
  work();
  return 0;
}

int daemon_before(void) {
  if (daemon(0, 0) != 0 || mlockall(MCL_CURRENT | MCL_FUTURE) != 0)
    return -1;
  work();
  return 0;
}

int daemon_and_once_more(void) {
  if (mlockall(MCL_CURRENT) != 0 || daemon(0, 0) != 0 ||
      mlockall(MCL_CURRENT) != 0)
    return -1;
  work();
  return 0;
}

int parent_ends(void) {
  if (mlockall(MCL_CURRENT | MCL_FUTURE) != 0)
    return -1;
  pid_t pid = fork(); // expected-warning {{the effect of mlockall is not inherited by a child: the program goes on in the child, its parent ends}}
  if (pid < 0)
    return -1;
  if (pid > 0)
    exit(0);
  setsid();
  work();
  return 0;
}

int parent_ends_by_switch(void) {
  if (mlockall(MCL_CURRENT) != 0)
    return -1;
  switch (fork()) { // expected-warning {{the program goes on in the child}}
  case -1:
    return -1;
  case 0:
    break;
  default:
    _exit(0);
  }
  work();
  return 0;
}

int child_locks_again(void) {
  if (mlockall(MCL_CURRENT) != 0)
    return -1;
  if (fork() > 0)
    exit(0);
  if (mlockall(MCL_CURRENT) != 0)
    return -1;
  work();
  return 0;
}

int parent_stays(void) {
  if (mlockall(MCL_CURRENT) != 0)
    return -1;
  pid_t pid = fork();
  if (pid == 0) {
    work();
    _exit(0);
  }
  work();
  return waitpid(pid, NULL, 0) < 0 ? -1 : 0;
}

int child_starts_another(char **argv) {
  if (mlockall(MCL_CURRENT) != 0)
    return -1;
  if (fork() == 0) {
    execv(argv[0], argv);
    _exit(1);
  }
  work();
  return 0;
}

int child_uses(char *key, size_t n) {
  if (mlock(key, n) != 0)
    return -1;
  pid_t pid = fork();
  if (pid == 0) {
    use(key); // expected-warning {{the effect of mlock of 'key' is not inherited by a child: the child goes on with it here}}
    _exit(0);
  }
  return pid < 0 ? -1 : 0;
}

int child_unlocks(char *key, size_t n) {
  if (mlock(key, n) != 0)
    return -1;
  pid_t pid = fork();
  if (pid == 0) {
    munlock(key, n); // expected-warning {{the child has nothing to take back}}
    _exit(0);
  }
  return pid < 0 ? -1 : 0;
}

int parent_uses(char *key, size_t n) {
  if (mlock(key, n) != 0)
    return -1;
  if (fork() == 0) {
    work();
    _exit(0);
  }
  use(key);
  munlock(key, n);
  return 0;
}

int unlocked_before_fork(char *key, size_t n) {
  if (mlock(key, n) != 0)
    return -1;
  munlock(key, n);
  if (fork() == 0) {
    use(key);
    _exit(0);
  }
  return 0;
}

// Nor has another program.
int start_locked(char **argv) {
  struct sched_param param = {.sched_priority = 1};
  if (mlockall(MCL_CURRENT | MCL_FUTURE) != 0 ||
      sched_setscheduler(0, SCHED_FIFO, &param) != 0) {
    perror("start");
    return -1;
  }
  execvp(argv[0], argv); // expected-warning {{execvp ends the effect of mlockall: the new program starts without it}}
  return -1;
}

int work_and_start(char **argv) {
  if (mlockall(MCL_CURRENT) != 0)
    return -1;
  work();
  execvp(argv[0], argv);
  return -1;
}

// Each call replaces the setting.
int added(void) {
  if (mlockall(MCL_FUTURE) != 0)
    return -1;
  if (mlockall(MCL_CURRENT) != 0) // expected-warning {{this mlockall ends what 'MCL_FUTURE' had set up: each call replaces the one before}}
    return -1;
  work();
  return 0;
}

int repeated(void) {
  if (mlockall(MCL_FUTURE) != 0 || mlockall(MCL_CURRENT | MCL_FUTURE) != 0)
    return -1;
  work();
  return 0;
}

int tried_one_by_one(void) {
  int r = mlockall(MCL_FUTURE);
  r |= mlockall(MCL_CURRENT);
  r |= mlockall(MCL_CURRENT | MCL_FUTURE);
  work();
  return r;
}

int ended_on_purpose(void) {
  if (mlockall(MCL_CURRENT | MCL_FUTURE) != 0 || mlockall(MCL_CURRENT) != 0)
    return -1;
  work();
  return 0;
}

// What a failed call has left behind.
char *freed_after_failure(size_t n) {
  char *p = malloc(n);
  if (!p)
    return NULL;
  if (mlock(p, n) != 0) {
    free(p); // expected-warning {{'p' is freed without munlock; after ENOMEM of mlock a part of it may be held}}
    return NULL;
  }
  return p;
}

char *undone_after_failure(size_t n) {
  char *p = malloc(n);
  if (!p)
    return NULL;
  if (mlock(p, n) != 0) {
    munlock(p, n);
    free(p);
    return NULL;
  }
  return p;
}

void *unmapped_after_failure(size_t n) {
  void *p = mmap(NULL, n, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  if (p == MAP_FAILED)
    return NULL;
  if (mlock(p, n) != 0) {
    munmap(p, n);
    return NULL;
  }
  return p;
}

char *undone_by_another(size_t n) {
  char *p = malloc(n);
  if (mlock(p, n) != 0) {
    unlock_all_of(p);
    free(p);
    return NULL;
  }
  return p;
}

char *another_freed(char *old, size_t n) {
  char *p = malloc(n);
  if (mlock(p, n) != 0) {
    free(old);
    return NULL;
  }
  return p;
}

int freed_locked(size_t n) {
  char *p = malloc(n);
  if (mlock(p, n) != 0)
    return -1;
  memset(p, 0, n);
  free(p); // expected-warning {{'p' is freed without munlock, and its pages stay as mlock has made them}}
  return 0;
}

// What a failed call has left behind is there, whatever the program notes down.
struct secret {
  char *key;
  size_t size;
  int is_locked, unlocked, blocked;
};

int said_to_be_unlocked(struct secret *s) {
  if (mlock(s->key, s->size) != 0) {
    s->is_locked = 0; // expected-warning {{'s->is_locked' says no, but after ENOMEM of mlock a part of 's->key' may be held; munlock takes that back}}
    return -1;
  }
  s->is_locked = 1;
  return 0;
}

int by_a_variable(char *p, size_t n) {
  _Bool locked = 1;
  if (mlock2(p, n, MLOCK_ONFAULT) != 0)
    locked = 0; // expected-warning {{'locked' says no, but after}}
  return locked;
}

int unlocked_and_said_so(struct secret *s) {
  if (mlock(s->key, s->size) != 0) {
    s->is_locked = 0;
    munlock(s->key, s->size);
    return -1;
  }
  s->is_locked = 1;
  return 0;
}

int handed_to_one_who_may_unlock(struct secret *s) {
  if (mlock(s->key, s->size) != 0) {
    s->is_locked = 0;
    unlock_all_of(s->key);
    return -1;
  }
  return 0;
}

int of_something_else(struct secret *s, struct secret *other) {
  if (mlock(s->key, s->size) != 0) {
    other->is_locked = 0;
    s->unlocked = s->blocked = 0;
    return -1;
  }
  s->unlocked = 0;
  return 0;
}

int said_before(struct secret *s) {
  s->is_locked = 0;
  if (mlock(s->key, s->size) == 0)
    s->is_locked = 1;
  return s->is_locked;
}
