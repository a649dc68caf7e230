"""Writes each fenced block of a Markdown file that follows a line of the form
`path`: to that path below a folder."""
import pathlib
import re
import sys

source, target = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
pattern = re.compile(r"^`([^`]+)`:\n\n```\w*\n(.*?)^```$", re.M | re.S)
blocks = pattern.findall(source.read_text())
if not blocks:
    sys.exit(f"no block with a path in {source}")
for path, text in blocks:
    file = target / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text)
