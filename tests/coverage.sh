#!/bin/sh
# Which share of the lines the tests ran, file by file and in all.
#
#     coverage.sh BUILD SOURCE...
set -u

build=$1
shift
for source; do
	printf '%s\0' "$build/${source%.c}.o"
done | xargs -0 gcov -n 2>/dev/null | awk '
	/^File / { file = substr($2, 2, length($2) - 2) }
	/^Lines executed:/ && file ~ /^generator\/.*[.]c$/ {
		split($2, share, /[:%]/)
		run = share[2] / 100 * $4
		printf "%6.1f%% of %4d  %s\n", share[2], $4, file
		all_run += run
		all += $4
	}
	{ if (/^Lines executed:/) file = "" }
	END {
		if (all == 0)
			exit 1
		printf "%6.1f%% of %4d  in all\n", 100 * all_run / all, all
	}'
