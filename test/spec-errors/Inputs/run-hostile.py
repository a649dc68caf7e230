"""Lints what make-hostile.py wrote and looks at how it ends.

usage: run-hostile.py <kapi-spec> <directory> [<group>...]

A file is refused with status 1 or taken with status 0, in bounded time and
memory; whatever is printed is one line with a position in the file for each
message; and a file that is not refused is one that can be shown.
"""

import json
import os
import re
import subprocess
import sys
import tempfile
import time
import unicodedata

# Of processor time: a busy machine is no fault of the reader. The clock on the
# wall only ends what hangs.
SECONDS = 2
PATIENCE = 30
MEGABYTES = 200
LINE = re.compile(r"^(?P<file>.*?\.yaml):(?P<line>\d+):(?P<column>\d+): "
                  r"(?P<severity>error|warning): (?P<text>\S.*)$")
failures = []


def fail(what, why, output=""):
    failures.append(what)
    print(f"{what}: {why}")
    for line in output.splitlines()[:5]:
        print("    " + ascii(line)[:200])


def run(command):
    """Returns the exit status, the output, seconds and megabytes."""
    with tempfile.TemporaryFile() as output:
        start = time.monotonic()
        process = subprocess.Popen(command, stdin=subprocess.DEVNULL,
                                   stdout=output, stderr=output)
        # wait4 has no time limit of its own.
        while True:
            pid, status, usage = os.wait4(process.pid, os.WNOHANG)
            if pid:
                break
            if time.monotonic() - start > PATIENCE:
                process.kill()
                _, status, usage = os.wait4(process.pid, 0)
                break
            time.sleep(0.001)
        seconds = usage.ru_utime + usage.ru_stime
        process.returncode = os.waitstatus_to_exitcode(status)
        output.seek(0)
        text = output.read().decode("utf-8", "backslashreplace")
        return process.returncode, text, seconds, usage.ru_maxrss / 1024


def lines_of(path):
    with open(path, "rb") as file:
        return file.read().count(b"\n") + 1


def check(what, paths, command):
    """Returns the status, the output and the files that have an error."""
    status, output, seconds, megabytes = run(command)
    if seconds > SECONDS:
        fail(what, f"takes more than {SECONDS} s")
    elif status not in (0, 1):
        fail(what, f"ends with status {status}", output)
    if megabytes > MEGABYTES:
        fail(what, f"takes {megabytes:.0f} MB")
    refused = set()
    # Not splitlines(): a carriage return inside a message is a fault.
    lines = output.split("\n")
    for line in lines[:-1]:
        match = LINE.match(line)
        if any(unicodedata.category(c) == "Cc" for c in line):
            fail(what, "control characters in the output", line)
        if not match or match["file"] not in paths:
            fail(what, "a line without a position", line)
            break
        if not 1 <= int(match["line"]) <= paths[match["file"]]:
            fail(what, "a position outside of the file", line)
        if match["severity"] == "error":
            refused.add(match["file"])
    if (status == 1) != bool(refused) and status in (0, 1):
        fail(what, f"status {status} with {len(refused)} errors", output)
    return status, output, refused


def singles(tool, folder):
    with open(f"{folder}/expected.json") as file:
        expected = json.load(file)
    for name, (wanted, pattern) in expected.items():
        path = f"{folder}/single/{name}"
        status, output, _ = check(name, {path: lines_of(path)},
                                  [tool, "lint", path])
        if wanted is not None and status in (0, 1) and status != wanted:
            fail(name, f"status {status}, expected {wanted}", output)
        elif not re.search(pattern, output):
            fail(name, f"no '{pattern}' in the output", output)


def group(tool, folder, name):
    """Many files in one process; who is not refused has to be good."""
    paths = {}
    for directory, _, files in os.walk(f"{folder}/{name}"):
        for file in files:
            path = os.path.join(directory, file)
            paths[path] = lines_of(path)
    arguments = [f"{folder}/{name}"]
    if not any(os.path.dirname(p) == arguments[0] for p in paths):
        arguments = sorted(os.path.dirname(p) for p in paths)
    status, _, refused = check(name, paths, [tool, "lint", *arguments])
    if status not in (0, 1):
        # Which of them it was.
        for path, lines in paths.items():
            check(path, {path: lines}, [tool, "lint", path])
    taken = sorted(set(paths) - refused)
    print(f"{name}: {len(refused)} refused, {len(taken)} taken")
    if not refused:
        fail(name, "nothing was refused")
    for path in taken:
        api = os.path.splitext(os.path.basename(path))[0]
        code, output, _, _ = run([tool, "show", f"--specs={path}", api])
        if code != 0:
            fail(path, f"is taken by lint, but show ends with {code}", output)
    return taken


def main():
    tool, folder, *wanted = sys.argv[1:]
    for name in wanted or ["single", "bytes", "letters", "thousand",
                           "truncated", "mutated"]:
        if name == "single":
            singles(tool, folder)
            continue
        taken = group(tool, folder, name)
        # A good spec may survive a change; noise never becomes one.
        if name not in ("truncated", "mutated"):
            for path in taken:
                fail(path, "is taken")
    if failures:
        sys.exit(f"{len(failures)} failures")


if __name__ == "__main__":
    main()
