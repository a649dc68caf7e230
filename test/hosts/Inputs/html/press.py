"""Prints a page that presses keys by itself: press.py PAGE KEYS"""
import json
import sys

page = open(sys.argv[1], encoding="utf-8").read()
script = """<script>
%s.forEach(function(key) {
  document.dispatchEvent(new KeyboardEvent('keydown', {key: key}));
});
var p = document.createElement('p');
p.id = 'focus';
p.textContent = document.activeElement.name;
document.body.appendChild(p);
</script>""" % json.dumps(list(sys.argv[2]))
start, rest = page.split('<meta http-equiv="Content-Security-Policy"', 1)
print((start + rest.split(">", 1)[1]).replace("</body>", script + "</body>"))
