"""The source files that bench.py compiles, the same bytes on every machine."""

import random
import re
from string import Template

LINES = 20_000
# One function in so many makes specified calls; the second gives 50 of them.
MANY_CALLS, FIFTY_CALLS = 20, 47
STATEMENTS = 4_000
CALLS = 500

PLAIN_HEADERS = ("math.h", "stdio.h", "stdlib.h", "string.h")
CALL_HEADERS = ("errno.h", "fcntl.h", "sys/mman.h", "sys/types.h", "unistd.h")

SHARED = """
struct node {
  struct node *next;
  char name[32];
  double weight;
  long count;
};

struct table {
  struct node *buckets[64];
  size_t used;
  int fd;
};

enum kind { KIND_NONE, KIND_WORD, KIND_NUMBER, KIND_SPACE, KIND_OTHER };
"""

# Functions of the kind that any C program is full of. Each takes its number
# ($n), that of an earlier function with the same signature ($p) and two small
# constants ($a, $b).
PLAIN = """
static unsigned long hash_$n(const char *text, size_t length) {
  unsigned long hash = ${a}ul;
  for (size_t i = 0; i < length; ++i) {
    hash ^= (unsigned char)text[i];
    hash *= ${b}ul;
    if (hash & 1)
      hash = (hash >> 3) | (hash << 5);
  }
  return hash % 64;
}

long work_$n(struct table *t, long x) {
  char name[32];
  int length = snprintf(name, sizeof(name), "entry-%ld", x + $a);
  if (length < 0 || (size_t)length >= sizeof(name))
    return -1;
  unsigned long bucket = hash_$n(name, (size_t)length);
  for (struct node *n = t->buckets[bucket]; n; n = n->next)
    if (strcmp(n->name, name) == 0)
      return n->count++;
  struct node *fresh = calloc(1, sizeof(*fresh));
  if (!fresh)
    return -1;
  memcpy(fresh->name, name, (size_t)length + 1);
  fresh->next = t->buckets[bucket];
  t->buckets[bucket] = fresh;
  t->used++;
  return x > $b ? work_$p(t, x / 2) : 0;
}
---
static enum kind classify_$n(int c) {
  switch (c) {
  case ' ':
  case '\\t':
  case '\\n':
    return KIND_SPACE;
  case '0' ... '9':
    return KIND_NUMBER;
  case '_':
    return KIND_WORD;
  default:
    if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'))
      return KIND_WORD;
    return c == 0 ? KIND_NONE : KIND_OTHER;
  }
}

long work_$n(struct table *t, long x) {
  static const char text[] = "some words, $a numbers and $b signs; etc.";
  long counts[5] = {0, 0, 0, 0, 0};
  const char *p = text;
  while (*p) {
    enum kind kind = classify_$n(*p);
    const char *start = p;
    do
      ++p;
    while (*p && classify_$n(*p) == kind);
    counts[kind] += p - start;
    if (kind == KIND_NUMBER && strtol(start, NULL, 10) == x)
      goto found;
  }
  return counts[KIND_WORD] - counts[KIND_SPACE] + work_$p(t, x - 1);
found:
  return counts[KIND_NUMBER];
}
---
struct matrix_$n {
  double cell[4][4];
  int rows, columns;
};

static double trace_$n(const struct matrix_$n *m) {
  double sum = 0.0;
  for (int i = 0; i < m->rows && i < m->columns; i++)
    sum += m->cell[i][i];
  return sum;
}

long work_$n(struct table *t, long x) {
  struct matrix_$n m = {.rows = 4, .columns = 4};
  for (int i = 0; i < m.rows; i++) {
    for (int j = 0; j < m.columns; j++) {
      double angle = (double)(i * m.columns + j) / $a.0;
      m.cell[i][j] = i == j ? 1.0 + sin(angle) : cos(angle) * 0.5;
    }
  }
  double norm = sqrt(fabs(trace_$n(&m))) + floor((double)x / $b.0);
  t->used += norm > 2.0 && norm < 100.0;
  return (long)norm;
}
---
static int compare_$n(const void *left, const void *right) {
  const struct node *a = *(const struct node *const *)left;
  const struct node *b = *(const struct node *const *)right;
  if (a->weight != b->weight)
    return a->weight < b->weight ? -1 : 1;
  return strcmp(a->name, b->name);
}

long work_$n(struct table *t, long x) {
  struct node *sorted[$a];
  size_t used = 0;
  for (size_t i = 0; i < sizeof(t->buckets) / sizeof(t->buckets[0]); ++i) {
    for (struct node *n = t->buckets[i]; n; n = n->next) {
      if (used == $a)
        break;
      n->weight = n->weight * 0.5 + (double)(n->count & 0xff);
      sorted[used++] = n;
    }
  }
  qsort(sorted, used, sizeof(sorted[0]), compare_$n);
  for (size_t i = 0; i + 1 < used; ++i)
    sorted[i]->count += sorted[i + 1]->count > x ? $b : -1;
  return used ? sorted[used / 2]->count : 0;
}
---
static char *join_$n(const char *const *parts, size_t count, char separator) {
  size_t total = 1;
  for (size_t i = 0; i < count; i++)
    total += strlen(parts[i]) + 1;
  char *result = malloc(total);
  if (result == NULL)
    return NULL;
  char *end = result;
  for (size_t i = 0; i < count; i++) {
    size_t length = strlen(parts[i]);
    memcpy(end, parts[i], length);
    end += length;
    if (i + 1 < count)
      *end++ = separator;
  }
  *end = '\\0';
  return result;
}

long work_$n(struct table *t, long x) {
  const char *parts[] = {"usr", "share", "part-$a", "doc"};
  char *path = join_$n(parts, sizeof(parts) / sizeof(parts[0]), '/');
  long depth = 0;
  if (!path)
    return work_$p(t, x);
  for (char *p = strchr(path, '/'); p; p = strchr(p + 1, '/'))
    depth++;
  if (depth > $b)
    fprintf(stderr, "%s: %ld levels\\n", path, depth);
  free(path);
  return depth + x;
}
---
union word_$n {
  unsigned int value;
  unsigned char bytes[4];
};

static unsigned int swap_$n(unsigned int value) {
  union word_$n from = {.value = value}, to = {0};
  for (int i = 0; i < 4; i++)
    to.bytes[i] = from.bytes[3 - i];
  return to.value;
}

long work_$n(struct table *t, long x) {
  unsigned char packet[64];
  unsigned int sum = 0, carry;
  memset(packet, $a & 0xff, sizeof(packet));
  packet[0] = (unsigned char)(x & 0x7f);
  for (size_t i = 0; i + 4 <= sizeof(packet); i += 4) {
    unsigned int word;
    memcpy(&word, packet + i, sizeof(word));
    sum += swap_$n(word);
    carry = sum >> 16;
    if (carry)
      sum = (sum & 0xffff) + carry;
  }
  t->used ^= sum & $b;
  return (long)(~sum & 0xffff) + (x ? work_$p(t, 0) : 1);
}
"""

