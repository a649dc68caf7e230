"""Reads `kapi-spec show --format=json mlock2` and looks for everything that the
kernel's specification of the call holds."""

import json
import sys

spec = json.load(sys.stdin)


def expect(what, value, wanted):
    if value != wanted:
        sys.exit(f"{what}: {value!r}, expected {wanted!r}")


def names(part):
    return [entry["name"] for entry in spec[part]]


expect("name", spec["name"], "mlock2")
expect("summary", spec["summary"], "Lock pages in memory with flags")
expect("since", spec["since"], {"kernel": "4.4", "glibc": "2.27"})
expect("context", spec["context"], ["process", "sleepable"])
expect("params", names("params"), ["start", "len", "flags"])
expect("types", [p["type"] for p in spec["params"]],
       ["unsigned long", "size_t", "int"])
expect("libc's types", [p.get("libc-type") for p in spec["params"]],
       ["const void *", None, "unsigned int"])
expect("range", spec["params"][1]["range"], [0, "LONG_MAX"])
flag = spec["params"][2]["mask"]["flags"]["MLOCK_ONFAULT"]
expect("MLOCK_ONFAULT", flag["value"], 1)
expect("errors", list(spec["errors"]),
       ["EINVAL", "ENOMEM", "EPERM", "EAGAIN", "EINTR"])
for name, error in spec["errors"].items():
    for key in ("condition", "description", "contract"):
        if not error.get(key):
            sys.exit(f"{name} has no {key}")
expect("what failure leaves behind",
       [n for n, e in spec["errors"].items() if e.get("partial")],
       ["ENOMEM", "EAGAIN"])
expect("result", spec["returns"]["success"], [{"name": "locked", "value": 0}])
expect("signals", names("signals"), ["FATAL_SIGNALS", "SIGBUS"])
expect("restartable", [s.get("restartable", False) for s in spec["signals"]],
       [True, False])
expect("side effects", len(spec["side-effects"]), 5)
expect("effects that can be undone",
       [e.get("reversible", False) for e in spec["side-effects"]],
       [True, True, False, True, False])
expect("state transitions", len(spec["state-transitions"]), 5)
for transition in spec["state-transitions"]:
    for key in ("object", "from", "to"):
        if not transition.get(key):
            sys.exit(f"a state transition has no {key}")
expect("locks", names("locks"), ["mmap_lock", "lru_lock"])
expect("what the locks protect",
       [len(lock["descriptions"]) for lock in spec["locks"]], [2, 2])
for lock in spec["locks"]:
    expect(lock["name"], (lock["acquired"], lock["released"]), (True, True))
expect("examples", len(spec["examples"]), 2)
for words in ("defers actual page locking", "do not stack",
              "not inherited by child processes"):
    if words not in spec["notes"]:
        sys.exit(f"the notes do not say '{words}'")
expect("calls", [c.get("function") or "SYS_" + c["syscall"]
                 for c in spec["calls"]], ["mlock2", "SYS_mlock2"])
expect("number", spec["calls"][1]["number"], {"x86_64": 325})
