"""usage: same.py <spec as YAML>...; the same as JSON stands beside each

Fails unless another YAML reader finds in the one what a JSON reader finds in
the other: a text stays a text, and 4.10 does not become 4.1."""

import json
import sys

import yaml

def compare(path, a, b):
    if isinstance(a, dict) and isinstance(b, dict):
        if list(a) != list(b):
            sys.exit(f"{path}: keys {list(a)!r} and {list(b)!r}")
        for key in a:
            compare(f"{path}.{key}", a[key], b[key])
    elif isinstance(a, list) and isinstance(b, list) and len(a) == len(b):
        for i, (x, y) in enumerate(zip(a, b)):
            compare(f"{path}[{i}]", x, y)
    elif type(a) is not type(b) or a != b:
        sys.exit(f"{path}: {a!r} as YAML, {b!r} as JSON")


for path in sys.argv[1:]:
    with open(path, encoding="utf-8") as file:
        from_yaml = yaml.load(file, Loader=yaml.CSafeLoader)
    with open(path[:-len("yaml")] + "json", encoding="utf-8") as file:
        from_json = json.load(file)
    compare(path, from_yaml, from_json)
