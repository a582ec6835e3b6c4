#!/bin/sh
# The map in generator/README.md has the rooms of this house, in their order, and
# names files that are there.
# shellcheck disable=SC2016 # no command, but code in Markdown
set -u

faults=0
sed -n 's/^| `\([a-z/]*\)` | [^|]* | [^|]*|$/\1/p' generator/README.md |
	diff -u --label generator/README.md --label tests/lint/rooms \
		- tests/lint/rooms || faults=1
for file in $(grep -o '`[a-z_0-9]*/[a-z_0-9/]*[.][ch]`' generator/README.md |
	tr -d '`'); do
	[ -e "generator/$file" ] || {
		echo "generator/README.md: no $file"
		faults=1
	}
done
exit $faults
