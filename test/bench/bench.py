#!/usr/bin/env python3
"""What the plugin costs, as a ratio of executed instructions.

Compiles the same files with and without the plugin, in one run, and prints a
table. It judges nothing: the aims are printed beside the ratios.

Instructions repeat where seconds do not, but they depend a little on where the
heap lies (see attribution.py). So each file is compiled in several folders
whose names differ in length, and the means are compared; beside that stands
what belongs to the plugin alone, which hardly varies.

Exit status: 0 if everything could be measured, 2 if not.
"""

import argparse
import concurrent.futures
import itertools
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

sys.dont_write_bytecode = True  # the source tree stays as it is
import attribution  # noqa: E402
import inputs  # noqa: E402

LEVELS = ("default", "strict")
TIMED_RUNS = 5


class Unmeasurable(Exception):
    """Why there are no numbers."""


@dataclass
class Case:
    name: str
    file: str
    make: object
    about: str
    aim: float = None
    timed: bool = False
    few: bool = False  # also with a small database


CASES = [
    Case("plain", "plain.c", inputs.large_c,
         "C, 20,000 lines, no specified call", aim=1.002, few=True),
    Case("fifty", "fifty.c", inputs.fifty_calls,
         "the same size, 50 specified calls, and callers of their wrappers",
         aim=1.01, few=True),
    Case("calls", "calls.c", lambda: inputs.large_c(inputs.MANY_CALLS),
         "the same size, 126 of them", few=True),
    Case("c++", "heavy.cpp", inputs.heavy_cpp,
         "C++, many standard headers, three calls", aim=1.002),
    Case("empty", "empty.c", lambda: "",
         "an empty C file: what loading the plugin costs"),
    Case("long", "long.c", inputs.long_function,
         "one function of 4,000 statements and 500 calls", timed=True),
    Case("retries", "retries.c", inputs.retries,
         "the same length, 100 retry loops entered by goto, 30 conditions deep",
         timed=True),
    Case("chain", "chain.c", inputs.wrappers,
         "a chain of 8 wrappers and 100 callers of its top", timed=True),
]


class Perf:
    """The processor's own counter, where the machine lets us have it."""
    name = "perf stat -e instructions:u"

    def wrap(self, command, log):
        return ["perf", "stat", "-x,", "-e", "instructions:u", "-o", log,
                "--"] + command

    def total(self, text):
        return re.search(r"^(\d+),[^,]*,instructions", text, re.MULTILINE)

    def own(self, log):
        """A plain counter cannot tell whose instructions they are."""
        return None


class Callgrind:
    """Valgrind's counter: slow, and there on every machine."""
    name = "valgrind --tool=callgrind"

    def wrap(self, command, log):
        return ["valgrind", "--tool=callgrind", f"--log-file={log}",
                f"--callgrind-out-file={log}.profile"] + command

    def total(self, text):
        return re.search(r"Collected : (\d+)", text)

    def own(self, log):
        return attribution.own_cost(f"{log}.profile")


def environment():
    """The same for every run: its size alone moves the stack."""
    return {"LC_ALL": "C", "PATH": os.environ.get("PATH", os.defpath)}


def run(command, cwd):
    return subprocess.run(command, cwd=cwd, env=environment(), text=True,
                          stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                          stderr=subprocess.PIPE)


@dataclass
class Count:
    total: int
    own: dict
    stderr: str


def count(counter, command, cwd):
    """Runs the command and counts its instructions."""
    with tempfile.TemporaryDirectory() as place:
        log = Path(place, "log")
        done = run(counter.wrap(command, str(log)), cwd)
        text = log.read_text() if log.exists() else ""
        match = counter.total(text)
        if done.returncode != 0 or not match:
            last = (done.stderr + text).strip().splitlines()[-5:]
            raise Unmeasurable("\n  ".join(
                [f"{' '.join(command)} ended with {done.returncode}"] + last))
        own = counter.own(log)
    return Count(int(match.group(1)), own, done.stderr)


def find_counter(cwd):
    """Perf is often installed where a container hides the counters."""
    for counter in (Perf(), Callgrind()):
        if shutil.which(counter.wrap([], "")[0]):
            try:
                count(counter, [shutil.which("true")], cwd)
                return counter
            except Unmeasurable:
                pass
    raise Unmeasurable("neither perf counts instructions here nor valgrind "
                       "runs; apt-get install valgrind")


def find_clang():
    config = shutil.which("llvm-config-19")
    if not config:
        raise Unmeasurable("llvm-config-19 is missing; run './dev build'")
    clang = Path(run([config, "--bindir"], None).stdout.strip(), "clang")
    if not clang.exists():
        raise Unmeasurable(f"{clang} is missing; run './dev build'")
    return str(clang)


def copy_plugin(build, folder, root):
    """A copy, so that a build beside us changes nothing while we measure."""
    plugin = Path(build, folder, attribution.PLUGIN).resolve()
    if not plugin.exists():
        raise Unmeasurable(f"{plugin} is missing; run './dev bench'")
    # Paths of one length: even that is counted.
    place = Path(root, f"{folder:_<6}")
    place.mkdir(exist_ok=True)
    return Path(shutil.copy(plugin, place)).resolve()


