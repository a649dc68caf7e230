#!/bin/sh
# status.sh EXPECTED COMMAND...: runs the command and compares its exit status.
expected=$1
shift
"$@"
status=$?
[ $status = "$expected" ] || {
  echo "exit status $status instead of $expected: $*" >&2
  exit 1
}
