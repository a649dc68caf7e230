#!/bin/sh
# prepare.sh CMAKE BUILD SOURCE PYTHON FOLDER: installs KapiCheck into
# FOLDER/prefix, takes the recipes out of docs/integrating.md, and puts them with
# a small program into FOLDER/app, with the installed paths for /usr/lib/kapi.
set -e
cmake=$1 build=$2 source=$3 python=$4 folder=$5
rm -rf "$folder"
mkdir -p "$folder/app"
"$cmake" --install "$build" --prefix "$folder/prefix" >"$folder/install.log"
"$python" "$source/test/Inputs/extract-blocks.py" "$source/docs/integrating.md" \
	"$folder/app"
find "$folder/app" -type f -exec \
	sed -i "s#/usr/lib/kapi#$folder/prefix/lib/kapi#g" {} +
cp "$source/test/recipes/Inputs/main.c" "$folder/app"
mkdir "$folder/app/kapi"
cp "$source/test/hosts/Inputs/specs/project_lock.yaml" "$folder/app/kapi"