def build_type(build):
    """How the plugin was compiled; assertions would be measured, too."""
    cache = dict(re.findall(r"^(\w+):\w+=(.*)$",
                            Path(build, "CMakeCache.txt").read_text(), re.M))
    kind = cache.get("CMAKE_BUILD_TYPE", "")
    flags = [cache.get("CMAKE_CXX_FLAGS", ""),
             cache.get(f"CMAKE_CXX_FLAGS_{kind.upper()}", "")]
    if Path(cache.get("KAPI_PROFILE") or os.devnull).is_file():
        flags.append("with a profile")
    return " ".join([kind] + [part for part in flags if part])


def count_specs(clang, plugin):
    command = [clang, "-fsyntax-only", f"-fplugin={plugin}",
               "-fplugin-arg-kapi-version", "-xc", os.devnull]
    found = re.search(r"(\d+) specs", run(command, None).stdout)
    if not found:
        raise Unmeasurable(f"{plugin} does not say how many specs it holds")
    return int(found.group(1))


def require_one_process(command, cwd):
    """The counters follow one process; the driver must not start another."""
    plan = run(command + ["-###"], cwd).stderr
    if "(in-process)" not in plan or plan.count('"-cc1"') != 1:
        raise Unmeasurable("this clang compiles in a process of its own, "
                           "which would not be counted:\n" + plan)


def commands(clang, plugin, few, case):
    """What is run for one case, by label."""
    base = [clang, "-fsyntax-only", case.file]
    loaded = base[:2] + [f"-fplugin={plugin}", case.file]
    strict = loaded[:3] + ["-fplugin-arg-kapi-level=strict", case.file]
    plan = {"baseline": base, "default": loaded, "strict": strict}
    if case.few:
        plan["few"] = base[:2] + [f"-fplugin={few}", case.file]
    return plan


def findings(stderr):
    return len(re.findall(r"\[(?:-Werror,)?-Wkapi-", stderr))


class Progress:
    """A line that overwrites itself, for a person who waits."""

    def __init__(self, total):
        self.total, self.done = total, 0
        self.shown = sys.stderr.isatty()

    def step(self):
        self.done += 1
        self.write(f"\rbench: {self.done} of {self.total} runs")

    def clear(self):
        self.write("\r\033[K")

    def write(self, text):
        if self.shown:
            sys.stderr.write(text)
            sys.stderr.flush()


def measure(counter, jobs, workers):
    """Counts every job; other load does not change a count of instructions."""
    progress = Progress(len(jobs))

    def one(job):
        result = count(counter, *job)
        progress.step()
        return result

    with concurrent.futures.ThreadPoolExecutor(workers) as pool:
        futures = {key: pool.submit(one, job) for key, job in jobs.items()}
        try:
            return {key: future.result() for key, future in futures.items()}
        finally:
            pool.shutdown(cancel_futures=True)
            progress.clear()


def seconds(command, cwd):
    """User time of the best of some runs, without a counter around it."""
    best = None
    for _ in range(TIMED_RUNS):
        before = os.times()
        run(command, cwd)
        after = os.times()
        used = (after.children_user - before.children_user +
                after.children_system - before.children_system)
        best = used if best is None else min(best, used)
    return best


def mean(numbers):
    numbers = list(numbers)
    return sum(numbers) / len(numbers)


def row(case, level, counts):
    """One line of the table, from the counts of one case by label, layout."""
    base = [c.total for (label, _), c in counts.items() if label == "baseline"]
    used = [c for (label, _), c in counts.items() if label == level]
    result = {"case": case.name, "level": level, "baseline": mean(base),
              "plugin": mean(c.total for c in used),
              "spread": ((max(base) - min(base)) / mean(base)
                         if len(base) > 1 else None),
              "findings": findings(used[0].stderr),
              "aim": case.aim if level == "default" else None}
    result["difference"] = result["plugin"] - result["baseline"]
    result["ratio"] = result["plugin"] / result["baseline"]
    if used[0].own:
        result["own"] = used[0].own
        result["own_ratio"] = 1 + sum(used[0].own.values()) / mean(base)
    return result


def small_row(case, counts):
    """One line about the database's size."""
    result = {"case": case.name}
    for label in ("few", "default"):
        used = [c for (which, _), c in counts.items() if which == label]
        result[label] = (sum(used[0].own.values()) if used[0].own
                         else mean(c.total for c in used))
    return result


def prepare(cases, layouts, root):
    """Writes the sources into each folder; the folders, one a layout."""
    places = [Path(root, "d" * (1 + 40 * i)) for i in range(layouts)]
    for place in places:
        place.mkdir(exist_ok=True)
        for case in cases:
            Path(place, case.file).write_text(case.make())
    return places


