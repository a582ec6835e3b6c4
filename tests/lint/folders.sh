#!/bin/sh
# A folder is small enough to be read at a glance, at most 20 .c files, and a
# station has no two files of one name.  A test stands where the Makefile finds
# it, in tests/STATION/.
set -u

find tests -mindepth 3 -name '*_test.c' |
	sed 's|$| is not built: it is too deep|' | grep . && exit 1
find generator -name '*.[ch]' | LC_ALL=C sort | awk -F / '
	{
		folder = $0
		sub("/[^/]*$", "", folder)
		if (/[.]c$/ && ++count[folder] == 21) {
			print folder " has more than 20 .c files"
			faults++
		}
		if (($2, $NF) in seen) {
			print $0 " has the name of " seen[$2, $NF]
			faults++
		}
		seen[$2, $NF] = $0
	}
	END { exit faults > 0 }'
