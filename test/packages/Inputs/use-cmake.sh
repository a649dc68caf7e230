#!/bin/sh
# use-cmake.sh CMAKE CLANG PREFIX SOURCE FOLDER: builds the CMake recipe of
# docs/integrating.md with the KapiCheck in PREFIX.
set -e
mkdir -p "$5"
/usr/bin/python3 "$4/test/Inputs/extract-blocks.py" "$4/docs/integrating.md" "$5"
cp "$4/test/recipes/Inputs/main.c" "$5"
"$1" -S "$5" -B "$5/build" -G "Unix Makefiles" -DCMAKE_PREFIX_PATH="$3" \
	-DCMAKE_C_COMPILER="$2" >"$5/configure.log"
"$1" --build "$5/build"
