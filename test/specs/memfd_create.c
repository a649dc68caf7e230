// RUN: %kapi-verify -Xclang -verify-ignore-unexpected=note %s
// RUN: %kapi -fsyntax-only -Xclang -verify=expected,strict \
// RUN:   -Xclang -verify-ignore-unexpected=note \
// RUN:   -fplugin-arg-kapi-level=strict %s
// RUN: %kapixx-verify -Xclang -verify-ignore-unexpected=note -x c++ %s

#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif
#include <errno.h>
#include <fcntl.h>
#include <linux/memfd.h>
#include <linux/mman.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <unistd.h>

// Newer than the headers: MFD_NOEXEC_SEAL and MFD_EXEC.
enum { noexec_seal = 0x8, exec = 0x10 };

void use(long);

void reported(const char *name, int c, unsigned flags) {
  use(memfd_create(name, 0x20)); // expected-warning {{'0x20' sets 0x20, which memfd_create does not take in 'flags'}} expected-note {{'flags' of memfd_create takes MFD_CLOEXEC (0x1), MFD_ALLOW_SEALING (0x2), MFD_HUGETLB (0x4)}}
  use(memfd_create(name, 0x2000000)); // expected-warning {{sets 0x2000000}}
  use(memfd_create(name, MFD_CLOEXEC | 0x40)); // expected-warning {{'0x40' sets 0x40}}
  use(memfd_create(name, flags | 0x20)); // expected-warning {{sets 0x20}}
  use(memfd_create(name, 0644)); // expected-warning {{'0644' sets 0x1a0}}
  use(memfd_create(name, O_CLOEXEC)); // expected-warning {{'O_CLOEXEC' (0x80000), a constant of open, is no flag of memfd_create; did you mean 'MFD_CLOEXEC'?}}
  use(memfd_create(name, O_RDWR | O_CLOEXEC)); // expected-warning {{'O_CLOEXEC' (0x80000), a constant of open, is no flag of memfd_create}}
  use(memfd_create(name, O_CREAT | MFD_CLOEXEC)); // expected-warning {{'O_CREAT' (0x40), a constant of open, is no flag of memfd_create}}
  use(memfd_create(name, MAP_HUGETLB)); // expected-warning {{'MAP_HUGETLB' (0x40000), a constant of mmap, is no flag of memfd_create; did you mean 'MFD_HUGETLB'?}}
  use(memfd_create(name, F_SEAL_WRITE)); // expected-warning {{'F_SEAL_WRITE' (0x8), a constant of fcntl, means 'MFD_NOEXEC_SEAL'}}
  use(memfd_create(name, O_RDWR)); // expected-warning {{'O_RDWR' (0x2), a constant of open, means 'MFD_ALLOW_SEALING' as 'flags' of memfd_create}}
  use(memfd_create(name, PROT_EXEC)); // expected-warning {{'PROT_EXEC' (0x4), a constant of mmap, means 'MFD_HUGETLB'}}
  use(syscall(SYS_memfd_create, name, 0x20)); // expected-warning {{'0x20' sets 0x20, which syscall(SYS_memfd_create) does not take}}
  use(syscall(SYS_memfd_create, name, O_CLOEXEC)); // expected-warning {{is no flag of syscall(SYS_memfd_create)}}
  use(syscall(319, name, 0x40)); // expected-warning {{'0x40' sets 0x40, which syscall(SYS_memfd_create) does not take}}

  use(memfd_create(name, noexec_seal | exec)); // expected-warning {{'MFD_NOEXEC_SEAL' and 'MFD_EXEC' exclude each other in 'flags' of memfd_create}}
  use(memfd_create(name, 0x18 | MFD_CLOEXEC)); // expected-warning {{exclude each other}}
  use(syscall(319, name, 0x18)); // expected-warning {{exclude each other in 'flags' of syscall(SYS_memfd_create)}}

  use(memfd_create(NULL, 0)); // expected-warning {{'NULL' as 'uname' of memfd_create, which must not be NULL}}
  use(memfd_create((const char *)0, MFD_CLOEXEC)); // expected-warning {{as 'uname' of memfd_create, which must not be NULL}}
  use(syscall(SYS_memfd_create, NULL, 0)); // expected-warning {{as 'uname' of syscall(SYS_memfd_create),}}
  use(syscall(319, NULL, 0)); // expected-warning {{as 'uname' of syscall(SYS_memfd_create),}}
}

