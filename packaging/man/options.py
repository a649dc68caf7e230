"""Writes a manual page: its prose from a file, its options from --help.

options.py PROGRAM VERSION PAGE.in OUTPUT   fills @OPTIONS@ and @VERSION@ in
"""
import pathlib
import re
import subprocess
import sys

OPTION = re.compile(r"  (-\S.*?)\s+- (.*)")
VALUE = re.compile(r"    =(\S+)\s+-\s+(.*)")
COMMAND = re.compile(r"  ([a-z][a-z-]*)\s+- (.*)")
# Theirs, not ours: help about help.
HIDDEN = ("--help-list", "--help-hidden", "--help-list-hidden")


def escaped(text):
    return text.replace("\\", "\\e").replace("-", "\\-")


def option_name(text):
    """'--level=<level>' with the value in italics."""
    return r"\fB" + re.sub(r"<(.*?)>", r"\\fI\1\\fB", escaped(text)) + r"\fR"


def help_of(program, *command):
    result = subprocess.run([program, *command, "--help"], capture_output=True,
                            text=True, check=True)
    return result.stdout.splitlines()


def options(lines):
    for line in lines:
        option, value = OPTION.match(line), VALUE.match(line)
        if option and option[1].split()[0] not in HIDDEN:
            text = option[2].replace(" (--help-hidden for more)", "")
            yield f".TP\n{option_name(option[1])}\n{escaped(text)}"
        elif value:
            yield f".RS\n.IP \\fB{escaped(value[1])}\\fR 12\n{escaped(value[2])}\n.RE"


def commands(lines):
    if "SUBCOMMANDS:" in lines:
        for line in lines[lines.index("SUBCOMMANDS:"):]:
            match = COMMAND.match(line)
            if match:
                yield match.groups()


def section(program):
    top = help_of(program)
    yield from options(top)
    for name, summary in commands(top):
        lines = help_of(program, name)
        usage = next(line for line in lines if line.startswith("USAGE: "))
        yield f".SS {name}"
        yield escaped(summary[0].upper() + summary[1:]) + "."
        yield r"\fB" + escaped(usage.split(": ", 1)[1]) + r"\fR"
        # What every command has stands above.
        yield from (o for o in options(lines) if "\\-\\-help" not in o)


program, version, source, output = sys.argv[1:]
page = pathlib.Path(source).read_text(encoding="utf-8")
page = page.replace("@VERSION@", version)
page = page.replace("@OPTIONS@", "\n".join(section(program)))
pathlib.Path(output).write_text(page, encoding="utf-8")
