#!/bin/sh
# The linker sees the order of stations too: an object refers to symbols of its
# own station and of earlier ones only, even where a declaration was copied
# past the includes that layers.sh looks at.  The functions that allocate are the
# C library's, though the program puts its own before them.  OBJECTS are looked
# through.
set -u

# shellcheck disable=SC2086 # names without spaces
nm -A --format=posix $OBJECTS | awk '
	function station_of(object)
	{
		sub("^.*generator/", "", object)
		sub("/.*", "", object)
		return object
	}

	FNR == NR {
		rank[$0] = FNR
		next
	}
	{ sub(":$", "", $1) }
	$3 ~ /^[TDBRCVW]$/ && $1 !~ /command\/out_of_memory[.]o$/ { home[$2] = $1 }
	$3 == "U" { uses[++count] = $1 " " $2 }
	END {
		for (i = 1; i <= count; i++) {
			split(uses[i], use, " ")
			from = station_of(use[1])
			to = station_of(home[use[2]])
			if (!(use[2] in home) || from == "main.o" ||
				rank[to] <= rank[from])
				continue
			print use[1] ": refers to " use[2] " of " to
			faults++
		}
		exit faults > 0
	}' tests/lint/rooms -
