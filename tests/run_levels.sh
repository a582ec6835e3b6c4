#!/bin/sh
# Builds the program with both compilers and at several levels of optimization,
# and compares the bytes of what each prints: tests whose numbers vary, with
# formulas and graphs, and their records.  Closes with
# `levels: N passed, N failed`.
#
#     run_levels.sh MAKE BUILD
set -u

make=$1
build=$2/levels
export PENSUM_FONTS="${PENSUM_FONTS-$PWD/fonts/fonts.yaml}"
first=
passed=0
failed=0

# built CC LEVEL: a program in BUILD/levels/CC-LEVEL.
built() {
	$make --no-print-directory CC="${CCACHE-} $1" CFLAGS="$2" \
		BUILD="$build/$1$2" "$build/$1$2/pensum" >"$build/log" 2>&1 ||
		{
			tail -n 5 "$build/log"
			return 1
		}
}

prints() {
	rm -rf "$build/$1$2/out"
	for bank in algebra arithmetic chemistry physics; do
		"$build/$1$2/pensum" make "banks/$bank-test.yaml" --forms 5 \
			-q -o "$build/$1$2/out" || return
	done
}

mkdir -p "$build"
while read -r cc level; do
	if built "$cc" "$level" </dev/null && prints "$cc" "$level" </dev/null &&
		diff -r "${first:=$build/$cc$level/out}" "$build/$cc$level/out"
	then
		echo "ok   $cc $level"
		passed=$((passed + 1))
	else
		echo "FAIL $cc $level"
		failed=$((failed + 1))
	fi
done <<END
gcc -O2
gcc -O0
gcc -O3
clang -O2
END
echo "levels: $passed passed, $failed failed"
[ "$failed" -eq 0 ]
