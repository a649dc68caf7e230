"""Writes compile_commands.json into a folder.

database.py FOLDER DIRECTORY ENTRY...   an entry is a file, with flags behind a
comma: 'bad.c,-DFLAGS=1,-w'. 'sub:bad.c' stands in the folder DIRECTORY/sub.
"""
import json
import os
import sys

folder, directory, *entries = sys.argv[1:]
os.makedirs(folder, exist_ok=True)
commands = []
for entry in entries:
    name, *flags = entry.split(",")
    below, _, file = name.rpartition(":")
    commands.append({
        "directory": os.path.abspath(os.path.join(directory, below)),
        "file": file,
        "arguments": ["cc", "-c", *flags, file, "-o", file + ".o"],
    })
with open(os.path.join(folder, "compile_commands.json"), "w") as out:
    json.dump(commands, out, indent=1)
