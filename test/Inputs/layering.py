"""Fails where a room of plugin/ includes a room that it must not know."""
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


found = list(problems(pathlib.Path(sys.argv[1])))
print("\n".join(found), file=sys.stderr)
sys.exit(1 if found else 0)
