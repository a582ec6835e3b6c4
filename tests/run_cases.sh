#!/bin/sh
# Runs the end-to-end cases, the folders of tests/cases (README.md beside this
# file tells what is in one).  Closes with `cases: N passed, N failed`.
#
#     run_cases.sh PENSUM [CASE...]            compare
#     run_cases.sh --golden PENSUM [CASE...]   compare, then keep what differs
#
# --golden asks at the terminal before it keeps anything, and takes GOLDEN=yes
# for an answer.
set -u

top=$(cd "$(dirname "$0")/.." && pwd)
unset SOURCE_DATE_EPOCH NO_COLOR COLUMNS
export LC_ALL=C.UTF-8 TZ=UTC0 PENSUM_FONTS="$top/fonts/fonts.yaml"

# Puts what the case pins, as it came out this time, into $got.
gather() {
	case_dir=$1 run=$2 got=$3
	for said in stdout stderr; do
		[ -e "$case_dir/$said" ] || rm "$got/$said"
	done
	if [ -e "$case_dir/files" ]; then
		(cd "$run/out" 2>/dev/null && find . -type f) |
			sed 's|^\./||' | LC_ALL=C sort >"$got/files"
	fi
	for golden in "$case_dir"/*.txt; do
		[ -e "$golden" ] || continue
		pdf=$run/out/$(basename "$golden" .txt).pdf
		if [ -e "$pdf" ]; then
			pdftotext -layout "$pdf" -
		else
			echo "there is no out/${pdf##*/}"
		fi >"$got/${golden##*/}" 2>&1
	done
	if [ ! -e "$case_dir/status" ] && [ "$(cat "$got/status")" -eq 0 ]; then
		rm "$got/status"
	fi
}

# Says how what came out differs from what the case pins.
compare() {
	case_dir=$1 got=$2
	for file in "$got"/*; do
		golden=$case_dir/${file##*/}
		[ ! -e "$file" ] || diff -uN --label "$golden" \
			--label "$golden now" "$golden" "$file"
	done
}

# Says what is wrong with a PDF, whatever the case is about.
check_pdf() {
	said=$(qpdf --check "$1" 2>&1) || printf '%s\n' "$said"
	pdffonts "$1" 2>&1 | awk -v file="${1##*/}" '
		NR > 2 && $(NF - 4) != "yes" {
			print file ": font not embedded: " $0
		}'
	mutool draw -q -r 18 -F pam -o /dev/null "$1" 2>&1 |
		grep -v 'ICC support'
}

# Runs one case in a copy of its folder.
run() {
	case_dir=$1 work=$2
	cp -R "$case_dir" "$work/run"
	[ -e "$work/run/banks" ] || cp -R "$top/banks" "$work/run/banks"
	mkdir "$work/got"
	(
		cd "$work/run" || exit
		ASAN_OPTIONS="detect_leaks=1:log_path=$work/sanitizer" \
			UBSAN_OPTIONS="print_stacktrace=1:log_path=$work/sanitizer" \
			LSAN_OPTIONS="suppressions=$top/tests/lsan.supp:print_suppressions=0" \
			timeout 600 sh -e ./cmd </dev/null
	) >"$work/got/stdout" 2>"$work/got/stderr"
	echo $? >"$work/got/status"
}

# Runs one case; says how it went and leaves `passed` or `failed` in its work
# folder.
run_one() {
	case_dir=$1 work=$2/$(basename "$1")
	mkdir "$work"
	run "$case_dir" "$work"
	cp "$work/got/stderr" "$work/got/status" "$work"
	gather "$case_dir" "$work/run" "$work/got"
	{
		compare "$case_dir" "$work/got"
		cat /dev/null "$work"/sanitizer* 2>/dev/null
		find "$work/run" -name '*.pdf' | LC_ALL=C sort |
			while IFS= read -r pdf; do check_pdf "$pdf"; done
	} >"$work/wrong" 2>&1
	[ "$(cat "$work/status")" -ne 124 ] ||
		echo "ended after 600 seconds" >>"$work/wrong"
	if [ ! -s "$work/wrong" ]; then
		touch "$work/passed"
		echo "ok   $case_dir"
	else
		touch "$work/failed"
		echo "FAIL $case_dir"
		sed 's/^/    /' "$work/wrong"
		[ -e "$work/got/stderr" ] ||
			sed 's/^/    stderr: /' "$work/stderr"
	fi
}

# Puts what came out in place of what differed, once told to.
keep() {
	if [ "${GOLDEN-}" != yes ]; then
		[ -t 0 ] || return 1
		printf 'keep these as golden? [y/N] '
		read -r answer
		[ "$answer" = y ] || return 1
	fi
	for failed in "$work"/*/failed; do
		got=$(dirname "$failed")/got
		case_dir=tests/cases/$(basename "$(dirname "$got")")
		find "$got" -type f -exec cp '{}' "$case_dir" ';'
		echo "kept $case_dir"
	done
}

# sum WORK CASES
sum() {
	passed=$(find "$1" -maxdepth 2 -name passed | wc -l)
	failed=$(($2 - passed))
	echo "cases: $passed passed, $failed failed"
	[ "$failed" -eq 0 ] && [ "$passed" -gt 0 ]
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

golden=
if [ "${1-}" = --golden ]; then
	golden=yes
	shift
fi
bin=$(cd "$(dirname "$1")" && pwd)
shift
PATH=$bin:$PATH
export PATH
cd "$top" || exit
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

cases=$(for name in "${@:-*}"; do
	# shellcheck disable=SC2086 # a pattern
	find tests/cases/$name -maxdepth 0 -type d
done)
count=$(printf '%s' "$cases" | grep -c '')
if [ "$count" -gt 0 ]; then
	printf '%s\n' "$cases" |
		xargs -P "$(nproc)" -I '{}' sh "$0" --one "$work" '{}' |
		sh tests/progress.sh "$count"
fi
if [ -n "$golden" ] && [ -e "$(echo "$work"/*/failed | cut -d ' ' -f 1)" ]; then
	keep && exit
fi
sum "$work" "$count"
