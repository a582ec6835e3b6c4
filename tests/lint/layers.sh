#!/bin/sh
# Data moves one way: a file of a station includes only its own and earlier
# stations, and a library's header is known to one station alone.
set -u

# shellcheck disable=SC2046 # names without spaces
awk '
BEGIN {
	n = split("base yaml words bank worksheet draw record type picture blocks layout pdf press command", s)
	for (i = 1; i <= n; i++)
		rank[s[i]] = i

	# Who may know which library: a pattern, then its stations.
	library["^yaml[.]h$"] = "yaml"
	library["^hb(-[a-z-]+)?[.]h$"] = "type pdf"
	library["^fribidi"] = "type"
	library["^unicode/"] = "type"
	library["^md4c[.]h$"] = "type"
	library["^fontconfig/"] = "type"
	library["^hpdf[a-z_]*[.]h$"] = "pdf"
	library["^libdeflate[.]h$"] = "pdf"
	library["^zlib[.]h$"] = "picture pdf"
	library["^png[.]h$"] = "picture"
	library["^j(peglib|error)[.]h$"] = "picture"
	library["^expat[.]h$"] = "picture"
	library["^sha2[.]h$"] = "base"
	library["^qrencode[.]h$"] = "layout"
	library["^coin/"] = "draw"
	language = "^(assert|ctype|dirent|dlfcn|errno|fcntl|float|getopt|glob|inttypes|" \
		"limits|malloc|math|pthread|sched|setjmp|signal|spawn|stdalign|" \
		"stdarg|" \
		"stdatomic|stdbool|stddef|stdint|stdio|stdlib|string|" \
		"strings|time|unistd|wchar|sys/(file|mman|prctl|random|resource|socket|stat|time|types|wait))[.]h$"
}

function fault(what)
{
	printf "%s:%d: %s\n", FILENAME, FNR, what
	faults++
}

function check_library(header,    pattern)
{
	if (header ~ language)
		return
	for (pattern in library)
		if (header ~ pattern) {
			if (!index(" " library[pattern] " ", " " here " "))
				fault("<" header "> belongs to " \
					library[pattern] " alone")
			return
		}
	fault("<" header "> is not in the table of tests/lint/layers.sh")
}

FNR == 1 {
	split(FILENAME, path, "/")
	here = path[2]
	is_main = here == "main.c"
	if (!is_main && !(here in rank))
		fault("this folder is not a station")
}

/^#[ \t]*include[ \t]*"/ {
	split($0, quoted, "\"")
	split(quoted[2], path, "/")
	if (!(path[1] in rank))
		fault("\"" quoted[2] "\" does not begin with a station")
	else if (!is_main && rank[path[1]] > rank[here])
		fault(here " stands before " path[1])
}

/^#[ \t]*include[ \t]*</ {
	split($0, angled, /[<>]/)
	check_library(angled[2])
}

END { exit faults > 0 }
' $(find generator -name '*.[ch]' | LC_ALL=C sort)
