"""Writes a C file with two wrappers around each function of the database.

wrap-all.py SPECS OUTPUT   those whose call is written one key a line
"""
import pathlib
import re
import sys

specs, output = sys.argv[1:]
CALL = re.compile(r"- function: (\w+)\n +header: (\S+)\n"
                  r" +prototype: ([^:]*)\n +[a-z-]+:")


def parameters(prototype):
    """The parameters of a prototype as (declaration, name)."""
    inside = prototype[prototype.index("(") + 1:prototype.rindex(")")]
    depth, parts = 0, [""]
    for c in inside:
        depth += (c == "(") - (c == ")")
        if c == "," and depth == 0:
            parts.append("")
        else:
            parts[-1] += c
    for part in map(str.strip, parts):
        if part not in ("void", "..."):
            callback = re.search(r"\(\*\s*(\w+)\)", part)
            named = (callback or re.search(r"(\w+)(\[\w*\])?$", part))[1]
            # brk's parameter is called brk, and would hide the function.
            if prototype.startswith(f"int {named}("):
                part, named = part + "_value", named + "_value"
            yield part, named


headers, functions = set(), []
for spec in sorted(pathlib.Path(specs).glob("*.yaml")):
    for name, header, prototype in CALL.findall(spec.read_text("utf-8")):
        headers.add(header)
        prototype = " ".join(prototype.removeprefix(">-").split())
        result = prototype[:prototype.index(name + "(")].strip()
        taken = list(parameters(prototype))
        if result == "void":
            continue
        declared = ", ".join(d for d, _ in taken) or "void"
        handed = ", ".join(n for _, n in taken)
        functions.append(f"{result} all_{name}({declared}) "
                         f"{{ return {name}({handed}); }}")
        first = ", ".join([n for _, n in taken[:1]] +
                          ["0"] * (len(taken) - 1))
        functions.append(f"{result} first_{name}"
                         f"({taken[0][0] if taken else 'void'}) "
                         f"{{ return {name}({first}); }}")

with open(output, "w") as out:
    out.write("#define _GNU_SOURCE\n")
    for header in sorted(headers):
        out.write(f"#if __has_include(<{header}>)\n#include <{header}>\n"
                  "#endif\n")
    out.write("\n".join(functions) + "\n")