def measure_all(args, root):
    clang = find_clang()
    plugin = copy_plugin(args.build, "lib", root)
    few = copy_plugin(args.build, "bench", root)
    cases = [c for c in CASES if not args.case or c.name in args.case]
    places = prepare(cases, args.layouts, root)
    first = cases[0].name
    plans = {case.name: commands(clang, plugin, few, case)
             for case in cases}
    require_one_process(plans[first]["default"], places[0])
    counter = find_counter(root)
    jobs = {(name, label, i): (command, place)
            for name, plan in plans.items() for label, command in plan.items()
            for i, place in enumerate(places)}
    jobs["noise"] = plans[first]["baseline"], places[0]
    counts = measure(counter, jobs, args.jobs)
    again = counts.pop("noise").total - counts[first, "baseline", 0].total
    by_case = {case.name: {key[1:]: value for key, value in counts.items()
                           if key[0] == case.name} for case in cases}
    return {"counter": counter.name, "layouts": args.layouts,
            "build": build_type(args.build),
            "clang": run([clang, "--version"], root).stdout.split("\n")[0],
            "cases": {case.name: case.about for case in cases},
            "rows": [row(case, level, by_case[case.name])
                     for case, level in itertools.product(cases, LEVELS)],
            "specs": {"few": count_specs(clang, few),
                      "default": count_specs(clang, plugin)},
            "database": [small_row(case, by_case[case.name])
                         for case in cases if case.few],
            "noise": {"case": first, "same_again": again},
            "seconds": {case.name: {label: seconds(command, places[0])
                                    for label, command
                                    in plans[case.name].items()}
                        for case in cases if case.timed}}


def print_rows(rows):
    print(f"{'case':9}{'level':8}{'baseline':>10}{'plugin':>10}{'differs':>9}"
          f"{'ratio':>8}{'own':>8}{'own ratio':>11}{'aim':>7}"
          f"{'spread':>9}{'findings':>10}")
    for line in rows:
        own, own_ratio, spread = "-", "-", "-"
        if line["spread"] is not None:
            spread = f"{line['spread']:.4f}"
        if "own" in line:
            own = f"{sum(line['own'].values()) / 1e6:.2f}"
            own_ratio = f"{line['own_ratio']:.4f}"
        print(f"{line['case']:9}{line['level']:8}"
              f"{line['baseline'] / 1e6:10.2f}{line['plugin'] / 1e6:10.2f}"
              f"{line['difference'] / 1e6:+9.2f}{line['ratio']:8.4f}"
              f"{own:>8}{own_ratio:>11}{line['aim'] or '':>7}"
              f"{spread:>9}{line['findings']:10}")


def print_database(specs, rows):
    """Side by side: what a small and the whole database cost."""
    for line in rows:
        print(f"{line['case']:7}{specs['few']:4} specs "
              f"{line['few'] / 1e6:9.2f}   {specs['default']:4} specs "
              f"{line['default'] / 1e6:9.2f}   difference "
              f"{(line['default'] - line['few']) / 1e6:+.2f}")


def print_table(result):
    print(f"{result['clang']}, -fsyntax-only, {result['counter']}\n"
          f"the plugin: {result['build']}\n"
          f"millions of instructions; folders: {result['layouts']}\n")
    print_rows(result["rows"])
    if result["database"]:
        print("\nown, or all where that is unknown, by size of the database")
        print_database(result["specs"], result["database"])
    noise = result["noise"]
    print("\nown: loading the plugin, its work and calls on behalf of it"
          "\nspread: of the baseline between folders, as a part of it; a ratio"
          "\n        is no more certain than that"
          f"\nnoise: the baseline of '{noise['case']}' again in one folder: "
          f"{noise['same_again']:+d} instructions")
    for name, times in result["seconds"].items():
        print(f"time of '{name}', best of {TIMED_RUNS}: " + ", ".join(
            f"{label} {used:.2f} s" for label, used in times.items()))
    print()
    for name, about in result["cases"].items():
        print(f"{name:9}{about}")


def parse_arguments():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--build", required=True, metavar="DIR",
                        help="the build directory")
    parser.add_argument("--json", metavar="FILE", help="write the numbers, too")
    parser.add_argument("--case", action="append",
                        choices=[case.name for case in CASES],
                        help="only this one; may be repeated")
    parser.add_argument("--layouts", type=int, default=2, metavar="N",
                        help="how many folders (default: %(default)s)")
    parser.add_argument("--keep", metavar="DIR",
                        help="put the generated sources there and leave them")
    parser.add_argument("--jobs", type=int, default=os.cpu_count(),
                        help="runs at a time (default: one a processor)")
    return parser.parse_args()


def main():
    args = parse_arguments()
    started = time.monotonic()
    try:
        with tempfile.TemporaryDirectory(prefix="kapi-bench-") as temporary:
            if args.keep:
                Path(args.keep).mkdir(parents=True, exist_ok=True)
            result = measure_all(args, args.keep or temporary)
    except Unmeasurable as why:
        print(f"bench: {why}", file=sys.stderr)
        return 2
    print_table(result)
    print(f"\nmeasured in {time.monotonic() - started:.0f} s")
    if args.json:
        Path(args.json).write_text(json.dumps(result, indent=2) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
