#!/usr/bin/env python3
"""Checks a compile database through every host, and compares.

The same findings, notes and fix-its have to come from kapi-check, from the
plugin in each compilation and from the clang-tidy module under run-clang-tidy;
and the shards of kapi-check, merged, have to be the bytes of one run. With
--cross-tu, kapi-check derives specs of the project's wrappers first, and the
other hosts get them as it emits them.

Ends with 0 where all agree, with 1 where they do not, with 2 where one of them
could not run.
"""
import argparse
import concurrent.futures
import json
import os
import pathlib
import re
import resource
import shlex
import subprocess
import sys
import tempfile
import time

sys.dont_write_bytecode = True
sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "Inputs"))
from findings import frozen, of_compiler, of_exported, of_report

# What decides about warnings is the reviewer's wish and not the build's, as in
# kapi-check; what names outputs is not needed.
DROPPED = {"-c", "-w", "-pedantic-errors"}
WITH_VALUE = {"-o", "-MF", "-MT", "-MQ"}


def parse_arguments():
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("-p", required=True, type=pathlib.Path, metavar="BUILD",
                        help="folder with compile_commands.json")
    parser.add_argument("--kapi", required=True, type=pathlib.Path, metavar="DIR",
                        help="folder with bin/kapi-check and lib/kapi-*.so")
    parser.add_argument("--tools", required=True, type=pathlib.Path,
                        help="LLVM's folder of programs")
    parser.add_argument("--level", default="strict")
    parser.add_argument("--cross-tu", action="store_true",
                        help="with wrappers of other files")
    parser.add_argument("--hosts", default="plugin,tidy,shards",
                        help="what to compare with kapi-check (all: %(default)s)")
    parser.add_argument("--shards", type=int, default=4)
    parser.add_argument("-j", type=int, default=os.cpu_count(), metavar="N")
    return parser.parse_args()


class Runs:
    """The hosts' programs over one database, with one set of options."""

    def __init__(self, args, folder):
        self.args, self.folder = args, folder
        self.check = str(args.kapi / "bin/kapi-check")
        self.specs = folder / "wrappers.yaml"

    def run(self, what, command, statuses=(0, 1), **more):
        """Runs a program, and tells what it took with all that it started."""
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        start = time.monotonic()
        result = subprocess.run(command, capture_output=True, text=True, **more)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        tell(what, after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime,
             time.monotonic() - start)
        if result.returncode not in statuses:
            print(result.stderr, file=sys.stderr)
            sys.exit(2)
        return result

    def one_run(self):
        """One run of kapi-check: its SARIF, and its findings."""
        output = self.folder / "one.sarif"
        cross = ([f"--emit-specs={self.specs}"] if self.args.cross_tu
                 else ["--cross-tu=false"])
        # A file that does not parse is told by each host in its way.
        self.run("kapi-check", [*self.kapi_check(), *cross, "-o", output], (0, 1, 2))
        text = self.run("kapi-check merge, to JSON",
                        [self.check, "merge", "--format=json", output], (0, 1, 2)).stdout
        return output.read_bytes(), json.loads(text)

    def kapi_check(self):
        return [self.check, "-p", self.args.p, f"--level={self.args.level}",
                f"-j{self.args.j}", "--format=sarif"]

    def shards(self):
        """All shards, merged."""
        count, parts = self.args.shards, []
        for shard in range(1, count + 1):
            parts.append(self.folder / f"part-{shard}.sarif")
            self.run(f"kapi-check --shard={shard}/{count}",
                     [*self.kapi_check(), f"--shard={shard}/{count}", "-o", parts[-1],
                      *([] if self.args.cross_tu else ["--cross-tu=false"])], (0, 1, 2))
        merged = self.folder / "merged.sarif"
        self.run("kapi-check merge",
                 [self.check, "merge", "--format=sarif", "-o", merged, *parts], (0, 1, 2))
        return merged.read_bytes()

    def plugin(self):
        """Each compilation with the plugin; and the files that it refuses."""
        commands = json.loads((self.args.p / "compile_commands.json").read_text())
        start, before = time.monotonic(), os.times()
        with concurrent.futures.ThreadPoolExecutor(self.args.j) as pool:
            outputs = list(pool.map(self.compile, commands))
        after = os.times()
        tell("plugin", after.children_user - before.children_user +
             after.children_system - before.children_system, time.monotonic() - start)
        failed = {file for file, result in outputs if result.returncode}
        return [one for _, result in outputs
                for one in frozen(of_compiler(result.stderr))], failed

    def compile(self, entry):
        words = entry.get("arguments") or shlex.split(entry["command"])
        words, kept = iter(words[1:]), []
        for word in words:
            if word in WITH_VALUE:
                next(words)
            elif word not in DROPPED and not word.startswith("-Werror"):
                kept.append(word)
        cxx = pathlib.Path(entry["file"]).suffix in (".cc", ".cpp", ".cxx", ".C")
        options = {"level": self.args.level,
                   **({"specs": self.specs} if self.args.cross_tu else {})}
        folder = self.args.p / entry["directory"]
        command = [self.args.tools / ("clang++" if cxx else "clang"), *kept,
                   f"-fplugin={self.args.kapi / 'lib/kapi-plugin.so'}",
                   *(f"-fplugin-arg-kapi-{k}={v}" for k, v in options.items()),
                   "-fsyntax-only", "-fno-color-diagnostics", "-Wno-everything",
                   "-Wuser-defined-warnings", "-ferror-limit=0",
                   "-fdiagnostics-absolute-paths", "-fdiagnostics-parseable-fixits"]
        result = subprocess.run(command, cwd=folder, capture_output=True, text=True)
        return os.path.realpath(folder / entry["file"]), result

    def tidy(self):
        """All files through run-clang-tidy."""
        exported = self.folder / "fixes.yaml"
        settings = {"kapi.Level": self.args.level,
                    **({"kapi.Specs": str(self.specs)} if self.args.cross_tu else {})}
        self.run("run-clang-tidy",
                 [sys.executable, self.args.tools / "run-clang-tidy", "-clang-tidy-binary",
                  self.args.tools / "clang-tidy", "-load",
                  self.args.kapi / "lib/kapi-tidy.so", "-p", self.args.p, "-quiet",
                  "-checks=-*,kapi-*", "-header-filter=.*", f"-j{self.args.j}",
                  "-config=" + json.dumps({"CheckOptions": settings}),
                  f"-export-fixes={exported}"])
        return frozen(of_exported(exported))