// A page size says nothing without MFD_HUGETLB.
void sizes_alone(const char *name) {
  use(memfd_create(name, MFD_HUGE_64KB)); // expected-warning {{'MFD_HUGE_64KB' needs 'MFD_HUGETLB' in 'flags' of memfd_create}}
  use(memfd_create(name, MFD_HUGE_512KB)); // expected-warning {{'MFD_HUGE_512KB' needs 'MFD_HUGETLB'}}
  use(memfd_create(name, MFD_HUGE_1MB)); // expected-warning {{'MFD_HUGE_1MB' needs 'MFD_HUGETLB'}}
  use(memfd_create(name, MFD_HUGE_2MB)); // expected-warning {{'MFD_HUGE_2MB' needs 'MFD_HUGETLB'}}
  use(memfd_create(name, MFD_HUGE_8MB)); // expected-warning {{'MFD_HUGE_8MB' needs 'MFD_HUGETLB'}}
  use(memfd_create(name, MFD_HUGE_16MB)); // expected-warning {{'MFD_HUGE_16MB' needs 'MFD_HUGETLB'}}
  use(memfd_create(name, MFD_HUGE_32MB)); // expected-warning {{'MFD_HUGE_32MB' needs 'MFD_HUGETLB'}}
  use(memfd_create(name, MFD_HUGE_256MB)); // expected-warning {{'MFD_HUGE_256MB' needs 'MFD_HUGETLB'}}
  use(memfd_create(name, MFD_HUGE_512MB)); // expected-warning {{'MFD_HUGE_512MB' needs 'MFD_HUGETLB'}}
  use(memfd_create(name, MFD_HUGE_1GB | MFD_CLOEXEC)); // expected-warning {{'MFD_HUGE_1GB' needs 'MFD_HUGETLB'}}
  use(memfd_create(name, MFD_HUGE_2GB)); // expected-warning {{'MFD_HUGE_2GB' needs 'MFD_HUGETLB'}}
  use(memfd_create(name, MFD_HUGE_16GB)); // expected-warning {{'MFD_HUGE_16GB' needs 'MFD_HUGETLB'}}
  // A size without a name.
  use(memfd_create(name, 22 << MFD_HUGE_SHIFT)); // expected-warning {{needs 'MFD_HUGETLB'}}
  use(syscall(SYS_memfd_create, name, MFD_HUGE_2MB)); // expected-warning {{'MFD_HUGE_2MB' needs 'MFD_HUGETLB' in 'flags' of syscall(SYS_memfd_create)}}
}

// The field holds one size: the sum of two is a third one.
void two_sizes(const char *name) {
  use(memfd_create(name, MFD_HUGETLB | MFD_HUGE_2MB | MFD_HUGE_1GB)); // expected-warning {{'MFD_HUGE_2GB'}}
}

// Defined as the same numbers: the program works as it was meant to.
void same_number(const char *name) {
  use(memfd_create(name, FD_CLOEXEC)); // strict-warning {{'FD_CLOEXEC' (0x1), a constant of fcntl, means 'MFD_CLOEXEC' as 'flags' of memfd_create; did you mean 'MFD_CLOEXEC'?}}
  use(memfd_create(name, MFD_HUGETLB | MAP_HUGE_2MB)); // strict-warning {{'MAP_HUGE_2MB' (0x54000000), a constant of mmap, means 'MFD_HUGE_2MB'}}
  use(memfd_create(name, -1)); // strict-warning {{sets 0x3ffffe0}}
}

