// What strict and pedantic add.
//
// RUN: %kapi-verify %s -Xclang -verify-ignore-unexpected=note -fplugin-arg-kapi-checks=kapi-ignored-error
// RUN: %kapi-verify %s -Xclang -verify-ignore-unexpected=note -fplugin-arg-kapi-checks=kapi-ignored-error -fplugin-arg-kapi-level=strict \
// RUN:   -Xclang -verify=expected,strict
// RUN: %kapi-verify %s -Xclang -verify-ignore-unexpected=note -fplugin-arg-kapi-checks=kapi-ignored-error -fplugin-arg-kapi-level=pedantic \
// RUN:   -Xclang -verify=expected,strict,pedantic

#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <stdio.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/random.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

void *p;
size_t n;

// The same at every level.
int always(void) {
  if (mlock2(p, n, 0) < 0 && errno == ENOMEM) // expected-warning {{EPERM, EAGAIN, EINVAL and EINTR of mlock2 end as success}}
    return -1;
  return 0;
}
int never(void) {
  if (mlock2(p, n, 0) < 0)
    return -1;
  return 0;
}

// Only what the caller's own mistake causes is left.
int caller_bug(void) {
  if (mlock2(p, n, 0) < 0) // strict-warning {{EINVAL and EINTR of mlock2 end as success}}
    if (errno == ENOMEM || errno == EPERM || errno == EAGAIN)
      return -1;
  return 0;
}
void pause_for(struct timespec left) {
  while (nanosleep(&left, &left) == -1) // pedantic-warning {{EFAULT and EINVAL of nanosleep end as success}}
    if (errno != EINTR)
      break;
}
// Only a fatal signal is left.
int fatal_signal(void) {
  if (mlock2(p, n, 0) < 0) // pedantic-warning {{EINTR of mlock2 ends as success}}
    if (errno == ENOMEM || errno == EPERM || errno == EAGAIN || errno == EINVAL)
      return -1;
  return 0;
}

// Empty branches are mostly there for the compiler.
void empty(void) {
  if (mlock2(p, n, 0) < 0) {
  } // strict-warning@-1 {{of mlock2 end as success}}
  if (mlock2(p, n, 0)) // strict-warning {{of mlock2 end as success}}
    ;
  else
    ;
  if (mlock2(p, n, 0) == 0) { // strict-warning {{of mlock2 end as success}}
  } else {
  }
  switch (mlock2(p, n, 0)) { // strict-warning {{of mlock2 end as success}}
  case -1:
  default:
    break;
  }
}
// Whoever says why has thought of it.
void empty_with_reason(void) {
  if (mlock2(p, n, 0) < 0) {
    /* It is no worse without the lock. */
  } // pedantic-warning@-2 {{of mlock2 end as success}}
  if (mlock2(p, n, 0))
    // It is no worse without the lock.
    ; // pedantic-warning@-2 {{of mlock2 end as success}}
  if (mlock2(p, n, 0) < 0) {} // strict-warning {{of mlock2 end as success}}
  // A reason for something else.
  /* Not fatal if it fails, so just ignore that. */
  if (mlock2(p, n, 0)) {
  } // pedantic-warning@-1 {{of mlock2 end as success}}
}
int same_return(void) {
  if (mlock2(p, n, 0) < 0) // strict-warning {{of mlock2 end as success}}
    return 0;
  return 0;
}

