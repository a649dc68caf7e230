"""Compares two specs, as `kapi-spec show --format=json` prints them, in all that
a kernel specification holds: python kapi_part.py IMPORTED REFERENCE"""

import json
import sys

imported, reference = (json.load(open(name)) for name in sys.argv[1:3])


def fail(what, value, wanted):
    sys.exit(f"{what}: {value!r}, expected {wanted!r}")


def compare(what, value, wanted):
    if value != wanted:
        fail(what, value, wanted)


# What the kernel's own text cannot say, by part.
OURS = {
    "params": {"libc-type", "refusal"},
    "returns": {"discard", "success"},
    "errors": {"contract", "partial"},
}

COUNTS = {"params": 3, "errors": 5, "signals": 2, "side-effects": 5,
          "state-transitions": 5, "locks": 2, "examples": 2}
for part, count in COUNTS.items():
    compare(f"number of {part}", len(imported[part]), count)
compare("descriptions of the locks",
        [len(lock["descriptions"]) for lock in imported["locks"]], [2, 2])


def without(entry, keys):
    return {key: value for key, value in entry.items() if key not in keys}


def param(entry):
    entry = without(entry, OURS["params"])
    if "mask" in entry:
        entry["mask"] = {name: flag["value"]
                         for name, flag in entry["mask"]["flags"].items()}
    return entry


for part in ("name", "summary", "description", "notes", "examples", "context",
             "signals", "side-effects", "state-transitions", "locks"):
    compare(part, imported[part], reference[part])
compare("since", imported["since"]["kernel"], reference["since"]["kernel"])
for got, wanted in zip(imported["params"], reference["params"]):
    compare("param " + wanted["name"], param(got), param(wanted))
compare("returns", without(imported["returns"], OURS["returns"]),
        without(reference["returns"], OURS["returns"]))
compare("success", [c["value"] for c in imported["returns"]["success"]],
        [c["value"] for c in reference["returns"]["success"]])
compare("order of errors", list(imported["errors"]), list(reference["errors"]))
for name, wanted in reference["errors"].items():
    compare(name, without(imported["errors"][name], OURS["errors"]),
            without(wanted, OURS["errors"]))
if "custom" in imported:
    fail("custom", imported["custom"], "nothing")
