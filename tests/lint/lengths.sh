#!/bin/sh
# Length: nine functions in ten within 25 lines, none over 50 or with more
# than 5 parameters, no file over 400.
set -u

files=$(find generator -name '*.[ch]' | LC_ALL=C sort)

# shellcheck disable=SC2086 # names without spaces
ctags -x --kinds-C=f --_xformat='%F %n %{end} %N %{signature}' $files |
	awk '
	{
		length_ = $3 - $2 + 1
		functions++
		within += length_ <= 25
		if (length_ > 50)
			fault($4 " has " length_ " lines, over 50")
		parameters = gsub(/,/, ",") + 1
		if (parameters > 5)
			fault($4 " takes " parameters " parameters, over 5")
	}

	function fault(what)
	{
		printf "%s:%d: %s\n", $1, $2, what
		faults++
	}

	END {
		if (within < functions * 9 / 10) {
			printf "%d of %d functions are within 25 lines\n",
				within, functions
			faults++
		}
		exit faults > 0
	}'
short=$?

# shellcheck disable=SC2086
awk 'FNR == 401 { print FILENAME ": over 400 lines"; long++ }
	END { exit long > 0 }' $files && [ "$short" -eq 0 ]
