#!/bin/sh
# Data moves one way: a file includes only what is in its own room and in
# earlier ones (rooms, beside this file, has their order; the files of a
# station that are in none of its rooms are a room too), and a library's header
# is known to one station alone.  No file leads back to itself by way of
# another room; a .c file and its header count as one.  A table that calls its
# kinds is excepted.  pensum.h is what the library shows: press/ makes it,
# command/ uses it.
set -u

# shellcheck disable=SC2046 # names without spaces
awk '
BEGIN {
	# Files that call what stands behind them, and the rooms of that.
	calls["bank/kind.c"] = "bank/kind"
	calls["blocks/kind.c"] = "blocks/kind"

	# Who may know which library: a pattern, then its stations.
	library["^yaml[.]h$"] = "yaml"
	library["^hb(-[a-z-]+)?[.]h$"] = "text type pdf"
	library["^fribidi"] = "type"
	library["^unicode/"] = "type"
	library["^md4c[.]h$"] = "text"
	library["^fontconfig/"] = "type"
	library["^hpdf[a-z_]*[.]h$"] = "pdf"
	library["^libdeflate[.]h$"] = "pdf"
	library["^zlib[.]h$"] = "picture pdf exchange"
	library["^png[.]h$"] = "picture"
	library["^j(peglib|error)[.]h$"] = "picture"
	library["^expat[.]h$"] = "base"
	library["^iconv[.]h$"] = "base"
	library["^webp/"] = "picture"
	library["^avif/"] = "picture"
	library["^libheif/"] = "picture"
	library["^gif_lib[.]h$"] = "picture"
	library["^librsvg/"] = "picture"
	library["^nettle/"] = "base"
	library["^qrencode[.]h$"] = "layout"
	library["^coin/"] = "draw"
	library["^mpfr[.]h$"] = "bank"
	language = "^(assert|ctype|dirent|dlfcn|errno|fcntl|float|fnmatch|getopt|glob|iconv|inttypes|" \
		"limits|malloc|math|poll|pthread|sched|setjmp|signal|spawn|stdalign|" \
		"stdarg|" \
		"stdatomic|stdbool|stddef|stdint|stdio|stdlib|string|" \
		"strings|time|unistd|wchar|sys/(auxv|file|inotify|ioctl|mman|prctl|random|resource|socket|stat|time|types|vfs|wait))[.]h$"
}

function fault(what)
{
	printf "%s:%d: %s\n", FILENAME, FNR, what
	faults++
}

function room_of(path)
{
	return path ~ "/" ? substr(path, 1, match(path, "/[^/]*$") - 1) : path
}

function station_of(room)
{
	sub("/.*", "", room)
	return room
}

function check_library(header,    pattern)
{
	if (header ~ language)
		return
	for (pattern in library)
		if (header ~ pattern) {
			if (!index(" " library[pattern] " ",
					" " station_of(here) " "))
				fault("<" header "> belongs to " \
					library[pattern] " alone")
			return
		}
	fault("<" header "> is not in the table of tests/lint/layers.sh")
}

function may_call(room)
{
	return index(" " calls[file] " ", " " room " ")
}

function check_room(path,    room)
{
	room = room_of(path)
	if (!(room in rank))
		fault("\"" path "\" is in no room")
	else if (!is_main && rank[room] > rank[here] && !may_call(room))
		fault(here " stands before " room)
}

# Note that a file, without its extension, leads to another.
function note_edge(from, to)
{
	sub("[.][ch]$", "", from)
	sub("[.][ch]$", "", to)
	if (from != to && !((from, to) in known)) {
		known[from, to]
		leads[from] = leads[from] " " to
	}
}

# The way from one file to another, or nothing.
function way(from, to,    queue, head, tail, before, next_, count, i, path)
{
	head = tail = 0
	queue[tail++] = from
	before[from] = from
	while (head < tail && !(to in before)) {
		count = split(leads[queue[head]], next_, " ")
		for (i = 1; i <= count; i++)
			if (!(next_[i] in before)) {
				before[next_[i]] = queue[head]
				queue[tail++] = next_[i]
			}
		head++
	}
	if (!(to in before))
		return ""
	for (path = to; to != from; path = to " > " path)
		to = before[to]
	return path
}

FNR == NR {
	rank[$0] = FNR
	next
}

FNR == 1 {
	file = FILENAME
	sub("^generator/", "", file)
	here = room_of(file)
	is_main = file == "main.c"
	is_face = file == "pensum.h"
	if (!is_main && !is_face && !(here in rank))
		fault("this folder is no room")
}

/^#[ \t]*include[ \t]*"/ {
	split($0, quoted, "\"")
	if (is_face)
		fault("what the library shows includes nothing of it")
	else if (quoted[2] == "pensum.h") {
		if (station_of(here) !~ "^(press|command)$")
			fault(here " is behind what the library shows")
	} else {
		check_room(quoted[2])
		if (!may_call(room_of(quoted[2])))
			note_edge(file, quoted[2])
	}
}

/^#[ \t]*include[ \t]*</ {
	split($0, angled, /[<>]/)
	check_library(angled[2])
}

END {
	for (edge in known) {
		split(edge, end, SUBSEP)
		if (room_of(end[1]) >= room_of(end[2]))
			continue
		back = way(end[2], end[1])
		if (back != "") {
			print "a circle: " end[1] " > " back
			faults++
		}
	}
	exit faults > 0
}
' tests/lint/rooms $(find generator -name '*.[ch]' | LC_ALL=C sort)
