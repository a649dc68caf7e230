"""Prints a report in JSON that kapi-check would not have written.

foreign.py FILE [COUNT]   COUNT findings in FILE, or three that cannot be placed
"""
import json
import sys

file = sys.argv[1]
count = int(sys.argv[2]) if len(sys.argv) > 2 else 0


def position(line, column=1):
    return {"line": line, "column": column, "utf16": column}


def finding(line, column=1, notes=(), fixes=(), source="x", check="kapi-retry"):
    return {"check": check, "level": "default", "message": f"<b>{line}</b>",
            "at": {"file": file, "begin": position(line, column),
                   "source": source},
            "firstLine": line, "lastLine": 4294967295, "notes": list(notes),
            "fixes": list(fixes), "api": "\"><i>", "function": "</code>",
            "fingerprint": "' onload="}


def note(line, step):
    return {"at": {"file": "/dev/zero", "begin": position(line, 4294967295),
                   "source": ""}, "text": "'</span>", "step": step}


if count:
    findings = [finding(n, source=f"call({n});") for n in range(1, count + 1)]
else:
    fix = {"file": file, "offset": 0, "length": 9, "begin": position(1, 9),
           "end": position(1, 3), "text": "</ins>"}
    findings = [
        finding(4294967295, 0, [note(n, True) for n in range(1000)], [fix] * 3),
        finding(0, 0, [note(0, False)], [fix]),
        finding(1, 7, [note(0, True)], [fix] * 3, check="\"><script>"),
    ]
json.dump({"kapi-check": 1, "version": "0", "llvm": "<i>", "database": "&",
           "level": "default", "root": "/", "files": [file],
           "failures": [{"file": "<b>", "reason": "</table>"}] * (count == 0),
           "findings": findings}, sys.stdout)
