#!/bin/sh
# Runs the unit tests, the cases, ORACLE (500) random texts past a second
# reading and, where FAULTS names a build without sanitizers, the faults, of
# which SAMPLES of each, and MOMENTS of signals; closes with their sum, `N
# passed, N failed`.  Fails if any failed, or if a kind ran none.
#
#     run_tests.sh PENSUM UNIT-TEST...
set -u

tests=$(dirname "$0")
pensum=$1
shift
logs=$(mktemp -d)
trap 'rm -rf "$logs"' EXIT

PENSUM=$pensum sh "$tests/run_units.sh" "$@" | tee "$logs/units"
sh "$tests/run_cases.sh" "$pensum" | tee "$logs/cases"
PENSUM_FONTS="${PENSUM_FONTS-$PWD/fonts/fonts.yaml}" \
	python3 "$tests/oracle/oracle.py" "$pensum" "${ORACLE-500}" |
	tee "$logs/oracle"
kinds=3
if [ -n "${FAULTS-}" ]; then
	sh "$tests/faults/run.sh" "$FAULTS" "$(dirname "$pensum")" \
		"$SAMPLES" "$MOMENTS" | tee "$logs/faults"
	kinds=4
fi

tail -q -n 1 "$logs"/* | awk -v expected="$kinds" '
	/^(units|cases|oracle|faults): [0-9]+ passed, [0-9]+ failed/ {
		kinds++
		empty += $2 == 0
		passed += $2
		failed += $4
	}
	END {
		failed += expected - kinds
		if (failed == 0 && empty > 0)
			failed = empty
		printf "%d passed, %d failed\n", passed, failed
		exit failed > 0
	}'