# Functions that call specified APIs as they should be called: every result is
# used, every flag belongs to its API.
CALLING = """
long work_$n(struct table *t, long x) {
  size_t length = (size_t)$a * 4096;
  void *area = mmap(NULL, length, PROT_READ | PROT_WRITE,
                    MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  if (area == MAP_FAILED) {
    perror("mmap");
    return -1;
  }
  if (mlock2(area, length, x > $b ? MLOCK_ONFAULT : 0) != 0)
    perror("mlock2");
  if (madvise(area, length, MADV_SEQUENTIAL) != 0)
    perror("madvise");
  memset(area, $a & 0xff, length);
  t->used += ((unsigned char *)area)[length / 2];
  if (munmap(area, length) != 0)
    return -1;
  return work_$p(t, x - $b);
}
---
static ssize_t read_all_$n(int fd, char *buffer, size_t size) {
  size_t used = 0;
  while (used < size) {
    ssize_t got = read(fd, buffer + used, size - used);
    if (got < 0 && errno == EINTR)
      continue;
    if (got < 0)
      return -1;
    if (got == 0)
      break;
    used += (size_t)got;
  }
  return (ssize_t)used;
}

long work_$n(struct table *t, long x) {
  char buffer[$a];
  int fd = open("/proc/self/stat", O_RDONLY | O_CLOEXEC);
  if (fd < 0)
    return -errno;
  ssize_t got = read_all_$n(fd, buffer, sizeof(buffer));
  if (close(fd) != 0)
    perror("close");
  for (ssize_t i = 0; i < got; i++)
    if (buffer[i] == ' ')
      x++;
  t->fd = -1;
  return x + $b;
}
---
static int write_all_$n(int fd, const void *data, size_t size) {
  const char *at = data;
  while (size > 0) {
    ssize_t put = write(fd, at, size);
    if (put < 0) {
      if (errno == EINTR)
        continue;
      return -1;
    }
    at += put;
    size -= (size_t)put;
  }
  return 0;
}

long work_$n(struct table *t, long x) {
  int ends[2];
  char text[64];
  if (pipe2(ends, O_CLOEXEC | O_NONBLOCK) != 0)
    return -1;
  int length = snprintf(text, sizeof(text), "%ld of %d", x, $a);
  int failed = length < 0 || write_all_$n(ends[1], text, (size_t)length) != 0;
  if (close(ends[1]) != 0)
    failed = 1;
  if (close(ends[0]) != 0)
    failed = 1;
  return failed ? -1 : work_$p(t, x - $b);
}
"""

