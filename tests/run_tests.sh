#!/bin/sh
# Runs the unit tests, the cases, ORACLE (500) random texts past a second
# reading, SHEETS (25) random worksheets, TRIPS (6) random banks through each
# format of other programs, and VARIANTS (25) of each item that varies and FORMS
# (10) of their tests worked out again.  They share the processors, and those
# that take longest (tests/slowest) come first, so that no processor is left
# waiting for the last.  LONG says what to do with those marked there: `leave`
# (the default) leaves out what is `long`, `only` runs nothing but what is `long`
# or in `both`, `also` runs all.  Closes with their sum, `N passed, N failed`.
# Fails if any failed, or if a kind ran none.
#
#     run_tests.sh PENSUM UNIT-TEST...
set -u

tests=$(dirname "$0")

oracle() {
	PENSUM_FONTS="${PENSUM_FONTS-$PWD/fonts/fonts.yaml}" \
		python3 "$tests/oracle/oracle.py" "$PENSUM" "${ORACLE-500}"
}

vary() {
	sh "$tests/run_vary.sh" "$PENSUM" "${VARIANTS-25}" "${FORMS-10}"
}

random() {
	python3 "$tests/random/worksheets.py" "$PENSUM" "${SHEETS-25}" \
		--keep "$(dirname "$PENSUM")/broken-worksheets"
}

trips() {
	PENSUM_FONTS="${PENSUM_FONTS-$PWD/fonts/fonts.yaml}" \
		python3 "$tests/trips/trips.py" "$PENSUM" "${TRIPS-6}" \
		--keep "$(dirname "$PENSUM")/broken-trips"
}

# run_whole LOGS KIND: one line if all went well, or what failed.
run_whole() {
	"$2" >"$1/$2" 2>&1
	if tail -n 1 "$1/$2" | grep -q "^$2: .* 0 failed\$"; then
		echo "ok   tests/$2"
	else
		echo "FAIL tests/$2"
		sed '/^ok /d; s/^/    /' "$1/$2"
	fi
}

if [ "${1-}" = --one ]; then
	case $3 in
	tests/oracle | tests/random | tests/trips | tests/vary)
		run_whole "$2" "${3#tests/}" ;;
	tests/cases/*) sh "$tests/run_cases.sh" --one "$2/cases" "$3" ;;
	*) sh "$tests/run_units.sh" --one "$2/units" "$3" ;;
	esac
	exit 0
fi

PENSUM=$1
PATH=$(cd "$(dirname "$PENSUM")" && pwd):$PATH
export PENSUM PATH
shift
logs=$(mktemp -d)
trap 'rm -rf "$logs"' EXIT
mkdir "$logs/units" "$logs/cases"
{
	find tests/cases -mindepth 1 -maxdepth 1 -type d | LC_ALL=C sort
	printf '%s\n' "$@" tests/oracle tests/random tests/trips tests/vary
} | awk -v long="${LONG-leave}" '
	FNR == NR { rank[$1] = FNR; mark[$1] = $2; next }
	{
		name = $0
		sub(/^.*tests\//, "tests/", name)
	}
	long == "leave" && mark[name] == "long" { next }
	long == "only" && mark[name] == "" { next }
	{ print (name in rank ? rank[name] : FNR + 1000) " " $0 }
	' "$tests/slowest" - | sort -n | cut -d ' ' -f 2 >"$logs/jobs"
xargs -P "$(nproc)" -I '{}' sh "$0" --one "$logs" '{}' <"$logs/jobs" |
	sh "$tests/progress.sh" "$(wc -l <"$logs/jobs")"

units=$(grep -c '_test$' "$logs/jobs")
cases=$(grep -c '^tests/cases/' "$logs/jobs")
{
	[ "$units" -eq 0 ] || sh "$tests/run_units.sh" --sum "$logs/units" "$units"
	[ "$cases" -eq 0 ] || sh "$tests/run_cases.sh" --sum "$logs/cases" "$cases"
	for kind in oracle random trips vary; do
		! grep -qx "tests/$kind" "$logs/jobs" ||
			tail -n 1 "$logs/$kind"
	done
} | tee "$logs/sums"
awk -v kinds="$(sed 's/^tests\/cases\/.*/cases/; s/.*_test$/units/' \
	"$logs/jobs" | sort -u | wc -l)" '
	/^(units|cases|oracle|random|trips|vary): [0-9]+ passed, [0-9]+ failed/ {
		kinds--
		empty += $2 == 0
		passed += $2
		failed += $4
	}
	END {
		failed += kinds
		if (failed == 0 && empty > 0)
			failed = empty
		printf "%d passed, %d failed\n", passed, failed
		exit failed > 0
	}' "$logs/sums"
