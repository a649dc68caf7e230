"""Writes inputs that try to crash or stall the importer: python hostile.py DIR
INPUTS"""

import os
import random
import sys

out, inputs = sys.argv[1:3]
head = "DEFINE_KERNEL_API_SPEC(sys_example)\n"
cases = {
    "parens": head + "KAPI_DESCRIPTION(" + "(" * 200000,
    "braces": head + ".locks[0] = {" * 50000,
    "opens": head + 'KAPI_LOCK(0, "a", KAPI_LOCK_MUTEX)\n' * 20000,
    "mask": head + "KAPI_PARAM(0, \"a\", \"int\", \"b\")"
            ".constraint_type = KAPI_CONSTRAINT_RANGE, KAPI_PARAM_RANGE("
            + "~" * 100000 + "1, " + "(" * 100000 + "1" + ")" * 100000
            + ") KAPI_PARAM_END KAPI_END_SPEC",
    "string": head + 'KAPI_DESCRIPTION("' + "x" * 2000000 + '") KAPI_END_SPEC',
    "macros": "#define A B + B\n#define B A + A\n" + head
              + "KAPI_PARAM(0, \"a\", \"int\", \"b\") KAPI_PARAM_SIZE(A)"
                " KAPI_PARAM_END KAPI_END_SPEC",
    "ifs": head + "#ifdef A\n" * 20000 + "KAPI_END_SPEC",
    "else": head + "#else\n#endif\n" * 1000 + "#if 0\n#else\n" * 1000,
    "hunks": "@@ -1,4000000000 +1,4000000000 @@\n+x\n" * 1000,
    "doc": "/**\n * sys_a - b\n * contexts: process\n * param: a\n"
           + " *   type:\n" * 50000 + " */",
    "comment": "/** contexts: process param: " + "x " * 100000,
    "flat": "@@ -1,2 +3,4 @@ " * 20000 + head,
    "empty": "",
    "nul": "\0" * 1000 + head + "\0",
    "quotes": "\"'" * 100000 + head,
    "base64": "Content-Transfer-Encoding: base64\n\n" + "////" * 50000,
}
for name, text in cases.items():
    with open(os.path.join(out, name + ".in"), "wb") as file:
        file.write(text.encode("latin-1"))

# Good inputs with a few bytes changed; the same ones each time.
chance = random.Random(19)
for source in ("mlock2.patch", "mlock2-short.c", "v2.c"):
    with open(os.path.join(inputs, source), "rb") as file:
        good = file.read()
    for number in range(4):
        bad = bytearray(good)
        for _ in range(12):
            at = chance.randrange(len(bad))
            bad[at:at + chance.randrange(4)] = chance.randbytes(
                chance.randrange(3))
        with open(os.path.join(out, f"{source}-{number}.in"), "wb") as file:
            file.write(bad)
