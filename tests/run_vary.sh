#!/bin/sh
# Works out the numbers of items that vary by another hand: so many variants of
# each item of the sample banks, so many forms of tests, as many expressions.
# Closes with `vary: N passed, N failed`.
#
#     run_vary.sh PENSUM VARIANTS FORMS
set -u

here=$(dirname "$0")/vary
export PENSUM_FONTS="${PENSUM_FONTS-$PWD/fonts/fonts.yaml}"
log=$(mktemp)
trap 'rm -f "$log"' EXIT

{
	python3 "$here/vary.py" "$1" "$3" "$3" || echo "status $?"
	python3 "$here/banks.py" "$1" "$2" "$3" || echo "status $?"
} 2>&1 | tee "$log" | sed '/^status [0-9]*$/d; s/^\(numbers\|banks\): .*//; /^$/d'
awk '
	/^(numbers|banks): [0-9]+ passed, [0-9]+ failed$/ {
		passed += $2
		failed += $4
		counted = $4
	}
	/^status / {
		failed += counted == 0
		counted = 0
	}
	END {
		print "vary: " passed + 0 " passed, " failed + 0 " failed"
		exit failed > 0 || passed == 0
	}' "$log"
