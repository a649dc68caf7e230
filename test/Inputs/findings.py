"""What the hosts say, in one form, so that it can be compared.

A finding is (place, check, message, notes, fixes); a place is a file and an
offset in it, because hosts name files and count lines in ways of their own.
"""
import os
import pathlib
import re

import yaml

HEAD = re.compile(r"(?P<path>/[^:\n]*):(?P<line>\d+):(?P<column>\d+): "
                  r"(?P<kind>warning|(?:fatal )?error|note): (?P<text>.*)")
TAG = re.compile(r" \[(?:-Werror,)?-W(kapi-[a-z-]+)\]$")
FIXIT = re.compile(r'fix-it:"(?P<path>.*)":\{(\d+):(\d+)-(\d+):(\d+)\}:"(?P<text>.*)"')


def offset_of(path, line, column, cache={}):
    if path not in cache:
        starts = [0]
        for piece in pathlib.Path(path).read_bytes().splitlines(keepends=True):
            starts.append(starts[-1] + len(piece))
        cache[path] = starts
    return cache[path][int(line) - 1] + int(column) - 1


class Finding:
    def __init__(self, place, check, text):
        self.place, self.check, self.text = place, check, text
        self.notes, self.fixes = [], []

    def frozen(self):
        return (self.place, self.check, self.text, tuple(self.notes),
                tuple(sorted(self.fixes)))


def frozen(found):
    return sorted(one.frozen() for one in found)


def of_compiler(output):
    """From clang's standard error, with -fdiagnostics-parseable-fixits."""
    found, current = [], None
    for line in output.splitlines():
        head, fix = HEAD.match(line), FIXIT.match(line)
        if head:
            path = os.path.realpath(head["path"])
            place = (path, offset_of(path, head["line"], head["column"]))
            tag = TAG.search(head["text"])
            if head["kind"] == "note" and current:
                current.notes.append((place, head["text"]))
            elif head["kind"] != "note":
                current = Finding(place, tag[1], head["text"][:tag.start()]) if tag else None
                found += [current] if current else []
        elif fix and current:
            path = os.path.realpath(fix["path"])
            start, end = (offset_of(path, *fix.group(i, i + 1)) for i in (2, 4))
            text = fix["text"].encode().decode("unicode_escape")
            current.fixes.append((path, start, end - start, text))
    return found


def of_exported(path):
    """From what clang-tidy and run-clang-tidy export as fixes."""
    exported = yaml.load(path.read_text(), yaml.CSafeLoader) if path.exists() else None
    found = []
    for entry in (exported or {}).get("Diagnostics", []):
        if not entry["DiagnosticName"].startswith("kapi-"):
            continue

        def place(message, folder=entry.get("BuildDirectory", "")):
            file = os.path.join(folder, message["FilePath"])
            return (os.path.realpath(file), message["FileOffset"])

        message = entry["DiagnosticMessage"]
        one = Finding(place(message), entry["DiagnosticName"], message["Message"])
        one.notes = [(place(note), note["Message"]) for note in entry.get("Notes", [])]
        one.fixes = [(os.path.realpath(fix["FilePath"]), fix["Offset"], fix["Length"],
                      fix["ReplacementText"]) for fix in message["Replacements"]]
        found.append(one)
    return found


def of_report(report):
    """From a report of kapi-check in JSON."""
    def path(name):
        return os.path.realpath(os.path.join(report["root"], name))

    def place(at):
        file = path(at["file"])
        return (file, offset_of(file, at["begin"]["line"], at["begin"]["column"]))

    found = []
    for record in report["findings"]:
        if record.get("silenced"):
            continue
        one = Finding(place(record["at"]), record["check"], record["message"])
        one.notes = [(place(note["at"]), note["text"]) for note in record["notes"]]
        one.fixes = [(path(fix["file"]), fix["offset"], fix["length"], fix["text"])
                     for fix in record["fixes"]]
        found.append(one)
    return found
