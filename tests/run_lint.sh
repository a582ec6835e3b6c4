#!/bin/sh
# Runs the checks of tests/lint.  Closes with `lint: N passed, N failed`.
#
#     run_lint.sh [CHECK...]
set -u

passed=0
failed=0
[ $# -gt 0 ] || set -- tests/lint/*.sh
for check; do
	if said=$(sh "$check" 2>&1) && [ -z "$said" ]; then
		passed=$((passed + 1))
		echo "ok   $check"
	else
		failed=$((failed + 1))
		echo "FAIL $check"
		printf '%s\n' "$said" | sed 's/^/    /'
	fi
done
echo "lint: $passed passed, $failed failed"
[ "$failed" -eq 0 ]
