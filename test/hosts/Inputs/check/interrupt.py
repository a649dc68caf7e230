"""interrupt.py FILE COMMAND...: interrupts the command while it works, as Ctrl-C
does, and fails if FILE or a part of it is left behind, or the command lives on."""
import os
import signal
import subprocess
import sys
import time

file, *command = sys.argv[1:]
# Whoever runs the tests may have told its children to ignore the signal.
child = subprocess.Popen(
    command, stdin=subprocess.PIPE,
    preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL))
time.sleep(0.5)
child.send_signal(signal.SIGINT)
try:
    status = child.wait(10)
except subprocess.TimeoutExpired:
    child.kill()
    sys.exit("it lives on")
left = [n for n in os.listdir(os.path.dirname(file))
        if n.startswith(os.path.basename(file))]
if status != -signal.SIGINT or left:
    sys.exit(f"status {status}, left behind: {left}")
