#!/bin/sh
# Runs the program on samples, and unit tests that are quick, under valgrind's
# memcheck.  Closes with `valgrind: N passed, N failed`.
#
#     run_valgrind.sh PENSUM UNIT-TEST...
set -u

export PENSUM_FONTS="${PENSUM_FONTS-$PWD/fonts/fonts.yaml}"
tests=$(dirname "$0")
pensum=$1
shift
out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT
passed=0
failed=0

# Runs one command; what valgrind says of it is shown where it is not nothing.
watch() {
	if timeout 600 valgrind --quiet --error-exitcode=99 --leak-check=full \
		--show-leak-kinds=definite,indirect \
		--errors-for-leak-kinds=definite,indirect \
		--suppressions="$tests/valgrind.supp" --log-file="$out/log" \
		"$@" >"$out/said" 2>&1 && [ ! -s "$out/log" ]; then
		passed=$((passed + 1))
		echo "ok   $*"
	else
		failed=$((failed + 1))
		echo "FAIL $*"
		sed 's/^/    /' "$out/log" "$out/said"
	fi
}

for sheet in unit-18-quiz unit-18-test unit-18-roster cell-biology-review \
	unit-18-time; do
	watch "$pensum" make -j 2 -o "$out/out" "banks/$sheet.yaml"
done
watch "$pensum" practice -s 1 -o "$out/out" banks/cell-biology.yaml
watch "$pensum" practice --cards -s 1 -o "$out/out" banks/ancient-world.yaml
watch "$pensum" check banks/*.yaml "$out/out/unit-18-quiz.record.yaml"
for test; do
	watch "$test"
done
echo "valgrind: $passed passed, $failed failed"
[ "$failed" -eq 0 ] && [ "$passed" -gt 0 ]
