#!/usr/bin/env bash
# clean-root.sh DEB ROOT: makes a Debian 12 that knows nothing of us in the
# folder ROOT, with debootstrap, installs the package there as a user would, and
# uses it. Needs root, the network and some minutes; `./dev package-test` calls it.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
deb=$(realpath "$1") root=$(realpath -m "$2")
. "$here/../real/lib/sources.sh"

trap 'printf "clean-root.sh: line %s failed\n" "$LINENO" >&2' ERR

say() { printf 'clean-root.sh: %s\n' "$1"; }
die() {
	printf 'clean-root.sh: %s\n' "$1" >&2
	exit 2
}
# In the root, with nothing of our environment.
inside() { env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin LC_ALL=C.UTF-8 \
	DEBIAN_FRONTEND=noninteractive chroot "$root" "$@"; }
# expect FILE: holds standard input against a file of FileCheck's.
expect() { "$(llvm-config-19 --bindir)/FileCheck" "$1"; }

[ "$(id -u)" -eq 0 ] || die 'debootstrap and chroot need root'
[ ! -e "$root" ] || die "$root is there already"
entries=$(bookworm_entries)
mirror=$(sed -n 's/^deb \[.*\] \(.*\) bookworm main$/\1/p' <<<"$entries" | head -n 1)
[ -n "$mirror" ] || die 'the system uses no archive with Debian 12'

say "debootstrap from $mirror"
debootstrap --variant=minbase bookworm "$root" "$mirror" >"$root.log" 2>&1 ||
	{ tail -n 5 "$root.log" >&2; die 'debootstrap failed'; }
printf '%s\n' "$entries" >"$root/etc/apt/sources.list"
# How this system reaches the archive: proxies, time limits.
apt-config dump | grep -E '^Acquire::(http|https|Retries)' \
	>"$root/etc/apt/apt.conf.d/90system" || true
cp /etc/resolv.conf "$root/etc/resolv.conf"
inside apt-get -qq update
inside find / -xdev -name '*kapi*' | sort >"$root.before"

say 'the package and what it depends on'
cp "$deb" "$root/tmp/kapi-check.deb"
inside apt-get -qq install -y --no-install-recommends /tmp/kapi-check.deb \
	>>"$root.log" 2>&1 || { tail -n 5 "$root.log" >&2; die 'apt-get install failed'; }
inside dpkg --verify kapi-check
inside kapi-check --version
inside kapi-spec show mlock2 | grep MLOCK_ONFAULT >/dev/null
inside kapi-spec lint /usr/share/kapi/specs

say 'kapi-check, in a root with the headers of the C library'
inside apt-get -qq install -y --no-install-recommends libc6-dev >>"$root.log" 2>&1
cp "$here/../recipes/Inputs/main.c" "$root/tmp/main.c"
# 1 says that something was found.
inside kapi-check /tmp/main.c -- >"$root.found" 2>/dev/null || [ $? -eq 1 ]
expect "$here/../recipes/Inputs/expect.txt" <"$root.found"
cat "$root.found"

say 'the modules, with the programs that the package suggests'
inside apt-get -qq install -y --no-install-recommends clang-19 clang-tidy-19 \
	>>"$root.log" 2>&1
inside clang-19 -fplugin=/usr/lib/kapi/kapi-plugin.so -c /tmp/main.c -o /tmp/main.o 2>&1 |
	expect "$here/../recipes/Inputs/expect.txt"
inside test -s /tmp/main.o
inside clang-tidy-19 -load /usr/lib/kapi/kapi-tidy.so '-checks=-*,kapi-*' /tmp/main.c -- 2>/dev/null |
	sed 's/\[kapi/[-Wkapi/' | expect "$here/../recipes/Inputs/expect.txt"

say 'removed again'
inside apt-get -qq purge -y kapi-check >>"$root.log" 2>&1
rm "$root/tmp/kapi-check.deb"
inside find / -xdev -name '*kapi*' | sort | diff "$root.before" -
say 'all is well'
