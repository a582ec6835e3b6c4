#!/bin/sh
# What no file may say: that something is left to do, or the name of a folder
# on the machine where it was written.
set -u

files() {
	if [ -e .git ]; then
		git ls-files --cached --others --exclude-standard
	else
		find . \( -name .build -o -path ./out \) -prune -o -type f -print |
			sed 's|^\./||'
	fi | while IFS= read -r file; do
		[ ! -f "$file" ] || printf '%s\n' "$file"
	done
}

# The brackets keep this file from finding itself.
left='TOD[O]|FIXM[E]|\bXX[X]\b|\bHAC[K]\b|not implemente[d]'
places='(^|[^A-Za-z0-9_.{}$)-])/(work\b|(tmp|root|home)/)'

found=$(
	files | grep -E '^(generator|tests|Makefile|\.ci)' |
		xargs grep -nIE "$left" /dev/null
	files | xargs grep -nIE "$places" /dev/null
)
[ -z "$found" ] || {
	printf '%s\n' "$found"
	exit 1
}
