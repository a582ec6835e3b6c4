#!/bin/sh
# Runs the program on samples, and unit tests that are quick, under valgrind's
# memcheck, as many at once as there are processors.  Closes with
# `valgrind: N passed, N failed`.
#
#     run_valgrind.sh PENSUM UNIT-TEST...
set -u

export PENSUM_FONTS="${PENSUM_FONTS-$PWD/fonts/fonts.yaml}"
tests=$(dirname "$0")

# Runs one command, given as a line; valgrind must have nothing to say of it.
watch() {
	room=$(mktemp -d "$1/XXXXXX")
	# shellcheck disable=SC2086 # words
	if timeout 600 valgrind --quiet --error-exitcode=99 --leak-check=full \
		--show-leak-kinds=definite,indirect \
		--errors-for-leak-kinds=definite,indirect \
		--suppressions="$tests/valgrind.supp" \
		--log-file="$room/log" $2 >"$room/said" 2>&1 &&
		[ ! -s "$room/log" ]; then
		: >"$room/passed"
		echo "ok   $2"
	else
		echo "FAIL $2"
		sed 's/^/    /' "$room/log" "$room/said"
	fi
}

if [ "${1-}" = --one ]; then
	watch "$2" "$3"
	exit
fi

pensum=$1
shift
logs=$(mktemp -d)
trap 'rm -rf "$logs"' EXIT
"$pensum" make -o "$logs/out" banks/unit-18-quiz.yaml >/dev/null || exit
{
	for sheet in unit-18-quiz unit-18-test unit-18-roster \
		cell-biology-review unit-18-time; do
		echo "$pensum make -j 2 -o $logs/$sheet banks/$sheet.yaml"
	done
	echo "$pensum practice -s 1 -o $logs/practice banks/cell-biology.yaml"
	echo "$pensum practice --cards -s 1 -o $logs/cards" \
		banks/ancient-world.yaml
	echo "$pensum check" banks/*.yaml "$logs/out/unit-18-quiz.record.yaml"
	printf '%s\n' "$@"
} >"$logs/jobs"
count=$(wc -l <"$logs/jobs")
xargs -P "$(nproc)" -I '{}' sh "$0" --one "$logs" '{}' <"$logs/jobs" |
	sh "$tests/progress.sh" "$count"
passed=$(find "$logs" -mindepth 2 -maxdepth 2 -name passed | wc -l)
echo "valgrind: $passed passed, $((count - passed)) failed"
[ "$passed" -eq "$count" ]
