// An end of the data that the program takes for a failure, and one that it
// does not.
//
// RUN: %kapi-verify %s -Xclang -verify-ignore-unexpected=note -fplugin-arg-kapi-checks=kapi-ignored-error -fplugin-arg-kapi-level=strict
// RUN: %kapi-verify %s -Xclang -verify-ignore-unexpected=note -fplugin-arg-kapi-checks=kapi-ignored-error -fplugin-arg-kapi-level=pedantic \
// RUN:   -Xclang -verify=expected,pedantic

#include <errno.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

typedef enum { CODE_OK, CODE_SHORT, CODE_REFUSED, CODE_EOF } Code;
enum { LINE_MORE, LINE_WHOLE, LINE_BROKEN };
enum { ERR_NONE, ERR_IO, ERR_TIMEOUT };
void work(const char *, ssize_t);
int is_last(const char *);

// The first constant of the enumeration is success, and this is another one.
Code receive(int fd, char *b) {
  for (;;) {
    ssize_t k = recv(fd, b, 80, 0); // pedantic-warning {{of recv end as 'end'}}
    if (k < 0) {
      if (errno == EINTR)
        continue;
      goto failed;
    } else if (k == 0)
      goto failed;
    work(b, k);
    if (is_last(b))
      return CODE_OK;
  }
failed:
  work(NULL, 0);
  return CODE_SHORT;
}
Code receive_to_end(int fd, char *b) {
  for (;;) {
    ssize_t k = recv(fd, b, 80, 0); // expected-warning {{of recv end as 'end'}}
    if (k <= 0)
      return CODE_EOF;
    work(b, k);
    if (is_last(b))
      return CODE_OK;
  }
}
// An enumeration that says how far it came.
int receive_line(int fd, char *b) {
  for (;;) {
    ssize_t k = recv(fd, b, 80, 0); // expected-warning {{of recv end as 'end'}}
    if (k <= 0)
      return LINE_WHOLE;
    work(b, k);
    if (is_last(b))
      return LINE_MORE;
  }
}

// What the end is called is stored first.
int talk(char **words, int wanted) {
  int code = ERR_NONE;
  char b[1];
  while (*words++ && !code) {
    struct pollfd f = {.events = POLLIN};
    while (code == ERR_NONE && poll(&f, 1, 100) > 0) { // pedantic-warning {{of poll end as 'timeout'}}
      if (read(0, b, 1) <= 0) { // pedantic-warning {{of read end as 'end of file'}}
        code = ERR_IO;
        goto out;
      }
      if (*b == wanted)
        goto out;
    }
    code = ERR_TIMEOUT;
  out:
    if (code != ERR_NONE)
      break;
  }
  return code;
}
int talk_to_end(char **words, int wanted) {
  int code = ERR_NONE;
  char b[1];
  while (*words++ && !code) {
    for (;;) {
      if (read(0, b, 1) <= 0) { // expected-warning {{of read end as 'end of file'}}
        code = 4;
        goto out;
      }
      if (*b == wanted)
        break;
    }
    code = ERR_TIMEOUT;
  out:
    if (code != ERR_NONE)
      break;
  }
  return code;
}
// Not on every way.
int talk_or_stop(int wanted, int stops) {
  char b[1];
  int code = ERR_NONE;
  for (;;) {
    if (read(0, b, 1) <= 0) { // expected-warning {{of read end as 'end of file'}}
      if (!stops)
        code = ERR_IO;
      break;
    }
    if (*b == wanted)
      break;
  }
  return code;
}
// Others are told.
static volatile int status;
void listen_on(int wanted) {
  char b[1];
  for (;;) {
    if (read(0, b, 1) <= 0) { // pedantic-warning {{of read end as 'end of file'}}
      status = ERR_IO;
      return;
    }
    if (*b == wanted)
      return;
  }
}
void listen_to_end(int wanted) {
  char b[1];
  for (;;) {
    if (read(0, b, 1) <= 0) { // expected-warning {{of read end as 'end of file'}}
      status = ERR_NONE;
      return;
    }
    if (*b == wanted)
      return;
  }
}

int copy(int wanted) {
  char b[2] = "";
  while (*b != wanted) {
    if (read(0, b, 1) != 1 || b[0] == 0) // pedantic-warning {{of read end as 'end of file'}}
      goto failed;
    work(b, 1);
  }
  return EXIT_SUCCESS;
failed:
  unlink("copy");
  return EXIT_FAILURE;
}
int copy_to_end(int wanted) {
  char b[2] = "";
  while (*b != wanted) {
    if (read(0, b, 1) != 1) // expected-warning {{of read end as 'end of file'}}
      goto out;
    work(b, 1);
  }
  work(b, 0);
out:
  unlink("copy");
  return EXIT_SUCCESS;
}

// What has come is thrown away.
char *message(int fd) {
  int have = 0, size = 64;
  char *text = malloc(size);
  for (;;) {
    ssize_t k = read(fd, text + have, 1); // pedantic-warning {{of read end as 'end of file'}}
    if (k <= 0)
      break;
    if (text[have] == 0)
      return text;
    if (++have == size)
      text = realloc(text, size += 16);
  }
  free(text);
  return NULL;
}
// It is all there is.
char *whole(int fd) {
  int have = 0, size = 64;
  char *text = malloc(size), *copy;
  for (;;) {
    ssize_t k = read(fd, text + have, 1); // expected-warning {{of read end as 'end of file'}}
    if (k <= 0)
      break;
    if (++have == size)
      text = realloc(text, size += 16);
  }
  copy = strndup(text, have);
  free(text);
  return copy;
}
char *whole_as_it_is(int fd) {
  int have = 0, size = 64;
  char *text = malloc(size);
  for (;;) {
    ssize_t k = read(fd, text + have, 1); // expected-warning {{of read end as 'end of file'}}
    if (k <= 0)
      break;
    if (++have == size)
      text = realloc(text, size += 16);
  }
  return text;
}

// The comment in the branch of the error says that it is ignored.
int script(int fd, char *b, int left) {
  ssize_t k;
  for (; left > 0; left -= k) {
    if ((k = read(fd, b, left)) <= 0) { // pedantic-warning {{of read end as 'end of file'}}
      if (k == 0)
        break;
      if (errno == EINTR)
        continue;
      break; /* Just ignore the read error for now. */
    }
    b += k;
  }
  return is_last(b);
}
int script_to_end(int fd, char *b, int left) {
  ssize_t k;
  for (; left > 0; left -= k) {
    if ((k = read(fd, b, left)) <= 0) { // expected-warning {{of read end as 'end of file'}}
      if (k == 0)
        break;
      if (errno == EINTR)
        continue; /* Signals are ignored here. */
      break;
    }
    b += k;
  }
  return is_last(b);
}
