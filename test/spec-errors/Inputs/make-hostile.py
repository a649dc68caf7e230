"""Writes files that no honest author writes, and what is to be said of them.

usage: make-hostile.py <directory> <a good spec>

The directory gets one folder per group of files and expected.json, which maps
the files of the group `single` to [exit status, pattern in the output]; a
status of null means that either will do.
"""

import codecs
import json
import os
import random
import sys

GOOD = """name: {name}
kind: wrapper
summary: A wrapper
calls:
  - function: {name}
    header: good.h
    prototype: int {name}(void)
    returns: errno
returns:
  discard: silent
"""

# Just below the size above which a file is refused unread, so that the reader
# has to look at all of it.
FULL = 255 * 1024


def filled(unit, size=FULL):
    return unit * (size // len(unit))


def flags(count, rules):
    """A mask of `count` flags, each with `rules` rules."""
    names = ", ".join("F0" for _ in range(rules))
    lines = [f"        F{i}: {{value: {i}, requires: [{names}]}}"
             for i in range(count)]
    return ("params:\n  - name: a\n    type: int\n    constraint: mask\n"
            "    mask:\n      flags:\n" + "\n".join(lines) + "\n")


def single():
    """Name -> (content, exit status, pattern)."""
    cases = {}

    def case(name, content, status=1, pattern=""):
        if isinstance(content, str):
            content = content.encode()
        cases[name] = (content.replace(b"{name}", name.encode()), status,
                       pattern)

    # Nothing at all.
    case("empty", "", 1, r":1:1: error: empty")
    case("blanks", " \n \n\n", 1, r"error: empty")
    case("comments", "# one\n# two\n", 0)
    case("lone_start", "---\n")
    case("lone_end", "...\n")
    case("directive_alone", "%YAML 1.2\n")

    # Documents and directives.
    case("directive", "%YAML 1.2\n---\n" + GOOD, None)
    case("directive_twice", "%YAML 1.2\n%YAML 1.2\n---\n" + GOOD)
    case("directive_major", "%YAML 3.0\n---\n" + GOOD)
    case("directive_tag", "%TAG ! tag:x,2000:\n---\n" + GOOD, None)
    case("many_documents", filled("---\na: b\n"), 1,
         r":3:1: error: a spec file holds one document")
    case("many_starts", filled("---\n"))
    case("many_ends", filled("...\n"))
    case("junk_behind_end", GOOD + "...\njunk\n", 1,
         r":12:1: error: a spec file holds one document")

    # Nesting, in each way that YAML has.
    deep = r"error: nested more than 24 levels deep"
    case("deep_list", filled("["))
    case("deep_map", filled("{a: "))
    case("deep_value", "a: " + filled("{a: ", FULL - 8), 1, deep)
    case("deep_closed", "a: " + "[" * 5000 + "]" * 5000 + "\n", 1, deep)
    case("deep_block", filled("- "), 1, deep)
    case("deep_block_lines",
         "".join(" " * i + "a:\n" for i in range(600)), 1, deep)
    case("deep_key", filled("? "))
    case("deep_mixed", "a: " + filled("[{a: ", FULL - 8))
    case("wide_closings", filled("]"))
    case("wide_braces", filled("}"))

    # Aliases.
    bomb = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
    for i in range(1, 30):
        bomb += f"a{i}: &a{i} [{', '.join([f'*a{i - 1}'] * 10)}]\n"
    case("alias_bomb", bomb, 1,
         r":1:5: error: anchors are not part of the spec language")
    case("alias_of_itself", "a: &a [*a]\n", 1, r":1:4: error: anchors")
    case("alias_as_key", "*a : b\n")
    case("alias_many", filled("*a "))
    case("anchor_root", "&a\n" + GOOD, 1, r"error: anchors")
    case("anchor_null", GOOD + "notes: &a\n", 1, r":11:\d+: error: ")
    case("anchor_key", GOOD + "&a notes: text\n", 1, r":11:1: error: anchors")
    case("anchor_many", filled("&a "))
    case("anchor_long", "a: &" + filled("a") + "\n")

    # Tags.
    case("tag_map", GOOD + "since: !!map {kernel: '4.4'}\n", 1,
         r":11:8: error: tags")
    case("tag_list", GOOD + "see: !!seq [a]\n", 1, r":11:6: error: tags")
    case("tag_root", "!x\n" + GOOD, 1, r"error: tags")
    case("tag_null", GOOD + "notes: !!null\n", 1, r":11:\d+: error: ")
    case("tag_verbatim", GOOD + "notes: !<tag:x> text\n", 1,
         r":11:8: error: tags")
    case("tag_hides_quote", GOOD + 'notes: ! "never closed\n', 1,
         r":11:\d+: error: ")
    case("tag_many", filled("! "))
    case("tag_long", "a: !" + filled("a") + " b\n")

    # Size.
    large = r":1:1: error: larger than 256 KiB, which no spec is"
    case("scalar_50_megabytes", "notes: " + "a" * 50_000_000 + "\n", 1, large)
    case("keys_100000", "".join(f"k{i}: v\n" for i in range(100_000)), 1,
         large)
    case("keys_until_full",
         filled("".join(f"k{i}: v\n" for i in range(25_000)), FULL), 1,
         r"error: (more than 20000 values|duplicate)")
    case("keys_below_limit", "".join(f"k{i}: v\n" for i in range(9_000)), 1,
         r":9000:1: error: unknown key 'k8999'")
    case("items", "see: [" + filled("a, ", FULL - 10) + "a]\n", 1,
         r"error: more than 20000 values")
    case("long_key", filled("k") + ": v\n")
    case("long_key_asked", "? " + filled("k") + "\n: v\n")
    case("long_key_in_place", GOOD + "? " + "k" * 200_000 + "\n: v\n", 1,
         r":11:3: error: unknown key 'k+")
    case("long_line", GOOD + "notes: " + filled("a ", 250_000) + "\n", 0)
    case("long_quoted", GOOD + 'notes: "' + filled('\\"', 250_000) + '"\n', 0)
    case("long_folded", GOOD + "notes: >\n" + filled("  a\n", 250_000), 0)
    case("long_literal", GOOD + "notes: |\n" + filled("  a\n", 250_000), 0)
    case("long_plain_lines", GOOD + "notes: a\n" + filled("  a\n", 250_000), 0)
    case("long_comment", GOOD + "#" + filled("#", 250_000), 0)
    case("many_comments", GOOD + filled("#\n", 250_000), 0)
    case("many_blank_lines", GOOD + filled("\n", 250_000), 0)
    case("many_flags", GOOD + flags(1200, 12))
    case("many_rules", GOOD + flags(6, 3000))
    case("many_calls", "calls:\n" + filled("- {function: f}\n", 60_000))
    case("long_prototype",
         GOOD.replace("(void)", "(" + "int *a, " * 30_000 + "int b)"))
    case("long_prototype_stars",
         GOOD.replace("(void)", "(int " + "*" * 200_000 + "a)"))
    case("long_name", GOOD.replace("name: {name}", "name: " + "n" * 200_000))
    for i, unit in enumerate(
            ["a", "'", '"', "\\", ",", ":", ": ", "?", "-", "-\n", "|", "|\n",
             ">", ">\n", "#", "%", "%\n", "@", "`", "!", "&", "*", "<<: ",
             "a: ", "a:\n", "a: [", "[a, ", "[a]", "{a", "{}", "? [", "? {",
             "- [", "'',", "''", '"",', '"\\', "~\n", "a\n", " ", "\n ",
             "- - ", "[?", "{? ", "[: ", "{:"]):
        # Of these, comments alone are no mistake.
        case(f"filled_{i}", filled(unit), 0 if unit == "#" else 1)

    # Quotes, brackets and indentation.
    case("unclosed_double", GOOD + 'notes: "never closed\n', 1,
         r":11:8: error: this quote is never closed")
    case("unclosed_single", GOOD + "notes: 'never closed\n", 1,
         r":11:8: error: this quote is never closed")
    case("unclosed_escape", GOOD + 'notes: "never closed\\', 1,
         r":11:\d+: error: ")
    case("unclosed_key", GOOD + '"notes: text\n', 1, r":11:\d+: error: ")
    case("unclosed_brace", GOOD + "since: {kernel: a\n", 1, r"error: YAML: ")
    case("junk_behind_root", "{name: a}\nkind: wrapper\n", 1, r":1:1: error: ")
    case("junk_behind_root_list", "[a]\nkind: wrapper\n", 1, r"error: ")
    case("junk_behind_flow", GOOD + "since: {kernel: a} b\n", 1,
         r":11:20: error: YAML: ")
    case("bad_escape", GOOD + 'notes: "\\q"\n', 1, r":11:\d+: error: YAML: ")
    case("bad_code_point", GOOD + 'notes: "\\U00110000"\n', 1,
         r":11:\d+: error: YAML: ")
    case("surrogate", GOOD + 'notes: "\\uD800"\n', 1,
         r":11:\d+: error: YAML: ")
    case("block_indicator", GOOD + "notes: |99\n  a\n", 1,
         r":11:\d+: error: YAML: ")
    case("block_zero", GOOD + "notes: |0\n  a\n", 1, r":11:\d+: error: YAML: ")
    case("block_unindented", GOOD + "notes: |\na\n", 1, r"error: ")
    case("block_junk", GOOD + "notes: | junk\n  a\n", 1,
         r":11:\d+: error: YAML: ")
    case("indented_key", GOOD + "notes: a\n   see: []\n", 1, r":12:\d+: error: ")
    case("outdented_key", "   " + GOOD, 1, r":2:\d+: error: ")

    # Keys.
    case("merge_key", GOOD + "<<: {notes: a}\n", 1,
         r":11:1: error: unknown key '<<'")
    case("complex_key", GOOD + "? [a]\n: b\n", 1,
         r":11:3: error: a key has to be a plain word")
    case("complex_key_map", GOOD + "? {a: b}\n: c\n", 1,
         r":11:3: error: a key has to be a plain word")
    case("complex_key_flow", GOOD + "since: {[a]: b}\n", 1,
         r":11:9: error: a key has to be a plain word")
    case("null_key", GOOD + "~: b\n", 1,
         r":11:1: error: a key has to be a plain word")
    case("empty_key", GOOD + ": b\n", 1, r":11:\d+: error: ")
    case("empty_quoted_key", GOOD + '"": b\n', 1,
         r":11:1: error: unknown key ''")
    case("empty_name", GOOD + "custom: {'': text}\n", 1, r":11:\d+: error: ")
    case("key_alone", GOOD + "? notes\n", 1, r"error: ")
    # The empty key stands for the map itself inside of the reader.
    case("empty_key_in_number", GOOD.replace(
        "    header:", "    number: {x86_64: {'': 1}}\n    header:"), 1,
        r":6:22: error: ")

    # Bytes.
    case("tab", GOOD + "\tnotes: a\n", 1, r":11:1: error: a tab")
    case("tab_inside", GOOD + "notes:\ta\n", 1, r":11:7: error: a tab")
    case("nul", GOOD.encode() + b"notes: a\0b\n", 1,
         r":11:9: error: a control character")
    case("nul_only", b"\0", 1, r":1:1: error: a control character")
    case("bell", GOOD.encode() + b"notes: \x07\n", 1,
         r":11:8: error: a control character")
    case("delete", GOOD.encode() + b"notes: \x7f\n", 1,
         r":11:8: error: a control character")
    case("utf8_stray", GOOD.encode() + b"notes: \x80\n", 1,
         r":11:8: error: not valid UTF-8")
    case("utf8_overlong", GOOD.encode() + b"notes: \xc0\xaf\n", 1,
         r":11:8: error: not valid UTF-8")
    case("utf8_surrogate", GOOD.encode() + b"notes: \xed\xa0\x80\n", 1,
         r":11:8: error: not valid UTF-8")
    case("utf8_cut", GOOD.encode() + b"notes: \xe2\x82", 1,
         r":11:8: error: not valid UTF-8")
    case("utf8_above", GOOD.encode() + b"notes: \xf4\x90\x80\x80\n", 1,
         r":11:8: error: not valid UTF-8")
    case("utf8_good", GOOD.encode() + "notes: \u20ac \U0001f512\n".encode(), 0)
    for name, bom, encoding in [("utf16le", codecs.BOM_UTF16_LE, "utf-16-le"),
                                ("utf16be", codecs.BOM_UTF16_BE, "utf-16-be"),
                                ("utf32le", codecs.BOM_UTF32_LE, "utf-32-le"),
                                ("utf32be", codecs.BOM_UTF32_BE, "utf-32-be")]:
        text = GOOD.replace("{name}", name)
        case(name, bom + text.encode(encoding), 1, r":1:\d: error: ")
        case(name + "_bare", text.encode(encoding), 1, r":1:\d: error: ")
    # Whether a byte order mark is taken or not, it hides no other slip.
    case("bom", codecs.BOM_UTF8 + GOOD.encode(), None)
    case("bom_twice", codecs.BOM_UTF8 * 2 + GOOD.encode())
    case("bom_unclosed",
         codecs.BOM_UTF8 + GOOD.encode() + b'notes: "never closed\n', 1,
         r":(1:1|11:8): error: ")
    case("bom_quotes", codecs.BOM_UTF8 + GOOD.encode() + b"notes: '\"\"\"a'\n",
         None, r"^(?!.*never closed)")
    case("crlf", GOOD.replace("\n", "\r\n"), 0)
    case("cr", GOOD.replace("\n", "\r"))

    # What is quoted in messages could write to a terminal, break the line in
    # which an editor looks for a position, or be read as a format.
    case("key_escape", GOOD + '"\\e[2J\\x07": a\n', 1,
         r":11:1: error: unknown key '")
    case("key_newline", GOOD + '"a\\nb": a\n', 1,
         r":11:1: error: unknown key '")
    case("key_c1", GOOD + '"\u009b2J": a\n', 1, r":11:1: error: unknown key '")
    case("key_nul", GOOD + '"a\\0b": a\n', 1, r":11:1: error: unknown key '")
    case("key_percent", GOOD + "%s%n%d{0}%0: a\n".replace("%s", "a%s"), 1,
         r":11:1: error: unknown key 'a%s%n%d\{0\}%0'")
    case("errno_percent", GOOD + "errors:\n  E%s%n{0}: "
         "{condition: a, contract: retry}\n", 1,
         r":12:3: error: 'E%s%n\{0\}' is no errno of Linux")
    case("name_percent", GOOD.replace("name: {name}", "name: a%s%n{{0}}"), 1,
         r":1:7: error: 'a%s%n\{\{0\}\}' is not a C identifier")

    # Files with strange names.
    case("100%s%n{0}", GOOD.replace("{name}", "good"), 1,
         r"100%s%n\{0\}\.yaml:1:7: error: the spec of 'good' belongs into")
    case("a b'c\"d$(e)", "", 1, r"\.yaml:1:1: error: empty")
    case("-dash", "", 1, r"-dash\.yaml:1:1: error: empty")
    return cases


def write(path, content):
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "wb") as file:
        file.write(content)


