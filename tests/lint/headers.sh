#!/bin/sh
# Each header can be read alone: it compiles by itself, and over a third of
# all their lines are comments.
set -u

headers=$(find generator -name '*.h' | LC_ALL=C sort)

# shellcheck disable=SC2086 # names without spaces
awk '
	NF == 0 { next }
	{ lines++ }
	inside || /\/\*/ || /\/\// { comments++ }
	/\/\*/ { inside = 1 }
	/\*\// { inside = 0 }
	END {
		if (comments < lines * 0.35) {
			printf "%d of %d lines of the headers are comments\n",
				comments, lines
			exit 1
		}
	}' $headers
commented=$?

# shellcheck disable=SC2086
printf '%s\n' $headers | xargs -P "$(nproc)" -I '{}' \
	"${CC:-cc}" ${CFLAGS:--Igenerator} -Wno-pedantic -fsyntax-only -x c '{}' &&
	[ "$commented" -eq 0 ]