// Errors that end a loop as the end of the file does.
void loop_bad(int fd, char *b) {
  ssize_t k;
  while ((k = read(fd, b, 16)) > 0) // strict-warning {{of read end as 'end of file'}}
    fwrite(b, 1, k, stdout);
}
int loop_good(int fd, char *b) {
  ssize_t k;
  while ((k = read(fd, b, 16)) > 0)
    fwrite(b, 1, k, stdout);
  if (k < 0)
    return -1;
  return 0;
}
void loop_break_bad(int fd, char *b) {
  for (;;) {
    ssize_t k = read(fd, b, 16); // strict-warning {{of read end as 'end of file'}}
    if (k <= 0)
      break;
    fwrite(b, 1, k, stdout);
  }
}
int loop_break_good(int fd, char *b) {
  for (;;) {
    ssize_t k = read(fd, b, 16);
    if (k < 0)
      return -1;
    if (k == 0)
      break;
    fwrite(b, 1, k, stdout);
  }
  return 0;
}
void files_bad(int *fds, char *b) {
  for (int i = 0; i < 8; ++i) {
    ssize_t k;
    while ((k = read(fds[i], b, 16)) > 0) // strict-warning {{of read end as 'end of file'}}
      fwrite(b, 1, k, stdout);
  }
}
// In a loop that goes on with the next record: nothing ends there.
void records(int *fds, char *b) {
  for (int i = 0; i < 8; ++i) {
    ssize_t k = read(fds[i], b, 16); // pedantic-warning {{of read end as 'end of file'}}
    if (k <= 0)
      continue;
    fwrite(b, 1, k, stdout);
  }
}
// A loop that only tries again, and a full record that counts.
int try_again(int fd, char *b) {
  ssize_t k;
  while ((k = read(fd, b, 1)) < 0 && errno == EINTR) // pedantic-warning {{of read end as 'end of file'}}
    ;
  return k == 1;
}
// No transfer is so large that it would be negative in an int.
int try_again_int(int fd, char *b) {
  int k;
  do
    k = read(fd, b, 8); // pedantic-warning {{of read end as 'end of file'}}
  while (k < 0 && errno == EINTR);
  return k == 8;
}
// What is thrown away has no end that one could miss.
void drain(int fd) {
  char b[64];
  while (read(fd, b, sizeof b) > 0) // pedantic-warning {{of read end as 'end of file'}}
    ;
  while (read(fd, b, sizeof b) == sizeof b) { // pedantic-warning {{of read end as 'end of file'}}
  }
}
void drain_and_continue(int fd, char *b) {
  while (read(fd, b, 64) > 0) // pedantic-warning {{of read end as 'end of file'}}
    continue;
  while (read(fd, b, 64) == 64) { // pedantic-warning {{of read end as 'end of file'}}
    continue;
  }
}
void drain_counted(int fd, char *b) {
  int k;
  while ((k = read(fd, b, 64)) > 0) // pedantic-warning {{of read end as 'end of file'}}
    ;
}
int drain_not_at_all(int fd, char *b) {
  int k;
  while ((k = read(fd, b, 64)) > 0) // strict-warning {{of read end as 'end of file'}}
    ;
  return k < 1;
}
// The same where the loop has more to do, and nobody looks at what came.
int drain_with_work(int fd) {
  char sink, seen, times = 0;
  while (read(fd, &sink, 1) > 0) // pedantic-warning {{of read end as 'end of file'}}
    ++times;
  while (read(fd, &seen, sizeof seen) > 0) // strict-warning {{of read end as 'end of file'}}
    times += seen;
  return times;
}
// Whoever writes of both has thought of both.
void copy_until_any_end(int fd, char *b, void put(const char *, long)) {
  long k;
  while ((k = read(fd, b, 64)) > 0) // pedantic-warning {{of read end as 'end of file'}}
    put(b, k);
  // EOF/error
}
void copy_until_end(int fd, char *b, void put(const char *, long)) {
  long k;
  while ((k = read(fd, b, 64)) > 0) // strict-warning {{of read end as 'end of file'}}
    put(b, k);
  // EOF
}
// A project's own way to errno. Behind a plain pointer anything may stand.
extern int *const bb_errno, *its_error;
int own_errno(int fd, char *b, void put(const char *, long)) {
  int error = 0;
  for (;;) {
    long k = read(fd, b, 64);
    if (k <= 0) {
      error = *bb_errno;
      break;
    }
    put(b, k);
  }
  *bb_errno = error;
  return 1;
}
int own_number(int fd, char *b, void put(const char *, long)) {
  int error = 0;
  for (;;) {
    long k = read(fd, b, 64); // strict-warning {{of read end as 'end of file'}}
    if (k <= 0) {
      error = *its_error;
      break;
    }
    put(b, k);
  }
  *its_error = error;
  return 1;
}
// Without a limit to the wait there is no timeout, and no child that has not
// changed yet.
void serve_for_ever(struct pollfd *f, void work(void)) {
  while (poll(f, 1, -1) > 0)
    work();
  while (ppoll(f, 1, NULL, NULL) > 0)
    work();
}
void serve_a_while(struct pollfd *f, void work(void), const struct timespec *t) {
  while (poll(f, 1, 1000) > 0) // strict-warning {{of poll end as 'timeout'}}
    work();
  while (ppoll(f, 1, t, NULL) > 0) // strict-warning {{of ppoll end as 'timeout'}}
    work();
}
static int wait_for(struct pollfd *f, int timeout) {
  return poll(f, 1, timeout);
}
void serve_through_wrapper(struct pollfd *f, void work(void)) {
  while (wait_for(f, -1) > 0)
    work();
  while (wait_for(f, 1000) > 0) // strict-warning {{of wait_for end as 'timeout'}}
    work();
}
int collect(int options) {
  int status, n = 0;
  while (waitpid(-1, &status, 0) > 0)
    n += status == 0;
  while (waitpid(-1, &status, options) > 0) // strict-warning {{of waitpid end as 'nothing yet'}}
    n += status == 0;
  return n;
}
// Nothing was taken, or it failed: both are no success.
int send_all(int fd, const char *b, size_t left) {
  while (left) {
    ssize_t k = write(fd, b, left); // pedantic-warning {{of write end as 'nothing'}}
    if (k <= 0)
      return 0;
    b += k;
    left -= k;
  }
  return 1;
}

