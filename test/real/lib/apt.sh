# shellcheck shell=bash disable=SC2034,SC2154 # shares variables with check.sh
# Fetches source packages, and the headers of -dev packages, through an apt
# configuration of its own below $work/apt: it needs no root, installs nothing
# and changes nothing of the system's. A function that fails leaves why in
# $reason.

apt_state=   # empty, then "ready" or "failed": the lists are fetched once a run

last_line() { grep -v "^[[:space:]]*$" "$1" | tail -n 1 || true; }

# The last error that apt or dpkg wrote into a log, on one line. apt tells of a
# list that could not be fetched as a warning, and closes with a line that says
# no more than that something failed.
last_error() {
	local line
	line=$(grep -E '^([EW]:|dpkg-[a-z]+: error:)' "$1" |
		grep -vE '^(W: Some index files|E: Failed to fetch some archives|E: Unable to fetch)' |
		tail -n 1 | sed 's/^[EW]: //' | tr -s '[:space:]' ' ') || true
	line=${line% }
	printf '%s' "${line:-no error was reported}"
}

apt_configure() {
	local apt=$work/apt
	mkdir -p "$apt/lists/partial" "$apt/cache/archives/partial" "$apt/empty"
	: >"$apt/status"
	{
		# Before the system's own settings, which then win.
		echo 'Acquire::Retries "1";'
		echo 'Acquire::http::Timeout "10";'
		echo 'Acquire::https::Timeout "10";'
		# How this system reaches its mirror: proxies, time limits, checks.
		env -u APT_CONFIG apt-config dump |
			grep '^Acquire::' | grep -vE '^Acquire::(IndexTargets|Languages)' || true
		cat <<-END
		Acquire::Languages "none";
		Dir::State "$apt";
		Dir::State::lists "$apt/lists";
		Dir::State::status "$apt/status";
		Dir::Cache "$apt/cache";
		Dir::Cache::pkgcache "pkgcache.bin";
		Dir::Cache::srcpkgcache "";
		Dir::Etc::main "/dev/null";
		Dir::Etc::parts "/dev/null";
		Dir::Etc::sourcelist "$apt/sources.list";
		Dir::Etc::sourceparts "/dev/null";
		Dir::Etc::preferences "/dev/null";
		Dir::Etc::preferencesparts "/dev/null";
		Dir::Etc::trusted "/dev/null";
		Dir::Etc::trustedparts "/dev/null";
		// apt run by root downloads as a user who may not be let into --work
		APT::Sandbox::User "root";
		END
	} >"$apt/apt.conf"
	export APT_CONFIG=$apt/apt.conf
}

# Makes apt ready to answer. The lists of an earlier run are used where they
# cannot be fetched again.
apt_ready() {
	local tool package entries apt=$work/apt
	case $apt_state in
	ready) return 0 ;;
	failed) reason=$apt_failure; return 1 ;;
	esac
	apt_state=failed
	for tool in apt-get:apt apt-cache:apt apt-config:apt \
		dpkg-source:dpkg-dev dpkg-deb:dpkg patch:patch xz:xz-utils; do
		package=${tool#*:}
		tool=${tool%%:*}
		if ! command -v "$tool" >/dev/null; then
			apt_failure="$tool is missing: install the Debian package $package"
			reason=$apt_failure
			return 1
		fi
	done
	if [ ! -r "$debian_keyring" ]; then
		apt_failure="$debian_keyring is missing: install the Debian package debian-archive-keyring"
		reason=$apt_failure
		return 1
	fi
	entries=$(bookworm_entries)
	if [ -z "$entries" ]; then
		apt_failure="no Debian source entry could be derived from this system's apt sources"
		reason=$apt_failure
		return 1
	fi
	apt_configure
	printf '%s\n' "$entries" >"$apt/sources.list"
	say 'fetching package lists'
	# One suite that a mirror lacks is no reason to stop: what counts is
	# whether packages are found afterwards.
	apt-get -q update >"$apt/last.log" 2>&1 || true
	if [ -z "$(find "$apt/lists" -maxdepth 1 -name '*_source_Sources*' -print -quit)" ]; then
		apt_failure="package lists could not be fetched: $(last_error "$apt/last.log")"
		reason=$apt_failure
		return 1
	fi
	apt_state=ready
}

# Versions on offer, newest first. The newest may be listed but not there (a
# mirror in the middle of an update), so the callers try them in turn.
source_versions() {
	apt-cache showsrc --only-source "$1" 2>/dev/null |
		sed -n 's/^Version: //p' | sort -Vru
}

binary_versions() {
	apt-cache show "$1" 2>/dev/null | sed -n 's/^Version: //p' | sort -Vru
}

# fetch_source PACKAGE DIR: leaves the unpacked and patched source in DIR/tree
# and its version in DIR/version.
fetch_source() {
	local package=$1 dir=$2 version log=$work/apt/last.log
	if [ -f "$dir/version" ] && [ -d "$dir/tree" ]; then
		return 0
	fi
	apt_ready || return 1
	reason='no such source package in the package lists'
	for version in $(source_versions "$package"); do
		say "fetching $package $version"
		rm -rf "$dir/download" "$dir/tree"
		mkdir -p "$dir/download"
		# apt checks the files against the signed lists, hence --no-check.
		if (cd "$dir/download" &&
			apt-get -qq source --only-source --download-only "$package=$version" &&
			dpkg-source --no-copy --no-check -x ./*.dsc "$dir/tree") >"$log" 2>&1; then
			rm -rf "$dir/download"
			printf '%s\n' "$version" >"$dir/version"
			return 0
		fi
		reason="source could not be fetched: $(last_error "$log")"
		say "$package $version is listed but could not be fetched"
	done
	rm -rf "$dir/download"
	return 1
}

# fetch_headers ROOT PACKAGE...: unpacks -dev packages below ROOT, each in its
# own folder, and sets header_flags to what a compiler needs to find them.
fetch_headers() {
	local root=$1 package version into dir log=$work/apt/last.log
	shift
	header_flags=()
	for package; do
		into=$root/$package
		if [ ! -f "$into/version" ]; then
			apt_ready || return 1
			reason="headers could not be fetched: no package $package in the package lists"
			for version in $(binary_versions "$package"); do
				say "fetching $package $version"
				rm -rf "$into"
				mkdir -p "$into/download"
				if (cd "$into/download" &&
					apt-get -qq download "$package=$version" &&
					dpkg-deb -x ./*.deb "$into/files") >"$log" 2>&1; then
					rm -rf "$into/download"
					printf '%s\n' "$version" >"$into/version"
					break
				fi
				reason="headers could not be fetched: $(last_error "$log")"
			done
		fi
		[ -f "$into/version" ] || return 1
		for dir in "$into/files/usr/include" "$into/files/usr/include/"*-linux-gnu*; do
			if [ -d "$dir" ]; then header_flags+=(-isystem "$dir"); fi
		done
	done
}
