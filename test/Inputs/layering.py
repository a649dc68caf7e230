"""Fails where a room of plugin/ includes a room that it must not know, and
where two headers define one name: programs link several rooms, and the linker
takes one of two functions with the same name, whichever it is."""
import pathlib
import re
import sys

# Each room with the rooms that it may include beside its own.
ALLOWED = {
    "Spec": set(),
    "Html": set(),
    "SpecIO": {"Spec", "Html"},
    "Probe": {"Spec"},
    "Compat": set(),
    "Analysis": {"Spec", "Compat"},
    "Report": {"Html", "Compat"},
    "Checks": {"Spec", "Analysis", "Report", "Compat"},
    "Hosts": {"Spec", "SpecIO", "Html", "Probe", "Analysis", "Report", "Checks", "Compat"},
}
YAML_ROOM = "SpecIO"

INCLUDE = re.compile(r'\s*#\s*include\s+["<]([^">]+)[">]')
TYPE = re.compile(r"(?:struct|class|enum class|enum) (\w+)[^;]*$")


def twins(root):
    """Types of one name; all headers are in one namespace."""
    seen = {}
    for path in sorted(root.rglob("*.h")):
        for number, line in enumerate(path.read_text().splitlines(), 1):
            match = TYPE.match(line)
            if not match:
                continue
            first = seen.setdefault(match.group(1), path)
            if first != path:
                yield f"{path.name}:{number}: {match.group(1)} is also defined in {first.name}"


def problems(root):
    for path in sorted(root.rglob("*")):
        if path.suffix not in (".h", ".cpp", ".def"):
            continue
        room = path.relative_to(root).parts[0]
        for number, line in enumerate(path.read_text().splitlines(), 1):
            match = INCLUDE.match(line)
            if not match:
                continue
            target = match.group(1)
            other = target.split("/")[0]
            if other in ALLOWED and other != room and other not in ALLOWED[room]:
                yield f"{path.name}:{number}: {room} must not include {target}"
            if other == "yaml-cpp" and room != YAML_ROOM:
                yield f"{path.name}:{number}: only {YAML_ROOM} uses yaml-cpp"
            if other == "clang" and room in ("Spec", "SpecIO", "Html", "Probe"):
                yield f"{path.name}:{number}: {room} must not know clang"


root = pathlib.Path(sys.argv[1])
found = [*problems(root), *twins(root)]
print("\n".join(found), file=sys.stderr)
sys.exit(1 if found else 0)