# One block of the long function: eight statements, one call among them.
BLOCK = """
  length = (size_t)(x & $a) + 4096;
  area[x & 63] = (char)$b;
  used = $call;
  if (used < 0)
    failed += 1;
  x = x * 3 + used;
  x ^= x >> 7;
"""
BLOCK_STATEMENTS = 8  # with the one under the if

BLOCK_CALLS = (
    "mlock2(area, length, MLOCK_ONFAULT)",
    "mlock2(area, length, 0)",
    "read(fd, area, sizeof(area))",
    "madvise(area, length, MADV_WILLNEED)",
    "write(fd, area, sizeof(area))",
    "mprotect(area, length, PROT_READ | PROT_WRITE)",
)

# A call that is made again after one error, in a loop that a goto enters in its
# middle: no order of the blocks is one of nested loops.
RETRY = """
  if (x & $a)
    goto inside_$n;
  while (x > $b) {
    x -= used;
inside_$n:
    used = $call;
    if (used < 0 && errno == EINTR)
      continue;
    if (used < 0 && errno == EAGAIN) {
      tell(x);
      failed = -errno;
    }
    x ^= used;
  }
"""
RETRY_STATEMENTS = 10
RETRIES = 100
NESTED = 30
FILLER = """  area[x & 63] = (char)$a;
  x = x * 3 + $b;
  x ^= x >> 7;
"""
FILLER_STATEMENTS = 3

# One link of a chain of wrappers, over the one below it.
LINK = """
static int lock_$n(void *area, size_t length, unsigned flags) {
  int result = lock_$p(area, length, flags);
  if (result < 0) {
    if (errno == EPERM)
      tell($n);
    return -1;
  }
  return 0;
}
"""
CHAIN = 8
CALLERS = 100

CALLER = """
int caller_$n(void *area, size_t length) {
  if (lock_$top(area, length, $flags) < 0) {
    int error = errno;
    tell($n);
    return -error;
  }
  return $n;
}
"""

TELL = """
static void tell(long x) { fprintf(stderr, "%ld\\n", x); }
"""

CPP_HEADERS = """algorithm array chrono deque filesystem fstream functional
  future iomanip iostream map memory mutex numeric optional random regex set
  sstream string thread tuple unordered_map variant vector""".split()

CPP_BODY = """
namespace {

class Descriptor {
public:
  explicit Descriptor(int Fd) : Fd(Fd) {}
  ~Descriptor() {
    if (Fd >= 0 && close(Fd) != 0)
      std::cerr << "close failed\\n";
  }
  int get() const { return Fd; }

private:
  int Fd;
};

std::map<std::string, int> words(const std::string &Text) {
  std::map<std::string, int> Counts;
  const std::regex Word("[a-z]+");
  for (std::sregex_iterator I(Text.begin(), Text.end(), Word), E; I != E; ++I)
    ++Counts[I->str()];
  return Counts;
}

std::optional<std::string> contents(const std::filesystem::path &Path) {
  Descriptor File(open(Path.c_str(), O_RDONLY | O_CLOEXEC));
  std::vector<char> Buffer(4096);
  ssize_t Size = read(File.get(), Buffer.data(), Buffer.size());
  if (Size < 0)
    return std::nullopt;
  return std::string(Buffer.begin(), Buffer.begin() + Size);
}

} // namespace

int main(int argc, char **argv) {
  std::vector<std::string> Files(argv + 1, argv + argc);
  std::sort(Files.begin(), Files.end());
  std::thread Worker([&Files] {
    for (const auto &File : Files)
      if (auto Text = contents(File))
        for (const auto &[Word, Count] : words(*Text))
          std::cout << std::setw(8) << Count << ' ' << Word << '\\n';
  });
  Worker.join();
  return 0;
}
"""


