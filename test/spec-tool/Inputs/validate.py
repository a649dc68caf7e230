"""usage: validate.py <schema> <spec>...

Holds specs against the schema as an editor does, and prints one line for each
that does not fit; fails if there was any."""

import json
import sys

import jsonschema
import yaml

with open(sys.argv[1], encoding="utf-8") as file:
    schema = json.load(file)
jsonschema.Draft7Validator.check_schema(schema)
validator = jsonschema.Draft7Validator(schema)
bad = False
for path in sys.argv[2:]:
    with open(path, encoding="utf-8") as file:
        errors = list(validator.iter_errors(yaml.safe_load(file)))
    for error in errors:
        where = ".".join(str(part) for part in error.absolute_path)
        print(f"{path}: {where or 'top'}: {error.validator}")
        bad = True
sys.exit(bad)
