#!/bin/sh
# Runs the unit tests, the cases, ORACLE (500) random texts past a second
# reading, SHEETS (300) random worksheets, TRIPS (6) random banks through each
# format of other programs, VARIANTS (25) of each item that varies and FORMS (10)
# of their tests worked out again, and, where FAULTS names a build without
# sanitizers, the faults, of which SAMPLES of each, and MOMENTS of signals.  They
# share the processors, and those that take longest (tests/slowest) come first, so
# that no processor is left waiting for the last.  Closes with their sum, `N
# passed, N failed`.
# Fails if any failed, or if a kind ran none.
#
#     run_tests.sh PENSUM UNIT-TEST...
set -u

tests=$(dirname "$0")

faults() {
	sh "$tests/faults/run.sh" "$FAULTS" "$(dirname "$PENSUM")" \
		"$SAMPLES" "$MOMENTS"
}

oracle() {
	PENSUM_FONTS="${PENSUM_FONTS-$PWD/fonts/fonts.yaml}" \
		python3 "$tests/oracle/oracle.py" "$PENSUM" "${ORACLE-500}"
}

vary() {
	sh "$tests/run_vary.sh" "$PENSUM" "${VARIANTS-25}" "${FORMS-10}"
}

random() {
	python3 "$tests/random/worksheets.py" "$PENSUM" "${SHEETS-300}" \
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
	tests/faults | tests/oracle | tests/random | tests/trips | tests/vary)
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
cases=$(find tests/cases -mindepth 1 -maxdepth 1 -type d | LC_ALL=C sort)

{
	printf '%s\n' "$cases" "$@" tests/oracle tests/random tests/trips \
		tests/vary
	[ -z "${FAULTS-}" ] || echo tests/faults
} | awk '
	FNR == NR { rank[$0] = FNR; next }
	{
		name = $0
		sub(/^.*tests\//, "tests/", name)
		print (name in rank ? rank[name] : FNR + 1000) " " $0
	}' "$tests/slowest" - | sort -n | cut -d ' ' -f 2 >"$logs/jobs"
xargs -P "$(nproc)" -I '{}' sh "$0" --one "$logs" '{}' <"$logs/jobs" |
	sh "$tests/progress.sh" "$(wc -l <"$logs/jobs")"

{
	sh "$tests/run_units.sh" --sum "$logs/units" $#
	sh "$tests/run_cases.sh" --sum "$logs/cases" \
		"$(printf '%s\n' "$cases" | wc -l)"
	tail -n 1 "$logs/oracle"
	tail -n 1 "$logs/random"
	tail -n 1 "$logs/trips"
	tail -n 1 "$logs/vary"
	[ -z "${FAULTS-}" ] || tail -n 1 "$logs/faults"
} | tee "$logs/sums"
awk -v kinds=$((${FAULTS:+1} + 6)) '
	/^(units|cases|oracle|random|trips|vary|faults): [0-9]+ passed, [0-9]+ failed/ {
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
