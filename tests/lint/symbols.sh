#!/bin/sh
# The linker sees the order of stations too: an object refers to symbols of its
# own station and of earlier ones only, even where a declaration was copied
# past the includes that layers.sh looks at.  The functions that allocate are the
# C library's, though the program puts its own before them.  And what the
# library is made of refers to nothing that prints or ends the process, but for
# the children that run the solver or read a picture.  OBJECTS are looked
# through.
set -u

# shellcheck disable=SC2086 # names without spaces
nm -A --format=posix $OBJECTS | awk '
	BEGIN {
		loud = "^(stdout|stderr|printf|vprintf|puts|putchar|perror|" \
			"exit|_exit|_Exit|quick_exit|atexit)$"
	}

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
	$3 == "U" && $2 ~ loud && station_of($1) !~ /^(command|main[.]o)$/ &&
			$1 !~ /words\/compile\// &&
			!($2 == "_exit" && $1 ~ /\/(solver|sandbox)[.]o$/) {
		print $1 ": refers to " $2
		faults++
	}
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