def main():
    out, good = sys.argv[1:]
    with open(good, "rb") as file:
        spec = file.read()
    expected = {}
    for name, (content, status, pattern) in single().items():
        write(f"{out}/single/{name}.yaml", content)
        expected[f"{name}.yaml"] = [status, pattern]
    with open(f"{out}/expected.json", "w") as file:
        json.dump(expected, file)

    # Seeds are fixed: the same files wherever the test runs.
    dice = random.Random(325)
    for i in range(100):
        write(f"{out}/bytes/r{i:03}.yaml", dice.randbytes(dice.randrange(400)))
    # Bytes that mean something to YAML get further than arbitrary ones.
    alphabet = "ab \n\n  :-?[]{},&*!|>'\"%@`#~0x1<=."
    for i in range(100):
        text = "".join(dice.choices(alphabet, k=dice.randrange(1, 300)))
        write(f"{out}/letters/r{i:03}.yaml", text.encode())

    # Each keeps the name of the spec in a folder of its own, because another
    # name would be an error by itself.
    name = os.path.basename(good)
    for i in range(0, len(spec), 37):
        write(f"{out}/truncated/{i:05}/{name}", spec[:i])
    for i in range(300):
        changed = bytearray(spec)
        at = dice.randrange(len(spec))
        kind = dice.randrange(3)
        if kind == 0:
            changed[at] = dice.randrange(256)
        elif kind == 1:
            del changed[at]
        else:
            changed.insert(at, ord(dice.choice(alphabet)))
        write(f"{out}/mutated/{i:03}/{name}", bytes(changed))

    for i in range(1000):
        write(f"{out}/thousand/bad{i:03}.yaml",
              f"name: other\nkind: {i}\nnots: text\n".encode())


if __name__ == "__main__":
    main()
