#!/bin/sh
# Fuzzes doors (tests/fuzz), all of those named, at once or one after another
# where FUZZ_JOBS is 1.  What is found stands in BUILD/found/DOOR, and what it
# learned by in BUILD/corpus/DOOR, from whose best the next run goes on.  Runs from
# nothing try the same inputs in the same order until FUZZ_SECONDS are over or
# FUZZ_RUNS inputs tried; FUZZ_SEED=0 leaves that to chance.  Closes with
# `fuzz: N passed, N failed`.
#
#     run_fuzz.sh BUILD DOOR...
set -u

export PENSUM_FONTS="${PENSUM_FONTS-$PWD/fonts/fonts.yaml}"
export ASAN_OPTIONS="quarantine_size_mb=16:malloc_context_size=8:${ASAN_OPTIONS-}"
export LSAN_OPTIONS="suppressions=$PWD/tests/lsan.supp:print_suppressions=0"
export UBSAN_OPTIONS="print_stacktrace=1"
tests=$(dirname "$0")

# The words of drawings: those that the source compares with.
svg_dictionary() {
	sed -n '/^#include/d; s/[^"]*"\([A-Za-z][A-Za-z-]*\)"/\1\n/gp' \
		"$tests"/../generator/picture/svg/*.c |
		grep -x '[A-Za-z-]*' | LC_ALL=C sort -u
	for word in '<svg xmlns=\x22http://www.w3.org/2000/svg\x22 ' \
		'<use href=\x22#' ' xlink:href=\x22#' ' id=\x22' '<g>' '</g>' \
		'<defs>' '</defs>' 'url(#' '/>' '=\x22' ' d=\x22M0 0' \
		' transform=\x22' '<style>' '<![CDATA[' '<!DOCTYPE svg [' \
		'<!ENTITY a \x22' '&a;' '&#x'; do
		printf '%s\n' "$word"
	done
}

# Makes one entry of each line.
quoted() {
	sed 's/.*/"&"/'
}

# The words of banks, worksheets and records: field names out of the tables
# that read them, and what YAML and Markdown are made of.
dictionary() {
	find "$tests/../generator" -name '*.c' -exec \
		sed -n 's/^	{"\([a-z_]*\)", .*/"\1: "/p' '{}' + |
		LC_ALL=C sort -u
	for word in '\x0a  - ' '\x0a- ' '{{' '}}' '| - |' '<<: ' '*a' '&a ' \
		'!!' ': |\x0a  ' ': >-\x0a  ' '\x0a---\x0a' '\xef\xbb\xbf' \
		'____' '**' 'c. ' ' BCE' 'timeline' 'short_answer' 'essay' \
		'multiple_choice' 'true_false' 'matching' 'fill_in' \
		'ordering' 'numeric' 'table' 'diagram' 'parts' 'support' \
		'core' 'extension' 'true' 'false'; do
		printf '"%s"\n' "$word"
	done
}

# The dictionary and the longest input of a door, as options.
habits() {
	case $2 in
	svg) echo "-dict=$1/dictionary.svg -max_len=1048576" ;;
	png | jpeg) echo "-max_len=1048576" ;;
	*) echo "-dict=$1/dictionary -max_len=65536" ;;
	esac
}

# Where a door's first inputs are.
seeds() {
	case $1 in
	run) echo "$tests/fuzz/corpus/bank" ;;
	png | jpeg | svg) echo "$tests/picture/files" ;;
	esac
	echo "$tests/fuzz/corpus/$1"
	[ ! -d "$tests/fuzz/regress/$1" ] || echo "$tests/fuzz/regress/$1"
}

# Leaves, of what an earlier run learned by, the inputs that still reach what no
# other reaches.
minimise() {
	build=$1 door=$2 corpus=$1/corpus/$2
	[ -n "$(ls "$corpus")" ] || return 0
	rm -rf "$corpus.less"
	mkdir "$corpus.less"
	# shellcheck disable=SC2046 # options
	if "$build/tests/fuzz/${door}_fuzz" -merge=1 -rss_limit_mb=2048 \
		$(habits "$build" "$door") "$corpus.less" "$corpus" \
		>"$build/found/$door.log" 2>&1; then
		rm -r "$corpus"
		mv "$corpus.less" "$corpus"
	fi
}

fuzz_one() {
	build=$1 door=$2 log=$1/found/$2.log
	mkdir -p "$build/corpus/$door" "$build/found/$door"
	minimise "$build" "$door"
	# shellcheck disable=SC2046 # options, and folders without spaces
	if "$build/tests/fuzz/${door}_fuzz" -max_total_time="$FUZZ_SECONDS" \
		-runs="${FUZZ_RUNS:--1}" \
		-timeout=600 -rss_limit_mb=2048 $(habits "$build" "$door") \
		-print_final_stats=1 -seed="${FUZZ_SEED-1}" \
		-artifact_prefix="$build/found/$door/" \
		"$build/corpus/$door" $(seeds "$door") >"$log" 2>&1; then
		touch "$build/found/$door.passed"
		echo "ok   $door ($(sed -n \
			's/.*number_of_executed_units: *//p' "$log") inputs)"
	else
		echo "FAIL $door"
		tail -n 60 "$log" | sed 's/^/    /'
	fi
}

if [ "$1" = --one ]; then
	fuzz_one "$2" "$3"
	exit 0
fi

build=$1
shift
mkdir -p "$build/found"
rm -f "$build"/found/*.passed
dictionary >"$build/dictionary"
svg_dictionary | quoted >"$build/dictionary.svg"
printf '%s\n' "$@" |
	xargs -P "${FUZZ_JOBS-$#}" -I '{}' sh "$0" --one "$build" '{}'
passed=$(find "$build/found" -name '*.passed' | wc -l)
failed=$(($# - passed))
echo "fuzz: $passed passed, $failed failed"
[ "$failed" -eq 0 ] && [ "$passed" -gt 0 ]
