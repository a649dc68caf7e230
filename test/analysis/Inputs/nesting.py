"""Writes the sources of the nesting tests into the folder given."""
import os
import sys

folder = sys.argv[1]
os.makedirs(folder, exist_ok=True)
HEAD = "#define _GNU_SOURCE\n#include <sys/mman.h>\n"


def write(name, text):
    with open(os.path.join(folder, name), "w") as out:
        out.write(HEAD + text)


N = 20000
write("or.c", "int f(void *p, unsigned x) {\n  return mlock2(p, 1, "
      + "x\n | " * N + "4);\n}\n")
write("plus.c", "int f(void *p, int x) {\n  return "
      + "x\n + " * N + "mlock2(p, 1, 2);\n}\n")

write("constant.c", "int f(void *p) {\n  return mlock2(p, 1, "
      + "MLOCK_ONFAULT\n | " * N + "4);\n}\n")

DEEP = 200
write("deep.c", "int f(void *p) {\n  int r = " + "(" * DEEP
      + "mlock2(p, 1, 2)" + ")" * DEEP + ";\n"
      + "  " + "{" * DEEP + " r += mlock2(p, 1, 4); " + "}" * DEEP
      + "\n  return r;\n}\n")

CHOICES = 200
write("choices.c", "int f(void *p, int x) {\n  return mlock2(p, 1, "
      + "".join(f"x == {i} ? {i % 2} :\n " for i in range(CHOICES))
      + "1);\n}\n")

CALLS = 10000
good = ["  r += mlock2(p, 1, 1);"] * CALLS
one_bad = list(good)
one_bad[7500] = "  r += mlock2(p, 1, 2);"
FRAME = "int f(void *p) {{\n  int r = 0;\n{}\n  return r;\n}}\n"
write("calls.c", FRAME.format("\n".join(one_bad)))
write("wrong.c", FRAME.format("\n".join(["  r += mlock2(p, 1, 2);"] * CALLS * 2)))
