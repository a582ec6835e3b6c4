#!/bin/sh
# Runs cmocka test programs, two at a time or as many as there are
# processors: a line for each that passes, all that it said for one that
# fails.  Closes with `units: N passed, N failed`.
#
#     run_units.sh PROGRAM...
set -u

export ASAN_OPTIONS="detect_leaks=1:${ASAN_OPTIONS-}"
export LSAN_OPTIONS="suppressions=$PWD/tests/lsan.supp:print_suppressions=0"
export UBSAN_OPTIONS="print_stacktrace=1"
export PENSUM_FONTS="${PENSUM_FONTS-$PWD/fonts/fonts.yaml}"
unset CMOCKA_MESSAGE_OUTPUT CMOCKA_XML_FILE CMOCKA_TEST_ABORT

# What one log tells: passed, failed, skipped.  A test that a crash kept from
# running has failed, and so has one program that ends badly in any other
# way, as with a leak.
count() {
	awk -v status="$2" '
		/^\[=+\] Running [0-9]+ test/ { all += $3 }
		/^\[ +OK \]/ { passed++ }
		/^\[  SKIPPED \] [0-9]+ test\(s\), listed/ { skipped += $4 }
		END {
			failed = all - passed - skipped
			if (failed < 1 && (status != 0 || all == 0))
				failed = 1
			print passed + 0, failed, skipped + 0
		}' "$1"
}

# Runs one program, ended if it hangs; leaves its counts and, if it failed, its
# log.
run_one() {
	program=$1
	log=$2/log-$(echo "$program" | tr / _)
	timeout 600 "$program" >"$log" 2>&1
	status=$?
	counts=$(count "$log" "$status")
	echo "$counts" >"$log.count"
	case $counts in
	*" 0 "*) echo "ok   $program (${counts%% *})" ;;
	*) {
		[ "$status" -ne 124 ] || echo "ended after 600 seconds" >>"$log"
		echo "FAIL $program (exit $status)"
		sed 's/^/    /' "$log"
	} ;;
	esac
}

# sum LOGS PROGRAMS
sum() {
	cat /dev/null "$1"/log-*.count 2>/dev/null | awk -v programs="$2" '
		{ passed += $1; failed += $2; skipped += $3 }
		END {
			failed += programs - NR
			printf "units: %d passed, %d failed", passed, failed
			print skipped ? sprintf(", %d skipped", skipped) : ""
			exit failed > 0 || passed == 0
		}'
}

case ${1-} in
--one)
	run_one "$3" "$2"
	exit 0
	;;
--sum)
	sum "$2" "$3"
	exit
	;;
esac

logs=$(mktemp -d)
trap 'rm -rf "$logs"' EXIT
if [ $# -gt 0 ]; then
	printf '%s\n' "$@" |
		xargs -P "$(nproc)" -I '{}' sh "$0" --one "$logs" '{}' |
		sh tests/progress.sh $#
fi
sum "$logs" $#