void dropped(const char *name) {
  memfd_create(name, 0); // expected-warning {{the result of memfd_create is dropped; when it fails (EMFILE, ENFILE, ENOMEM, ENOSYS)}}
  syscall(SYS_memfd_create, name, 0); // expected-warning {{the result of syscall(SYS_memfd_create) is dropped}}
  syscall(319, name, 0); // expected-warning {{the result of syscall(SYS_memfd_create) is dropped}}
}

void silent(const char *name, int c, unsigned flags) {
  use(memfd_create(name, 0));
  use(memfd_create("", 0));
  use(memfd_create("buffer", O_RDONLY));
  use(memfd_create(name, MFD_CLOEXEC));
  use(memfd_create(name, MFD_ALLOW_SEALING));
  use(memfd_create(name, MFD_HUGETLB));
  use(memfd_create(name, noexec_seal));
  use(memfd_create(name, exec));
  use(memfd_create(name, MFD_CLOEXEC | MFD_ALLOW_SEALING | MFD_HUGETLB));
  use(memfd_create(name, MFD_CLOEXEC | MFD_ALLOW_SEALING | MFD_HUGETLB |
                             noexec_seal | MFD_HUGE_2MB));
  use(memfd_create(name, MFD_CLOEXEC | MFD_ALLOW_SEALING | MFD_HUGETLB | exec |
                             MFD_HUGE_1GB));
  use(memfd_create(name, flags));
  use(memfd_create(name, flags | MFD_CLOEXEC));
  use(memfd_create(name, flags & ~0x20u));
  use(memfd_create(c ? name : NULL, c ? MFD_CLOEXEC : 0));
  use(syscall(SYS_memfd_create, name, MFD_CLOEXEC));
  use(syscall(319, name, 0x13));
  // The kernel's flags are an int: it never sees the upper half.
  use(syscall(SYS_memfd_create, name, 1L << 32));
}

// Which sizes there are, the machine decides.
void sizes(const char *name, unsigned log, unsigned flags) {
  use(memfd_create(name, MFD_HUGETLB | MFD_HUGE_64KB));
  use(memfd_create(name, MFD_HUGETLB | MFD_HUGE_512KB));
  use(memfd_create(name, MFD_HUGETLB | MFD_HUGE_1MB));
  use(memfd_create(name, MFD_HUGETLB | MFD_HUGE_2MB));
  use(memfd_create(name, MFD_HUGETLB | MFD_HUGE_8MB));
  use(memfd_create(name, MFD_HUGETLB | MFD_HUGE_16MB));
  use(memfd_create(name, MFD_HUGETLB | MFD_HUGE_32MB));
  use(memfd_create(name, MFD_HUGETLB | MFD_HUGE_256MB));
  use(memfd_create(name, MFD_HUGETLB | MFD_HUGE_512MB));
  use(memfd_create(name, MFD_HUGETLB | MFD_HUGE_1GB));
  use(memfd_create(name, MFD_HUGETLB | MFD_HUGE_2GB));
  use(memfd_create(name, MFD_HUGETLB | MFD_HUGE_16GB));
  use(memfd_create(name, MFD_HUGETLB | 21 << MFD_HUGE_SHIFT));
  use(memfd_create(name, MFD_HUGETLB | 22u << MFD_HUGE_SHIFT));
  use(memfd_create(name, MFD_HUGETLB | log << MFD_HUGE_SHIFT));
  use(memfd_create(name, flags | MFD_HUGE_2MB));
}

void deliberate(const char *name) {
  (void)memfd_create(name, 0);
  (void)syscall(SYS_memfd_create, name, 0);
  (void)syscall(319, name, 0);
}

int handled(void) {
  int fd = memfd_create("buffer", MFD_CLOEXEC | MFD_ALLOW_SEALING);
  if (fd < 0)
    return -errno;
  return fd;
}

// Kernels before 6.3 refuse it: then without.
int older_kernels(void) {
  int fd = memfd_create("buffer", MFD_CLOEXEC | noexec_seal);
  if (fd < 0 && errno == EINVAL)
    fd = memfd_create("buffer", MFD_CLOEXEC);
  return fd;
}
