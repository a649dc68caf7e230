#!/usr/bin/env bash
# train.sh PLUGIN PROFILE: compiles the tests' sources with a plugin that writes
# down what runs (preset "train"), and makes PROFILE of that, which tells the
# compiler of the release what runs often.
set -euo pipefail

source=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
plugin=$(realpath "$1") profile=$2
bin=$(llvm-config-19 --bindir)
raw=$(mktemp -d)
trap 'rm -rf "$raw"' EXIT

# One file for all processes, which add up there.
export LLVM_PROFILE_FILE=$raw/%1m.profraw
for level in default strict; do
	# What does not compile is among the tests, too.
	find "$source"/test/{analysis,checks} -maxdepth 1 '(' -name '*.c' -o \
		-name '*.cpp' ')' | sort | xargs -d '\n' -n 1 -P "$(nproc)" \
		"$bin/clang" -fsyntax-only -w -fplugin="$plugin" \
		-fplugin-arg-kapi-level=$level >"$raw/log" 2>&1 || true
done
"$bin/llvm-profdata" merge -o "$profile" "$raw"/*.profraw