// A question for one error: success belongs to the others on purpose.
int is_gone(const char *name) {
  struct stat st;
  if (stat(name, &st) == 0 || errno != ENOENT) // pedantic-warning {{of stat end as success}}
    return 0;
  return 1;
}
int is_gone_kept(const char *name) {
  struct stat st;
  int r = stat(name, &st); // pedantic-warning {{of stat end as success}}
  return !(r == 0 || errno != ENOENT);
}
int is_closed(int fd) {
  return fcntl(fd, F_GETFD) == -1 && errno == EBADF; // pedantic-warning {{of fcntl end as success}}
}
int has_filters(void) {
  return prctl(PR_SET_SECCOMP, 2, NULL, 0, 0) < 0 && errno == EFAULT; // pedantic-warning {{of prctl end as success}}
}
int may_be_read(const char *name) {
  struct stat st;
  if (stat(name, &st) == 0) // pedantic-warning {{of stat end as success}}
    return 1;
  if (errno == EFAULT)
    return 0;
  return 1;
}
// Whoever handles other errors, too, handles them.
int handles_two(int fd) {
  struct stat st;
  if (fstat(fd, &st) == -1 && (errno == EBADF || errno == EIO)) // strict-warning {{of fstat end as success}}
    return -1;
  return 0;
}
// An end that is a failure as well.
int all_must_be_there(int *fds, char *b) {
  for (int i = 0; i < 8; ++i) {
    for (int j = 0; j < 2; ++j)
      if (read(fds[i], b, 16) <= 0) {
        fprintf(stderr, "cannot read %d\n", i);
        return -1;
      }
    fwrite(b, 1, 16, stdout);
  }
  return 0;
}
int all_that_are_there(int *fds, char *b) {
  for (int i = 0; i < 8; ++i) {
    for (int j = 0; j < 2; ++j)
      if (read(fds[i], b, 16) <= 0) // strict-warning {{of read end as 'end of file'}}
        return i;
    fwrite(b, 1, 16, stdout);
  }
  return 8;
}
// The same in a loop around the loop: the next record comes in this one.
void records_of_all(int *fds, char *b) {
  for (int round = 0; round < 2; ++round)
    for (int i = 0; i < 8; ++i) {
      ssize_t k = read(fds[i], b, 16); // pedantic-warning {{of read end as 'end of file'}}
      if (k <= 0)
        continue;
      fwrite(b, 1, k, stdout);
    }
}
// A wrapper that only takes data sends it.
static ssize_t put(int fd, const char *b, size_t k) {
  ssize_t r;
  if (k > 512)
    k = 512;
  while ((r = write(fd, b, k)) < 0 && errno == EINTR)
    ;
  return r;
}
void put_all(int fd, const char *b, size_t left) {
  while (left) {
    ssize_t k = put(fd, b, left); // pedantic-warning {{of put end as 'nothing'}}
    if (k <= 0)
      break;
    b += k;
    left -= k;
  }
}
// Outside a loop: a record that is read or not.
int once(int fd, char *b) {
  ssize_t k = read(fd, b, 16); // pedantic-warning {{of read end as 'end of file'}}
  if (k <= 0)
    return 0;
  return b[0];
}
int once_good(int fd, char *b) {
  ssize_t k = read(fd, b, 16);
  if (k < 0)
    return -1;
  return k == 0 ? 0 : b[0];
}

