# shellcheck shell=bash
# Finds the Debian archive which this system's apt is set up to use. Nothing
# here names a host: a mirror or a proxy that the system needs is used as it is.

debian_keyring=/usr/share/keyrings/debian-archive-keyring.gpg

# Prints "URI SUITE" for each binary or source entry with the component main,
# read from one-line files. Entries signed by another archive's key are left out.
one_line_entries() {
	[ $# -gt 0 ] || return 0
	awk '
	{ sub(/#.*/, "") }
	$1 != "deb" && $1 != "deb-src" { next }
	{
		options = ""
		if (match($0, /\[[^]]*\]/)) {
			options = substr($0, RSTART, RLENGTH)
			$0 = substr($0, 1, RSTART - 1) " " substr($0, RSTART + RLENGTH)
		}
		if (options ~ /signed-by/ && options !~ /debian-archive-/) next
		for (i = 4; i <= NF; i++)
			if ($i == "main") print $2, $3
	}' "$@"
}

# The same for deb822 files: stanzas of fields, a field's value may go on over
# lines that begin with a blank, comment lines may stand anywhere.
deb822_entries() {
	[ $# -gt 0 ] || return 0
	awk '
	function flush_stanza(    u, s, c, i, j, k, nu, ns, nc) {
		if (("uris" in field) && tolower(field["enabled"]) !~ /^(no|false|off|0)$/ &&
		    (" " field["types"] " ") ~ / deb(-src)? / &&
		    (field["signed-by"] == "" || field["signed-by"] ~ /debian-archive-/)) {
			nu = split(field["uris"], u, " ")
			ns = split(field["suites"], s, " ")
			nc = split(field["components"], c, " ")
			for (k = 1; k <= nc; k++)
				if (c[k] == "main")
					for (i = 1; i <= nu; i++)
						for (j = 1; j <= ns; j++) print u[i], s[j]
		}
		split("", field)
		name = ""
	}
	FNR == 1 { flush_stanza() }
	/^#/ { next }
	/^[ \t]*$/ { flush_stanza(); next }
	/^[ \t]/ { if (name != "") field[name] = field[name] " " trim($0); next }
	{
		colon = index($0, ":")
		name = tolower(substr($0, 1, colon - 1))
		field[name] = trim(substr($0, colon + 1))
	}
	END { flush_stanza() }
	function trim(text) { gsub(/^[ \t]+|[ \t]+$/, "", text); return text }
	' "$@"
}

system_entries() {
	local SOURCELIST="" SOURCEPARTS="" file lists=() stanzas=()
	eval "$(env -u APT_CONFIG apt-config shell \
		SOURCELIST Dir::Etc::sourcelist/f SOURCEPARTS Dir::Etc::sourceparts/d)"
	for file in "$SOURCELIST" "$SOURCEPARTS"/*.list; do
		if [ -r "$file" ] && [ -f "$file" ]; then lists+=("$file"); fi
	done
	for file in "$SOURCEPARTS"/*.sources; do
		if [ -r "$file" ] && [ -f "$file" ]; then stanzas+=("$file"); fi
	done
	one_line_entries ${lists[@]+"${lists[@]}"}
	deb822_entries ${stanzas[@]+"${stanzas[@]}"}
}

# Prints source and binary entries for bookworm from the archives that the
# system uses, whatever Debian release it follows itself. Prints nothing where
# the system uses no Debian archive.
bookworm_entries() {
	system_entries | awk -v keyring="$debian_keyring" -v arch="$(dpkg --print-architecture)" '
	function entries(uri, suite) {
		if ((uri, suite) in seen) return
		seen[uri, suite] = 1
		print "deb [arch=" arch " signed-by=" keyring "] " uri " " suite " main"
		print "deb-src [signed-by=" keyring "] " uri " " suite " main"
	}
	$1 ~ /^cdrom:/ { next }
	{
		release = $2
		sub(/[-\/].*/, "", release)
		if (release !~ /^(bullseye|bookworm|trixie|forky|sid|(old)*stable|testing|unstable)$/) next
		rest = substr($2, length(release) + 1)
		if (rest == "-security" || rest == "/updates")
			entries($1, "bookworm-security")
		else if (rest == "" || rest == "-updates") {
			entries($1, "bookworm")
			entries($1, "bookworm-updates")
		}
	}'
}
