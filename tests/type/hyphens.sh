#!/bin/sh
# Debian's hyphenation patterns as libhyphen needs them, in a folder.
#
#     hyphens.sh FOLDER NAME…
#
# Of the patterns that end at a letter libhyphen takes the longest alone, which
# must hold the values of the others.  Its script substrings.pl adds them, level
# by level, but not all of Debian's files have been through it.
set -eu

folder=$1
shift
mkdir -p "$folder"
for name; do
	file=/usr/share/hyphen/hyph_$name.dic
	work=$folder/$name
	rm -rf "$work"
	mkdir "$work"
	: >"$work/settings"
	sed '1d; s/[[:space:]]*$//; /^[#%]/d; /^$/d' "$file" |
		LC_ALL=C awk -v work="$work" '
		/^NEXTLEVEL/ { level = 1; next }
		/^NOHYPHEN|HYPHENMIN/ { print >(work "/settings"); next }
		{ print >(work "/level" level + 0) }'
	for level in "$work"/level?; do
		perl /usr/share/libhyphen/substrings.pl \
			"$level" "$level.whole" >"$work/log"
	done
	{
		head -n 1 "$file" | tr -d '\r'
		cat "$work/settings"
		[ ! -e "$work/level1" ] || [ ! -e "$work/level0" ] ||
			cat "$work/level0.whole"
		[ ! -e "$work/level1" ] || echo NEXTLEVEL
		if [ -e "$work/level1" ]; then
			cat "$work/level1.whole"
		else
			cat "$work/level0.whole"
		fi
	} >"$folder/$name.dic"
	rm -r "$work"
done
