#!/bin/sh
# A public function or table begins with the name of its file, so that who
# meets one knows where it stands: with that of the .c file, or of the header
# that several .c files serve.  Excepted are the readers of fields, read_*,
# one family over all files that have some, and malloc and its kin, which
# command/out_of_memory puts in place of the C library's.  OBJECTS are looked
# through.
set -u

# shellcheck disable=SC2046,SC2086 # names without spaces
{
	ctags -x --kinds-C=px --language-force=C --_xformat='%N %F' \
		$(find generator -name '*.h' | LC_ALL=C sort)
	nm -A --defined-only --extern-only --format=posix $OBJECTS |
		sed -n 's|^.*\(generator/.*\)[.]o: \([^ ]*\) .*|\2 \1.c|p'
} | awk '
	function begins(name, path)
	{
		sub("^.*/", "", path)
		sub("[.][ch]$", "", path)
		return name == path || index(name, path "_") == 1
	}

	$2 ~ /[.]h$/ {
		header[$1] = $2
		next
	}
	$1 == "main" || $1 ~ /^read_/ || $2 ~ /command\/out_of_memory[.]c$/ { next }
	!begins($1, $2) && !begins($1, header[$1]) {
		print $2 ": " $1 " does not begin with the name of its file"
		faults++
	}
	END { exit faults > 0 }'
