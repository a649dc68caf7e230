"""Writes sources whose names and text try to be more than text.

hostile.py FOLDER   prints the names for database.py
"""
import pathlib
import sys

folder = pathlib.Path(sys.argv[1])
call = b"int f%d(void *p, unsigned long n) { return mlock2(p, n, 4); } "
top = b"#define _GNU_SOURCE\n#include <sys/mman.h>\n"
sources = {
    # A name that ends an attribute, and text that ends its element.
    "a'><script>run()<!--&#x27; onload=run().c":
        top + call % 1 + b"// </code></script><script>run()</script><img src=x>\n",
    # Bytes that are no text, and characters that turn the text around.
    "bytes.c": top + call % 2 + b"// \xff\xfe \x01 \xe2\x80\xae\xe2\x81\xa6 \xc2\x85 end\n",
    # One line that no page wants whole.
    "long.c": top + b"".join(b"int x%d; " % i for i in range(30000))
        + call % 3 + b"".join(b"int y%d; " % i for i in range(30000)) + b"\n",
    # Another file by its own account, which is not there or is no such file.
    "line.c": top + b'#line 7 "/dev/zero"\n' + call % 4 + b"\n#line 1 \"line.c\"\n"
        + call % 5 + b"\n",
    # More than is read for a page.
    "large.c": top + b"/*" + b"x" * (9 << 20) + b"*/\n" + call % 6 + b"\n",
}
for name, text in sources.items():
    (folder / name).write_bytes(text)
    print(name)
