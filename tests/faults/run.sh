#!/bin/sh
# What goes wrong around a run: no memory, files that fail, a full disk, a
# folder that vanishes, signals, another run beside it.  Closes with
# `faults: N passed, N failed`.
#
#     run.sh BUILD SAMPLES
#
# BUILD holds pensum, built without sanitizers, and tests/faults/preload.so
# and sweep.  Of a run's calls, SAMPLES are to fail, or every one for 0.
set -u

top=$(cd "$(dirname "$0")/../.." && pwd)
build=$(cd "$1" && pwd)
samples=$2
preload=$build/tests/faults/preload.so
sweep=$build/tests/faults/sweep
PATH=$build:$PATH
unset NO_COLOR
export PATH LC_ALL=C.UTF-8 SOURCE_DATE_EPOCH=1700000000
export PENSUM_FONTS="$top/fonts/fonts.yaml"
desk=$(mktemp -d)
trap 'rm -rf "$desk"' EXIT
cp "$top"/tests/faults/desk/* "$desk"
for picture in palette-trns.png baseline.jpg inkscape.svg; do
	cp "$top/tests/picture/files/$picture" "$desk"
done
cd "$desk" || exit
passed=0
failed=0

# Runs a test, quietly unless it fails.
check() {
	rm -rf out
	if "$@" >log 2>&1; then
		echo "ok   $*"
		passed=$((passed + 1))
	else
		echo "FAIL $*"
		sed 's/^/    /' log
		failed=$((failed + 1))
	fi
}

# memory SAMPLES COMMAND...
memory() {
	share=$1
	shift
	"$sweep" memory "$share" 12 "$preload" pensum "$@"
}

# files SAMPLES ERRNO COMMAND...
files() {
	share=$1 error=$2
	shift 2
	"$sweep" files "$share" "$error" "$preload" pensum "$@"
}

# What a run said that must fail, and has.
refused() {
	status=$1
	cat said
	[ "$status" -eq 3 ] &&
		[ "$(wc -l <said)" -eq 1 ] && grep -q '^pensum: error: ' said
}

# Whether all files of a folder are those that stand in one of others.
whole() {
	folder=$1
	shift
	for file in "$folder"/*; do
		[ -e "$file" ] || continue
		for other; do
			cmp -s "$file" "$other/${file##*/}" && continue 2
		done
		echo "$file is another"
		return 1
	done
}

# Nothing may have a hidden name.
nothing_hidden() {
	[ -z "$(find "$1" -name '.*' ! -name "$1" | tee hidden)" ] || {
		cat hidden
		return 1
	}
}

# No file may be larger than so many blocks of 512 bytes.
full_disk() {
	for blocks in 0 1 20 40; do
		rm -rf out
		text=$(
			ulimit -f "$blocks"
			exec pensum make w.yaml --jobs 2 2>&1 >/dev/null
		)
		status=$?
		echo "$text" >said
		refused "$status" && whole out good && nothing_hidden out || return
	done
}

# A file system that is too small, where one may be mounted.
small_disk() {
	mkdir -p out
	# shellcheck disable=SC2016 # expanded there
	unshare -rm sh -e -c '
		mount -t tmpfs -o size=48k none out || exit 3
		status=0
		pensum make w.yaml >/dev/null 2>said || status=$?
		mkdir left
		find out -mindepth 1 -exec cp -R {} left \;
		exit "$status"'
	status=$?
	[ -d left ] || {
		echo "none may be mounted here"
		return 0
	}
	refused "$status" && whole left good && nothing_hidden left
}

vanished_folder() {
	pensum make many.yaml 2>said >/dev/null &
	until [ -e out/many-C-key.pdf ]; do sleep 0.01; done
	mv out gone
	status=0
	wait $! || status=$?
	refused "$status" && whole gone good-many && nothing_hidden gone
}

read_only_folder() {
	mkdir out
	chmod a-w out
	[ ! -w out ] || return 0 # nothing is forbidden to root
	pensum make w.yaml 2>said >/dev/null
	refused $? && chmod u+w out
}

# struck SIGNAL STATUS: at several moments of a long run, which writes over
# what the one before left.
struck() {
	for delay in 0.02 0.05 0.1 0.17 0.3 0.5; do
		env --default-signal=INT pensum make many.yaml >/dev/null &
		sleep "$delay"
		kill -s "$1" $! 2>/dev/null
		status=0
		wait $! || status=$?
		[ "$status" -eq "$2" ] || [ "$status" -eq 0 ] || {
			echo "exit $status"
			return 1
		}
		[ -d out ] || continue
		whole out good-many || return
		[ "$1" = KILL ] || nothing_hidden out || return
	done
	: >out/.many-A.pdf.123.0.tmp
	pensum make many.yaml >/dev/null && diff -r out good-many &&
		nothing_hidden out
}

# Two runs, each with its seed, beside each other.
two_at_once() {
	pensum make many.yaml >/dev/null 2>said-1 &
	pensum make many.yaml --seed 2 >/dev/null 2>said-2 || return
	wait $! || return
	diff -rq out good-many >differ || diff -rq out good-2 ||
		{
			cat differ
			return 1
		}
	sort -u said-1 said-2 | diff - waited
}

if ! {
	pensum make w.yaml -o good &&
		pensum make many.yaml -o good-many &&
		pensum make many.yaml -s 2 -o good-2
} >log 2>&1; then
	cat log
	exit 1
fi
echo 'pensum: waiting for another run to be done with folder out' >waited

check memory "$samples" make --jobs 1 w.yaml
check memory $((samples / 3)) make --jobs 2 w.yaml
check memory $((samples / 3)) make --one-file w.yaml
check memory $((samples / 3)) make --jobs 1 apart.yaml
check memory $((samples / 3)) practice --seed 3 b.yaml
check memory $((samples / 3)) check w.yaml b.yaml
for error in 5 28 4 0; do
	check files $((samples / 2)) "$error" make --jobs 1 w.yaml
done
check full_disk
check small_disk
check vanished_folder
check read_only_folder
check struck INT 130
check struck TERM 143
check struck KILL 137
check two_at_once

echo "faults: $passed passed, $failed failed"
[ "$failed" -eq 0 ]
