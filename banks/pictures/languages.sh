#!/bin/sh
# Makes the README's row of sheets in six languages: languages.png beside this
# file.  Takes the program; needs poppler-utils and netpbm.
#
#     languages.sh PENSUM
set -eu

program=$1
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

pages=
for bank in revolution-francaise deutsche-teilung independencias \
	zhongguo-jindaishi bakumatsu-meiji ulum-abbasiya; do
	"$program" make "$here/../$bank-test.yaml" --forms 1 --seed 18 \
		-o "$work" >/dev/null 2>&1
	pdftoppm -gray -r 150 -f 1 -l 1 -singlefile "$work/$bank-test-A.pdf" \
		"$work/$bank"
	pnmscale -xsize 330 "$work/$bank.pgm" |
		pnmmargin -black 1 | pnmmargin -white 6 >"$work/$bank.pnm"
	pages="$pages $work/$bank.pnm"
done 2>/dev/null
# shellcheck disable=SC2086 # names without spaces
pnmcat -white -leftright -jtop $pages |
	pnmtopng -compression 9 >"$here/languages.png" 2>/dev/null