// ESPIPE is let pass by name, in a switch over the number itself.
int advise(int fd) {
  switch (posix_fadvise(fd, 0, 0, POSIX_FADV_RANDOM)) {
  case 0:
  case ESPIPE:
    return 0;
  default:
    return -1;
  }
}
int advise_own_label(int fd) {
  switch (posix_fadvise(fd, 0, 0, POSIX_FADV_RANDOM)) {
  case ESPIPE:
    break;
  case 0:
    break;
  default:
    return -1;
  }
  return 0;
}
int advise_compared(int fd) {
  int r = posix_fadvise(fd, 0, 0, POSIX_FADV_RANDOM);
  if (r != 0 && r != ESPIPE)
    return -1;
  return 0;
}
int advise_bad(int fd) {
  if (posix_fadvise(fd, 0, 0, POSIX_FADV_RANDOM) == EINVAL) // strict-warning {{ENOSYS, EBADF and ESPIPE of posix_fadvise end as success}}
    return -1;
  return 0;
}

// Whether something is there at all: nobody looks at what else is said of it.
void walk(const char *name);
void remove_tree(const char *name) {
  struct stat st;
  if (stat(name, &st) != 0 && errno == ENOENT) // pedantic-warning {{of stat end as success}}
    return;
  walk(name);
}
long remove_tree_counted(const char *name) {
  struct stat st;
  if (stat(name, &st) != 0 && errno == ENOENT) // strict-warning {{of stat end as success}}
    return 0;
  walk(name);
  return st.st_size;
}
// What was asked before, and what is asked later anew, does not count.
int remove_tree_reused(const char *name, const char *other) {
  struct stat st;
  if (stat(other, &st) != 0 || st.st_size == 0)
    return 0;
  if (stat(name, &st) != 0 && errno == ENOENT) // pedantic-warning {{of stat end as success}}
    return 0;
  walk(name);
  if (stat(other, &st) != 0)
    return -1;
  return st.st_size != 0;
}
int remove_tree_each_time(const char *name, int n) {
  struct stat st = {0};
  while (n--) {
    if (st.st_size)
      walk(name);
    if (stat(name, &st) != 0 && errno == ENOENT) // strict-warning {{of stat end as success}}
      return 0;
  }
  return 1;
}
long remove_tree_behind(const char *name) {
  struct stat st, *now = &st;
  if (stat(name, &st) != 0 && errno == ENOENT) // strict-warning {{of stat end as success}}
    return 0;
  walk(name);
  return now->st_size;
}
// Nobody looks there any more, behind a pointer either.
int rename_node(const char *name, const char *other) {
  struct stat st, target, *found;
  if (lstat(other, &st) == 0) {
    if (S_ISLNK(st.st_mode)) {
      if (stat(other, &target) != 0)
        return -1;
      found = &target;
    } else
      found = &st;
    if (!S_ISBLK(found->st_mode))
      return -1;
    if (lstat(name, &st) < 0 && errno == ENOENT) // pedantic-warning {{of lstat end as success}}
      return 1;
    walk(name);
    return 2;
  }
  return 0;
}
int rename_node_and_look(const char *name, const char *other) {
  struct stat st, *found;
  if (lstat(other, &st) == 0) {
    found = &st;
    if (lstat(name, &st) < 0 && errno == ENOENT) // strict-warning {{of lstat end as success}}
      return 1;
    walk(name);
    return found->st_mode;
  }
  return 0;
}
int is_missing(const char *name) {
  if (access(name, F_OK) < 0 && errno == ENOENT) // pedantic-warning {{of access end as success}}
    return 1;
  return 0;
}
int is_read_only(const char *name) {
  return access(name, W_OK) < 0 && errno == EROFS; // pedantic-warning {{of access end as success}}
}
int is_kept_from_us(const char *name) {
  if (access(name, R_OK | W_OK) < 0 && errno == EACCES) // pedantic-warning {{of access end as success}}
    return 1;
  return 0;
}
int is_removed(const char *name) {
  if (rename(name, "old") < 0 && errno == ENOENT) // strict-warning {{of rename end as success}}
    return 1;
  return 0;
}
int has_getrandom(void) {
  char probe[8];
  if (getrandom(probe, sizeof probe, 0) < 0 && errno == ENOSYS) // pedantic-warning {{of getrandom end as success}}
    return 0;
  return 1;
}
int has_getrandom_and_uses_it(char *key) {
  if (getrandom(key, 8, 0) < 0 && errno == ENOSYS) // expected-warning {{of getrandom end as success}}
    return 0;
  return 1;
}
int has_mlock2(void) {
  if (mlock2(p, n, 0) < 0 && errno == ENOSYS) // expected-warning {{of mlock2 end as success}}
    return 0;
  return 1;
}

