"""Validates a JSON file against a JSON Schema: validate.py SCHEMA FILE"""
import json
import sys

import jsonschema

schema, document = (json.load(open(name)) for name in sys.argv[1:3])
jsonschema.validate(document, schema, jsonschema.Draft4Validator)
