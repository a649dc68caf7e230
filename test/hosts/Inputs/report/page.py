"""Reads an HTML report as a browser would and tells what stands in it.

page.py FILE   fails where tags do not match, an anchor stands twice, a link
leads nowhere, or an attribute is there that could run or load something
"""
import collections
import html.parser
import sys

VOID = {"meta", "input", "br"}
# Style and script are in the page; a link leads to a place in it or to a file.
REFUSED = ("src", "action", "style", "on")
BRACKETS = {"mark": ("[", "]"), "del": ("{-", "-}"), "ins": ("{+", "+}"),
            "b": ("", " "), "a": ("", " ")}


class Reader(html.parser.HTMLParser):
    def __init__(self):
        super().__init__()
        self.open, self.ids, self.links = [], collections.Counter(), set()
        self.tags, self.problems = collections.Counter(), []
        self.row, self.rows = None, []

    def handle_starttag(self, tag, attributes):
        attributes = dict(attributes)
        self.tags[tag] += 1
        for name, value in attributes.items():
            if name.startswith(REFUSED):
                self.problems.append(f"attribute {name} of {tag}")
            if name == "href" and not value.startswith(("#", "file:")):
                self.problems.append(f"link to {value}")
        if "id" in attributes:
            self.ids[attributes["id"]] += 1
        if attributes.get("href", "").startswith("#"):
            self.links.add(attributes["href"][1:])
        if tag not in VOID:
            self.open.append(tag)
        kind = (attributes.get("class") or "").split()
        if tag == "h3":
            self.row = ["finding "]
        elif tag == "article":
            self.rows.append("article " + " ".join(
                attributes["data-" + n] for n in ("check", "level", "api")))
        elif kind and kind[0] in ("l", "m", "gap", "path"):
            self.row = [" ".join(kind) + " "]
        elif tag == "summary" and self.open[-2:-1] == ["details"]:
            self.row = ["fold "]
        elif self.row and tag in BRACKETS:
            self.row.append(BRACKETS[tag][0])

    def handle_endtag(self, tag):
        if not self.open or self.open[-1] != tag:
            self.problems.append(f"line {self.getpos()[0]}: </{tag}> in {self.open}")
            return
        self.open.pop()
        if self.row and tag in BRACKETS:
            self.row.append(BRACKETS[tag][1])
        elif self.row and tag in ("div", "h3", "summary", "p"):
            self.rows.append(" ".join("".join(self.row).split()))
            self.row = None

    def handle_data(self, data):
        if self.row:
            self.row.append(data)


reader = Reader()
with open(sys.argv[1], encoding="utf-8") as file:
    reader.feed(file.read())
reader.close()
problems = reader.problems + [f"<{tag}> is open" for tag in reader.open]
problems += [f"#{i} stands {n} times" for i, n in reader.ids.items() if n > 1]
problems += [f"nothing at #{i}" for i in sorted(reader.links - set(reader.ids))]
print("\n".join(reader.rows))
print(f"{reader.tags['article']} articles, {reader.tags['script']} scripts, "
      f"{reader.tags['img']} images")
print("\n".join(problems), file=sys.stderr)
sys.exit(1 if problems else 0)
