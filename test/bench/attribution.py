"""Reads from a callgrind profile what the plugin itself is to blame for.

Hash tables of the compiler are keyed by addresses. Whatever moves the heap, a
longer command line or the plugin's first allocation, changes how often their
keys collide, and this moves the total by more than the plugin costs. The parts
below belong to the plugin alone, and their sum is free of that.
"""

import re

PLUGIN = "kapi-plugin.so"
# clang puts this in front of its own consumer only if there is a plugin.
FORWARDING = "clang::MultiplexConsumer::"

DEFINITION = re.compile(r"(ob|cob|fn|cfn)=\((\d+)\)(?: (.*))?")


class Profile:
    """The calls and the costs of a callgrind file, line by line."""

    def __init__(self, lines):
        self.names = {}
        self.current = {}
        self.after_calls = False
        self.parts = {"load": 0, "plugin": 0, "forward": 0}
        for line in lines:
            self.line(line)

    def line(self, line):
        if match := DEFINITION.match(line):
            self.define(*match.groups())
        elif line.startswith("calls="):
            self.after_calls = True
        elif line[:1].isdigit() or line[:1] in "+-*":
            self.cost(int(line.split()[1]))

    def define(self, kind, number, name):
        # A name is written once and its number afterwards.
        key = kind[-2:], number
        if name is not None:
            self.names[key] = name
        self.current[kind] = self.names[key]

    def cost(self, amount):
        if self.after_calls:
            self.call(amount)
            self.current.pop("cob", None)
            self.after_calls = False
        elif self.current["fn"].startswith(FORWARDING):
            self.parts["forward"] += amount

    def call(self, amount):
        """A call that leaves its object; the amount is for all it does."""
        caller = self.current["ob"]
        callee = self.current.get("cob", caller)
        if caller == callee:
            return
        if self.current["cfn"].startswith(("dlopen", "dlclose")):
            self.parts["load"] += amount
        elif callee.endswith(PLUGIN) and "/ld-" not in caller:
            # What the loader calls is part of loading.
            self.parts["plugin"] += amount


def own_cost(path):
    """Instructions by part: loading, the plugin's work, forwarding to it."""
    with open(path, encoding="utf-8", errors="replace") as lines:
        return Profile(lines).parts