def includes(headers):
    return "".join(f"#include <{header}>\n" for header in headers)


def templates(text):
    return [Template(part) for part in text.split("---\n")]


def call_sites(source):
    """How many calls of specified functions there are."""
    return len(re.findall(r"\b(?:close|madvise|mlock2|mmap|munmap|open|pipe2"
                          r"|read|write)\(", source))


def fifty_calls():
    source = large_c(FIFTY_CALLS)
    assert call_sites(source) == 50
    return source


def large_c(call_every=None):
    """About LINES lines of C; each call_every-th function calls, or none."""
    rng = random.Random(1)
    plain, calling = templates(PLAIN), templates(CALLING)
    headers = PLAIN_HEADERS + (CALL_HEADERS if call_every else ())
    parts = ["#define _GNU_SOURCE\n", includes(headers), SHARED,
             "\nlong work_0(struct table *t, long x) { return x + t->fd; }\n"]
    lines = sum(part.count("\n") for part in parts)
    number = 0
    while lines < LINES:
        number += 1
        calls = call_every and number % call_every == 0
        text = rng.choice(calling if calls else plain).substitute(
            n=number, p=rng.randrange(number), a=rng.randrange(16, 256),
            b=rng.randrange(1, 100))
        parts.append(text)
        lines += text.count("\n")
    return "".join(parts)


def long_function():
    """One function of STATEMENTS statements, CALLS of which make a call."""
    rng = random.Random(2)
    block = Template(BLOCK)
    assert STATEMENTS == CALLS * BLOCK_STATEMENTS
    parts = ["#define _GNU_SOURCE\n", includes(PLAIN_HEADERS + CALL_HEADERS),
             "\nlong long_function(int fd, long x) {\n",
             "  static char area[65536];\n  size_t length;\n",
             "  long used, failed = 0;\n"]
    for _ in range(CALLS):
        parts.append(block.substitute(a=rng.randrange(4096),
                                      b=rng.randrange(128),
                                      call=rng.choice(BLOCK_CALLS)))
    parts.append("  return failed ? -failed : x;\n}\n")
    return "".join(parts)


def retries():
    """One function of STATEMENTS statements: RETRIES loops that repeat a call,
    each entered in its middle, below NESTED conditions."""
    rng = random.Random(3)
    loop, filler = Template(RETRY), Template(FILLER)
    rest = (STATEMENTS - RETRIES * RETRY_STATEMENTS - NESTED)
    parts = ["#define _GNU_SOURCE\n", includes(PLAIN_HEADERS + CALL_HEADERS),
             TELL, "\nlong retries(int fd, long x) {\n",
             "  static char area[65536];\n  size_t length = 4096;\n",
             "  long used = 0, failed = 0;\n"]
    for i in range(NESTED):
        parts.append(f"  if (x != {i}) {{\n")
    for i in range(RETRIES):
        parts.append(loop.substitute(n=i, a=rng.randrange(1, 4096),
                                     b=rng.randrange(128),
                                     call=rng.choice(BLOCK_CALLS)))
        for _ in range(rest // FILLER_STATEMENTS // RETRIES):
            parts.append(filler.substitute(a=rng.randrange(128),
                                           b=rng.randrange(128)))
    parts.append("  " + "}" * NESTED + "\n  return failed ? failed : x;\n}\n")
    return "".join(parts)


def wrappers():
    """A chain of CHAIN wrappers over one call, and CALLERS callers of its top."""
    rng = random.Random(4)
    link, caller = Template(LINK), Template(CALLER)
    parts = ["#define _GNU_SOURCE\n", includes(PLAIN_HEADERS + CALL_HEADERS),
             TELL, "\nstatic int lock_0(void *area, size_t length, "
             "unsigned flags) {\n  return mlock2(area, length, flags);\n}\n"]
    parts += [link.substitute(n=i + 1, p=i) for i in range(CHAIN - 1)]
    parts += [caller.substitute(n=i, top=CHAIN - 1,
                                flags=rng.choice(("0", "MLOCK_ONFAULT")))
              for i in range(CALLERS)]
    return "".join(parts)


def heavy_cpp():
    return includes(CPP_HEADERS + ["fcntl.h", "unistd.h"]) + CPP_BODY
