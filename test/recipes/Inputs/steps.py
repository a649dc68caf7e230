"""Prints the commands of a CI file that check, without those that install.

steps.py FILE: `script` of a GitLab job, `run` of the GitHub step 'Check'.
"""
import sys

import yaml

with open(sys.argv[1], encoding="utf-8") as file:
    for job in (document := yaml.safe_load(file)).get("jobs", document).values():
        for line in job.get("script", []):
            print(line)
        for step in job.get("steps", []):
            if step.get("name") == "Check":
                print(step["run"])
