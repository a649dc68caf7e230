// errno and the functions of the program itself: some leave it, some do not.
//
// RUN: %kapi-verify=default -fplugin-arg-kapi-checks=kapi-stale-errno %s
// RUN: %kapi-verify=default,strict -fplugin-arg-kapi-level=strict \
// RUN:   -fplugin-arg-kapi-checks=kapi-stale-errno %s
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <syslog.h>
#include <unistd.h>

void *p;
size_t n;
int fd;
int verbose;
void elsewhere(const char *);
void (*hook)(const char *);

static void say(const char *text) {
  printf("%s\n", text); // default-note {{say calls printf here}}
}
int says(void) {
  if (mlock2(p, n, 0)) { // default-note {{this call failed, and errno says why}}
    say("failed");       // default-note {{say can change errno even where it succeeds; save errno before it}}
    return -errno;       // default-warning {{errno no longer tells why mlock2 failed: say may have changed it}}
  }
  return 0;
}

static void say_deeper(const char *text) {
  printf("%s\n", text); // default-note {{say_deeper calls printf here}}
}
static void inner(const char *text) {
  say_deeper(text); // default-note {{inner calls say_deeper here}}
}
int deeper(void) {
  if (mlock2(p, n, 0)) { // default-note {{this call failed}}
    inner("failed");     // default-note {{inner can change errno even where it succeeds}}
    return -errno;       // default-warning {{inner may have changed it}}
  }
  return 0;
}

// The program keeps errno's address, which saves it the calls.
extern int *const its_errno;
static void say_again(const char *text) {
  printf("%s\n", text); // default-note {{say_again calls printf here}}
}
int says_by_address(void) {
  if (mlock2(p, n, 0)) { // default-note {{this call failed, and errno says why}}
    say_again("failed"); // default-note {{say_again can change errno even where it succeeds}}
    return -*its_errno;  // default-warning {{errno no longer tells why mlock2 failed: say_again may have changed it}}
  }
  return 0;
}
int takes_by_address(void) {
  if (mlock2(p, n, 0)) {
    int kept = *its_errno;
    say_again("failed");
    *its_errno = kept;
    return -*its_errno;
  }
  return 0;
}

// Where it speaks on some ways only, or where only a failure changes errno.
static void say_if(const char *text) {
  if (verbose)
    printf("%s\n", text); // strict-note {{say_if calls printf here}}
}
int perhaps(void) {
  if (mlock2(p, n, 0)) { // strict-note {{this call failed}}
    say_if("failed");    // strict-note {{say_if can change errno; save errno before it}}
    return -errno;       // strict-warning {{say_if may have changed it}}
  }
  return 0;
}

// Loggers that print errno themselves: reading it is right before, not after.
static void log_errno(const char *text) {
  fprintf(stderr, "%s: %s\n", text, strerror(errno)); // strict-note {{log_errno calls fprintf here}}
}
int logs(void) {
  if (mlock2(p, n, 0)) { // strict-note {{this call failed}}
    log_errno("mlock2"); // strict-note {{log_errno can change errno; save errno before it}}
    return -errno;       // strict-warning {{log_errno may have changed it}}
  }
  return 0;
}
int logs_in_time(void) {
  if (mlock2(p, n, 0)) {
    int error = errno;
    log_errno("mlock2");
    return -error;
  }
  return 0;
}
int logs_only(void) {
  if (mlock2(p, n, 0)) {
    log_errno("mlock2");
    return -1;
  }
  return 0;
}

__attribute__((format(printf, 1, 2))) static void log_text(const char *text,
                                                           ...) {
  va_list list;
  va_start(list, text);
  vsyslog(LOG_ERR, text, list); // strict-note {{log_text calls vsyslog here}}
  va_end(list);
}
int logs_with_m(void) {
  if (mlock2(p, n, 0)) {         // strict-note {{this call failed}}
    log_text("cannot lock: %m"); // strict-note {{log_text can change errno}}
    return -errno;               // strict-warning {{log_text may have changed it}}
  }
  return 0;
}

// What is printed is the errno of printf.
int prints_then_logs(void) {
  if (mlock2(p, n, 0)) { // default-note {{this call failed}}
    printf("failed\n");  // default-note {{printf can change errno even where}}
    syslog(LOG_ERR, "100%%: %s: %m", "mlock2"); // default-warning {{printf may have changed it}}
  }
  return 0;
}
int prints_then_tells(void) {
  if (mlock2(p, n, 0)) { // default-note {{this call failed}}
    printf("failed\n");  // default-note {{printf can change errno even where}}
    log_errno("mlock2"); // default-warning {{printf may have changed it}} default-note {{log_errno reads errno}}
    return errno;
  }
  return 0;
}
int prints_then_logs_nothing_of_it(void) {
  if (mlock2(p, n, 0)) {
    printf("failed\n");
    syslog(LOG_ERR, "100%%m of it");
    return -1;
  }
  return 0;
}

