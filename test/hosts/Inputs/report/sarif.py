"""Prints what a viewer takes from a SARIF file, one thing a line."""
import json
import sys
import urllib.parse

log = json.load(open(sys.argv[1]))
(run,) = log["runs"]
driver = run["tool"]["driver"]
print("tool", driver["name"], driver["version"])
for rule in driver["rules"]:
    assert rule["help"]["markdown"].startswith("# " + rule["id"]), rule["id"]
    print("rule", rule["id"], rule["name"], rule["helpUri"])
base = run["originalUriBaseIds"]["SRCROOT"]["uri"]
assert base.endswith("/")


def where(location):
    physical = location["physicalLocation"]
    artifact, region = physical["artifactLocation"], physical.get("region", {})
    assert artifact.get("uriBaseId", "SRCROOT") == "SRCROOT"
    return "{}:{}:{}".format(urllib.parse.unquote(artifact["uri"]),
                             region.get("startLine"), region.get("startColumn"))


for invocation in run["invocations"]:
    print("successful", invocation["executionSuccessful"])
    for note in invocation.get("toolExecutionNotifications", []):
        print("failed", where(note["locations"][0]), note["message"]["text"])
for result in run["results"]:
    assert driver["rules"][result["ruleIndex"]]["id"] == result["ruleId"]
    states = [s["kind"] for s in result.get("suppressions", [])]
    states.append(result.get("baselineState", "-"))
    print("result", where(result["locations"][0]), result["ruleId"],
          result["level"], *states)
    for flow in result.get("codeFlows", []):
        for step in flow["threadFlows"][0]["locations"]:
            location = step["location"]
            print("  step", where(location), location["message"]["text"])
    for fix in result.get("fixes", []):
        for change in fix["artifactChanges"]:
            for replacement in change["replacements"]:
                region = replacement["deletedRegion"]
                print("  fix {}-{} {}".format(
                    region["startColumn"], region["endColumn"],
                    replacement["insertedContent"]["text"]))
