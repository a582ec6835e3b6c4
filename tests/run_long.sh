#!/bin/sh
# Runs targets of the Makefile that test, one after another, and sums what they
# close with: their counts, or one for a target that counts nothing.  Closes
# with `N passed, N failed`.
#
#     run_long.sh MAKE 'TARGET [VARIABLE=VALUE]'...
set -u

make=$1
shift
log=$(mktemp)
trap 'rm -f "$log"' EXIT
passed=0
failed=0
for target; do
	echo "== $target"
	{
		# shellcheck disable=SC2086 # words
		"$make" --no-print-directory $target 2>&1
		echo "status $?"
	} | tee "$log" | sed '/^status [0-9]*$/d'
	# shellcheck disable=SC2046 # two numbers
	set -- $(awk '
		match($0, /[0-9]+ passed, [0-9]+ failed/) {
			split(substr($0, RSTART), sum, " ")
			passed = sum[1]
			failed = sum[3]
		}
		/^status [0-9]+$/ { status = $2 }
		END {
			if (passed + failed == 0)
				passed = status == 0
			if (status != 0 && failed == 0)
				failed = 1
			print passed + 0, failed + 0
		}' "$log")
	passed=$((passed + $1))
	failed=$((failed + $2))
done
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ] && [ "$passed" -gt 0 ]