def tell(what, cpu, wall):
    print(f"{what}: {cpu:.1f} s of processor, {wall:.1f} s", flush=True)


# A step of a wrapper in another file: kapi-check shows the place, and the others,
# which have not read that file, tell it in words.
STEP = re.compile(r"(\w+ calls \w+) (?:here|at \S+:\d+:\d+)(, and .*)")


def comparable(found):
    for place, check, text, notes, fixes in found:
        matches = [(STEP.fullmatch(note), place, note) for place, note in notes]
        yield (place, check, text,
               tuple((None, step[1] + step[2]) if step else (where, note)
                     for step, where, note in matches), fixes)


def differences(title, wanted, got):
    """Of what several files tell of one place in a header, kapi-check keeps one,
    whose notes are those of one of them."""
    wanted, got = set(comparable(wanted)), set(comparable(got))
    places = {one[:3] for one in wanted}
    left = [("only kapi-check", one) for one in wanted - got]
    left += [("only " + title, one) for one in got - wanted if one[:3] not in places]
    for who, one in sorted(left, key=repr):
        print(f"{who}: {one}")
    print(f"{title}: {len({one[:3] for one in got})} findings, {len(left)} differences",
          flush=True)
    return len(left)


def main():
    args = parse_arguments()
    args.p, args.kapi = args.p.resolve(), args.kapi.resolve()
    hosts = args.hosts.split(",")
    with tempfile.TemporaryDirectory() as folder:
        runs = Runs(args, pathlib.Path(folder))
        bytes_of_one, report = runs.one_run()
        found = frozen(of_report(report))
        failed = {os.path.realpath(os.path.join(report["root"], one["file"]))
                  for one in report["failures"]}
        print(f"kapi-check: {len(report['files'])} files, {len(failed)} of them not "
              f"parsed, {len(found)} findings", flush=True)
        wrong = 0
        if "shards" in hosts:
            same = runs.shards() == bytes_of_one
            print("shards, merged: " + ("the bytes of one run" if same else "other bytes"))
            wrong += not same
        if "plugin" in hosts:
            compiled, refused = runs.plugin()
            wrong += differences("plugin", found, compiled)
            for file in sorted(refused ^ failed):
                wrong += 1
                print(f"{file}: not parsed by {'the plugin' if file in refused else 'kapi-check'} alone")
        if "tidy" in hosts:
            wrong += differences("clang-tidy", found, runs.tidy())
    sys.exit(1 if wrong else 0)


main()