// An API that never sets errno, and a function that prints it.
int number_logged(void) {
  if (posix_fadvise(fd, 0, 0, POSIX_FADV_RANDOM)) { // default-note {{returns the error number itself}}
    log_errno("posix_fadvise"); // default-warning {{posix_fadvise does not set errno}} default-note {{log_errno reads errno}}
    return -1;
  }
  return 0;
}

// They save errno and put it back.
static void log_kept(const char *text) {
  int saved = errno;
  fprintf(stderr, "%s: %s\n", text, strerror(saved));
  errno = saved;
}
int kept(void) {
  if (mlock2(p, n, 0)) {
    log_kept("mlock2");
    return -errno;
  }
  return 0;
}

struct log_state {
  int line, error;
};
static void log_kept_in_member(const char *text) {
  struct log_state state;
  state.error = errno;
  if (!verbose) {
    errno = state.error;
    return;
  }
  for (int i = 0; i < 2; i++)
    printf("%s\n", text);
  errno = state.error;
}
int kept_in_member(void) {
  if (mlock2(p, n, 0)) {
    log_kept_in_member("mlock2");
    return -errno;
  }
  return 0;
}

// It saves too late: what it puts back is printf's.
static void log_late(const char *text) {
  printf("%s\n", text);
  int saved = errno;
  fprintf(stderr, "%s\n", text);
  errno = saved;
}
int late(void) {
  if (mlock2(p, n, 0)) {
    log_late("mlock2");
    return -errno;
  }
  return 0;
}

// Only on one of its ways.
static void log_forgets(const char *text) {
  int saved = errno;
  puts(text); // strict-note {{log_forgets calls puts here}}
  if (verbose)
    return;
  errno = saved;
}
int forgets(void) {
  if (mlock2(p, n, 0)) {   // strict-note {{this call failed}}
    log_forgets("mlock2"); // strict-note {{log_forgets can change errno}}
    return -errno;         // strict-warning {{log_forgets may have changed it}}
  }
  return 0;
}

// Nothing in them that could change errno.
static void count(const char *text) { n += strlen(text); }
int counts(void) {
  if (mlock2(p, n, 0)) {
    count("mlock2");
    return -errno;
  }
  return 0;
}
int counts_then_prints(void) {
  if (mlock2(p, n, 0)) { // default-note {{this call failed}}
    count("mlock2");
    puts("failed"); // default-note {{save errno}}
    return -errno;  // default-warning {{puts may have changed it}}
  }
  return 0;
}

// Nobody can tell.
static void log_elsewhere(const char *text) {
  printf("%s\n", text);
  elsewhere(text);
}
static void log_hooked(const char *text) {
  printf("%s\n", text);
  if (hook)
    hook(text);
}
__attribute__((weak)) void log_weak(const char *text) { puts(text); }
static void log_sets(const char *text) {
  puts(text);
  errno = EIO;
}
static void log_recursive(const char *text) {
  puts(text);
  if (*text)
    log_recursive(text + 1);
}
int unknown(int which) {
  if (mlock2(p, n, 0)) {
    if (which == 0)
      log_elsewhere("mlock2");
    else if (which == 1)
      log_hooked("mlock2");
    else if (which == 2)
      log_weak("mlock2");
    else if (which == 3)
      log_sets("mlock2");
    else
      log_recursive("mlock2");
    return -errno;
  }
  return 0;
}

// errno is meant for the function whose result is looked at.
static int undo(void) { return munlock(p, n); }
int undoes(void) {
  if (mlock2(p, n, 0)) {
    if (undo() < 0)
      return -errno;
  }
  return 0;
}
int undoes_without_a_look(void) {
  if (mlock2(p, n, 0)) { // strict-note {{this call failed}}
    close(fd);           // strict-note {{close can change errno; save errno before it}}
    return -errno;       // strict-warning {{close may have changed it}}
  }
  return 0;
}
int undoes_and_says_so(void) {
  if (mlock2(p, n, 0)) { // strict-note {{this call failed}}
    (void)munmap(p, n);  // strict-note {{munmap can change errno}}
    return -errno;       // strict-warning {{munmap may have changed it}}
  }
  return 0;
}
int undoes_with_errno_saved(void) {
  if (mlock2(p, n, 0)) {
    int saved = errno;
    close(fd);
    errno = saved;
    return -errno;
  }
  return 0;
}
int undoes_with_a_look(void) {
  if (mlock2(p, n, 0)) {
    if (close(fd) < 0)
      return -errno;
    return -1;
  }
  return 0;
}

// It does not come back.
static void die(const char *text) {
  fprintf(stderr, "%s: %s\n", text, strerror(errno));
  exit(1);
}
int dies(void) {
  if (mlock2(p, n, 0)) {
    die("mlock2");
    return -errno;
  }
  return 0;
}
