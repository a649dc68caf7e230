"""Makes a mailbox message with a quoted-printable body of the one on stdin."""

import quopri
import sys

head, body = sys.stdin.read().split("\n\n", 1)
encoded = quopri.encodestring(body.encode()).decode()
sys.stdout.write(head + "\nContent-Transfer-Encoding: quoted-printable\n\n"
                 + encoded)
