#!/bin/sh
# The map in generator/README.md has the rooms of this house, in their order.
# shellcheck disable=SC2016 # no command, but code in Markdown
sed -n 's/^| `\([a-z/]*\)` | [^|]* | [^|]*|$/\1/p' generator/README.md |
	diff -u --label generator/README.md --label tests/lint/rooms \
		- tests/lint/rooms
