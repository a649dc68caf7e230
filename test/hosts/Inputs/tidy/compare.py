"""Runs test files through the plugin and through clang-tidy, and compares.

Each RUN line of a test that compiles it with the plugin says how: language,
flags, checks, level and specs. Both hosts get the same, and have to say the
same: place, check, message, notes and fix-its.
"""
import argparse
import concurrent.futures
import json
import os
import pathlib
import re
import shlex
import subprocess
import sys
import tempfile

sys.dont_write_bytecode = True
sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[3] / "Inputs"))
from findings import frozen, of_compiler, of_exported

ARGUMENT = "-fplugin-arg-kapi-"


class Run:
    """One way to compile one file."""

    def __init__(self, path, compiler, flags, options):
        self.path, self.compiler = path, compiler
        self.flags, self.options = tuple(flags), tuple(sorted(options.items()))

    def key(self):
        return (self.path, self.compiler, self.flags, self.options)


def run_lines(path):
    text = re.sub(r"\\\n//\s*RUN:", " ", path.read_text())
    for line in re.findall(r"RUN:(.*)", text):
        yield line.replace("%s", str(path)).replace("%S", str(path.parent))


def parse_run(path, line):
    """The run that a RUN line stands for; None if it is about something else."""
    words = shlex.split(line)
    end = next((i for i, word in enumerate(words) if word in ("|", "&&")), None)
    words = words[:end]
    if words and words[0] == "not":
        words.pop(0)
    match = re.match(r"%kapi(xx)?(-verify(=.*)?)?$", words[0]) if words else None
    if not match or str(path) not in words:
        return None
    flags, options = [], {}
    words = iter(words[1:])
    for word in words:
        if word.startswith(("2>", ">")):
            continue
        if word in ("-o", "-MF"):
            next(words)
        elif word == "-Xclang":
            following = next(words)
            if not following.startswith(("-verify", "-fixit")):
                flags += [word, following]
        elif word.startswith(ARGUMENT):
            name, _, value = word[len(ARGUMENT):].partition("=")
            options[name] = value
        elif word not in (str(path), "-c", "-fsyntax-only") and not (
                word.startswith(("-Werror", "-fdiagnostics"))):
            flags.append(word)
    return Run(path, "clang++" if match.group(1) else "clang", flags, options)


def from_plugin(run, args):
    command = [os.path.join(args.tools, run.compiler), f"-fplugin={args.plugin}",
               "-fsyntax-only", "-fno-color-diagnostics",
               "-fdiagnostics-parseable-fixits", *run.flags,
               *(f"{ARGUMENT}{k}={v}" for k, v in run.options), str(run.path)]
    output = subprocess.run(command, capture_output=True, text=True).stderr
    return run, frozen(of_compiler(output))


def tidy_checks(globs):
    if not globs:
        return "-*,kapi-*"
    return ("-*,kapi-*," if globs.startswith("-") else "-*,") + globs


def from_tidy(runs, args):
    """What clang-tidy says of several runs with the same options, by file."""
    options = dict(runs[0].options)
    with tempfile.TemporaryDirectory() as folder:
        base = pathlib.Path(folder)
        (base / "compile_commands.json").write_text(json.dumps([
            {"directory": folder, "file": str(run.path),
             "arguments": [run.compiler, *run.flags, "-c", str(run.path)]}
            for run in runs]))
        settings = {"kapi.Level": options.get("level", "default"),
                    "kapi.Specs": options.get("specs", ""),
                    "kapi.MinKernel": options.get("min-kernel", ""),
                    "kapi.MinGlibc": options.get("min-glibc", ""),
                    **dict(o.split("=", 1) for o in args.option)}
        found = {run.path: [] for run in runs}
        command = [os.path.join(args.tools, "clang-tidy"), f"-load={args.module}",
                   "-checks=" + tidy_checks(options.get("checks")), "-p", folder,
                   "-config=" + json.dumps({"CheckOptions": settings}),
                   "-header-filter=.*", "-quiet",
                   f"-export-fixes={base / 'fixes.yaml'}", *found]
        result = subprocess.run(command, capture_output=True, text=True)
        if not (base / "fixes.yaml").exists() and "error" in result.stderr:
            sys.exit(result.stderr)
        for one in of_exported(base / "fixes.yaml"):
            # What stands in a header belongs to whoever includes it.
            found.setdefault(pathlib.Path(one.place[0]), []).append(one)
    return found


def batches(runs):
    """Runs with the same options, none of them twice about one file."""
    groups = {}
    for run in runs:
        turn = 0
        while run.path in groups.setdefault((run.options, turn), {}):
            turn += 1
        groups[run.options, turn][run.path] = run
    return [list(group.values()) for group in groups.values()]


def everything(findings):
    return sorted({one for found in findings for one in found})


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--tools", required=True, help="LLVM's folder of programs")
    parser.add_argument("--plugin", required=True)
    parser.add_argument("--module", required=True)
    parser.add_argument("--shard", default="1/1", help="I/N: the Ith of N parts")
    parser.add_argument("--option", action="append", default=[],
                        help="one more option of the checks, for clang-tidy only")
    parser.add_argument("files", nargs="+", type=pathlib.Path)
    args = parser.parse_args()
    part, parts = map(int, args.shard.split("/"))
    runs = {}
    for path in sorted(args.files)[part - 1::parts]:
        for line in run_lines(path.resolve()):
            run = parse_run(path.resolve(), line)
            if run:
                runs[run.key()] = run
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        plugin = list(pool.map(lambda run: from_plugin(run, args), runs.values()))
        groups = batches(runs.values())
        tidy = list(pool.map(lambda group: from_tidy(group, args), groups))
    plugin = {run.key(): found for run, found in plugin}
    count = different = 0
    for group, found in zip(groups, tidy):
        wanted = everything(plugin[run.key()] for run in group)
        got = everything(frozen(one) for one in found.values())
        count += len(wanted)
        for title, some in (("only the plugin", set(wanted) - set(got)),
                            ("only clang-tidy", set(got) - set(wanted))):
            for one in sorted(some):
                different += 1
                print(f"{title} ({dict(group[0].options)}): {one}")
    print(f"{len(runs)} runs, {count} findings, {different} differences")
    sys.exit(1 if different else 0)


main()
