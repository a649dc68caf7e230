// What the message and the notes say, and where they stand.
//
// RUN: %kapi-verify %s
// RUN: %kapi -fsyntax-only %s 2>&1 | FileCheck %s

#define _GNU_SOURCE
#include <errno.h>
#include <sys/mman.h>
#include <unistd.h>

#define FAILS_WITH(call, e) ((call) == -1 && errno == (e))

int first(void *p, size_t n) {
  // expected-warning@+3 {{EPERM, EAGAIN, EINVAL and EINTR of mlock2 end as success [-Wkapi-ignored-error]}}
  // expected-note@+2 {{EPERM of mlock2: Insufficient privileges}}
  // expected-note@+1 {{after EPERM this is true, and the program goes on as after success}}
  if (mlock2(p, n, 0) == -1 && errno == ENOMEM)
    return -1;
  return 0; // expected-note {{here the function returns, after EPERM as after success}}
}
// CHECK: [[@LINE-4]]:7: warning: EPERM, EAGAIN, EINVAL and EINTR of mlock2 end as success
// CHECK: [[@LINE-5]]:7: note: EPERM of mlock2: Insufficient privileges

// At the caller's line where a macro holds the test.
int in_macro(void *p, size_t n) {
  // expected-warning@+3 {{EPERM, EAGAIN, EINVAL and EINTR of mlock2 end as success [-Wkapi-ignored-error]}}
  // expected-note@+2 {{EPERM of mlock2: Insufficient privileges}}
  // expected-note@+1 {{after EPERM this is true}}
  if (FAILS_WITH(mlock2(p, n, 0), ENOMEM))
    return -1;
  return 0; // expected-note {{here the function returns, after EPERM as after success}}
}

// The test stands on another line than the call.
int apart(void *p, size_t n) {
  // expected-warning@+2 {{ENOMEM, EPERM, EINVAL and EINTR of mlock2 end as success [-Wkapi-ignored-error]}}
  // expected-note@+1 {{ENOMEM of mlock2: Address range issue}}
  int r = mlock2(p, n, 0);
  if (r < 0 && // expected-note {{after ENOMEM this is true, and the program goes on as after success}}
      errno == EAGAIN)
    return -1;
  return 0; // expected-note {{here the function returns, after ENOMEM as after success}}
}
// CHECK: [[@LINE-6]]:11: warning: ENOMEM, EPERM, EINVAL and EINTR
// CHECK: [[@LINE-6]]:7: note: after ENOMEM this is true

// One error alone: the sentence is singular.
int one_alone(void *p, size_t n) {
  // expected-warning@+3 {{EAGAIN of mlock2 ends as success [-Wkapi-ignored-error]}}
  // expected-note@+2 {{EAGAIN of mlock2: Some or all memory could not be locked}}
  // expected-note@+1 {{after EAGAIN this is true}}
  if (mlock2(p, n, 0) < 0)
    if (errno == ENOMEM || errno == EPERM || errno == EINVAL || errno == EINTR)
      return -1;
  return 0; // expected-note {{here the function returns, after EAGAIN as after success}}
}