// An error that is named where the answer is made is known of.
int is_there(const char *name) {
  struct stat st;
  int there = stat(name, &st) == 0 || errno == EOVERFLOW;
  walk(name);
  return there;
}
int is_there_at_once(const char *name) {
  struct stat st;
  return stat(name, &st) == 0 || errno == EOVERFLOW;
}
int is_there_in_arms(const char *name) {
  struct stat st;
  int there;
  if (stat(name, &st) == 0)
    there = 1;
  else
    there = errno == EOVERFLOW;
  return there;
}
int is_there_bad(const char *name) {
  struct stat st;
  int there = stat(name, &st) == 0 || errno != EOVERFLOW; // pedantic-warning {{of stat end as success}}
  walk(name);
  return there;
}

// Success is a failure there, too: the error is no less of one.
int must_be_missing(const char *name) {
  if (access(name, F_OK) < 0)
    return errno == ENOENT ? -ENODATA : -errno;
  return -EPERM;
}
int must_be_missing_bad(const char *name) {
  if (chmod(name, 0) < 0) // strict-warning {{of chmod end as success}}
    return errno == ENOENT ? -ENODATA : 0;
  return 0;
}

// An end that comes too early is found out by what is missing.
int read_all(int fd, char *b, size_t left) {
  while (left) {
    ssize_t k = read(fd, b, left); // pedantic-warning {{of read end as 'end of file'}}
    if (k <= 0)
      break;
    b += k;
    left -= k;
  }
  return left ? -1 : 0;
}
int read_counted(int fd, char *b, size_t want) {
  size_t got = 0;
  ssize_t k;
  while (got < want && (k = read(fd, b + got, want - got)) > 0) // pedantic-warning {{of read end as 'end of file'}}
    got += k;
  if (got != want)
    return 1;
  return 0;
}
size_t read_some(int fd, char *b, size_t left) {
  size_t got = 0;
  while (left) {
    ssize_t k = read(fd, b, left); // strict-warning {{of read end as 'end of file'}}
    if (k <= 0)
      break;
    b += k;
    got += k;
    left -= k;
  }
  return got;
}
int read_anything(int fd, char *b, size_t want) {
  size_t got = 0;
  ssize_t k;
  while (got < want && (k = read(fd, b + got, want - got)) > 0) // strict-warning {{of read end as 'end of file'}}
    got += k;
  return got > 0;
}

// A question with a few answers is no stream that ends.
int first_held(int most) {
  for (int i = 0; i < most; ++i)
    if (prctl(PR_CAPBSET_READ, i) != 0) // pedantic-warning {{of prctl end as}}
      return i;
  return -1;
}

// A wrapper has told of the failure; its callers ask whether there was
// anything to do.
static int set_mode(const char *name, int old, int new) {
  if (old == new)
    return 0;
  if (chmod(name, new) < 0) {
    perror(name);
    return -1;
  }
  return 1;
}
int is_changed(const char *name, int old, int new) {
  if (set_mode(name, old, new)) // pedantic-warning {{of set_mode end as success}}
    return 1;
  return 0;
}
static int set_mode_silent(const char *name, int old, int new) {
  if (old == new)
    return 0;
  if (mkdir(name, new) < 0)
    return -1;
  return 1;
}
int is_changed_bad(const char *name, int old, int new) {
  if (set_mode_silent(name, old, new)) // strict-warning {{of set_mode_silent end as success}}
    return 1;
  return 0;
}
// A number with the wrong sign is no other result.
static int back_up(const char *name) {
  if (!name)
    return -EINVAL;
  if (rename(name, "old") < 0)
    return errno;
  return 0;
}
int is_backed_up(const char *name) {
  if (back_up(name) < 0) // strict-warning {{of back_up end as success}}
    return -1;
  return 0;
}
