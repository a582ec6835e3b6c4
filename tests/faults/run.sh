#!/bin/sh
# What goes wrong around a run: no memory, files that fail, a full disk, a
# folder that vanishes, signals, another run beside it.  Closes with
# `faults: N passed, N failed`.
#
#     run.sh BUILD CHECKED SAMPLES MOMENTS
#
# BUILD holds pensum, built without sanitizers, and tests/faults/preload.so
# and sweep; CHECKED a pensum that is built with a sanitizer and tells leaks.
# Of the calls of a run, SAMPLES are to fail, or every one for 0; a run is
# struck by each signal at so many MOMENTS.
set -u

top=$(cd "$(dirname "$0")/../.." && pwd)
build=$(cd "$1" && pwd)
checked=$(cd "$2" && pwd)/pensum
samples=$3
moments=$4
preload=$build/tests/faults/preload.so
sweep=$build/tests/faults/sweep
workers=$(nproc)
PATH=$build:$PATH
unset NO_COLOR
export PATH LC_ALL=C.UTF-8 SOURCE_DATE_EPOCH=1700000000
export PENSUM_FONTS="$top/fonts/fonts.yaml"
export ASAN_OPTIONS=detect_leaks=1:verify_asan_link_order=0:exitcode=99
export UBSAN_OPTIONS=exitcode=99
export LSAN_OPTIONS="suppressions=$top/tests/lsan.supp:print_suppressions=0:exitcode=99"
room=$(mktemp -d)
trap 'rm -rf "$room"' EXIT
# What fontconfig keeps is written anew behind a run that could not read it, and
# would be for all who are at work here.
cat >"$room/fonts.conf" <<END
<fontconfig>
<dir>/usr/share/fonts</dir>
<cachedir>$room/cache</cachedir>
</fontconfig>
END
mkdir "$room/1"
cp "$top"/tests/faults/desk/* "$room/1"
for picture in palette-trns.png baseline.jpg inkscape.svg; do
	cp "$top/tests/picture/files/$picture" "$room/1"
done
cd "$room/1" || exit
passed=0
failed=0
told=

# Runs a test, quietly unless it fails; told, if not empty, has it say what
# came of it.
check() {
	rm -rf out
	if "$@" >log 2>&1; then
		echo "ok   $*${told:+: $(tail -n 1 log)}"
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
	(cd .. && "$sweep" -f -w "$workers" -s "$share" memory "$preload" \
		pensum "$@")
}

# The same with threads that end each other.
threads() {
	(cd .. && "$sweep" -w "$workers" -s "$1" memory "$preload" \
		pensum make --jobs 4 w.yaml)
}

# files SAMPLES ERRNO COMMAND...
files() {
	share=$1 error=$2
	shift 2
	(cd .. && "$sweep" -w "$workers" -s "$share" -e "$error" files \
		"$preload" "$checked" "$@")
}

# In a subshell: have fontconfig keep what it keeps here.  It would not know it
# again with SOURCE_DATE_EPOCH.
keep_here() {
	unset SOURCE_DATE_EPOCH
	export FONTCONFIG_FILE="$room/fonts.conf"
}

# The same of a run that asks fontconfig for a family.
family() {
	(keep_here && files "$1" "$2" make --jobs 1 family.yaml)
}

# What a run said that must fail, and has.
refused() {
	status=$1
	cat said
	[ "$status" -eq 3 ] &&
		[ "$(wc -l <said)" -eq 1 ] && grep -q '^pensum: error: ' said
}

# Whether the files of a folder, hidden ones aside, are those of another.
whole() {
	! diff -rq "$1" "$2" | grep -v "^Only in $2: \|^Only in $1: \."
}

# Nothing may have a hidden name.
nothing_hidden() {
	! find "$1" -name '.*' ! -name "$1" | grep .
}

# No sheet may be without its key.
no_sheet_alone() {
	! find "$1" -name '*.pdf' | awk '
		{ is[$0] }
		END {
			for (pdf in is) {
				key = pdf
				sub(/\.pdf$/, "-key.pdf", key)
				if (pdf !~ /-key\.pdf$/ && !(key in is))
					print pdf " has no key"
			}
		}' | grep .
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

# ICU is loaded by the run itself, and may be missing or broken.
broken_library() {
	# shellcheck disable=SC2016 # expanded there
	unshare -rm sh -e -c '
		for library in $(/sbin/ldconfig -p | sed -n \
			"s/.*libicuuc[.]so.* => //p"); do
			mount --bind /dev/null "$library"
		done
		pensum --version >/dev/null || exit
		: >able
		exec pensum make w.yaml >/dev/null 2>said'
	status=$?
	[ -e able ] || {
		echo "nothing may be mounted here"
		return 0
	}
	rm able
	refused "$status" && [ ! -e out ]
}

# A run whose folder is moved once it has written a few forms; one that was
# done before shows nothing and is repeated.
vanished_folder() {
	until
		rm -rf gone
		pensum make many.yaml 2>said >/dev/null &
		until [ -e out/many-C-key.pdf ]; do sleep 0.01; done
		mv out gone
		status=0
		wait $! || status=$?
		[ "$status" -ne 0 ]
	do :; done
	refused "$status" && whole gone good-many && nothing_hidden gone
}

read_only_folder() {
	mkdir out
	chmod a-w out
	if [ ! -w out ]; then
		pensum make w.yaml 2>said >/dev/null
	else # nothing is forbidden to root
		unshare -rm sh -c 'mount -t tmpfs -o ro none out || exit 9
			exec pensum make w.yaml 2>said >/dev/null'
	fi
	status=$?
	chmod u+w out
	[ "$status" -eq 9 ] || refused "$status"
}

# Moments of a run that lasts so many seconds, by chance.
by_chance() {
	date +%N | awk -v count="$moments" -v lasts="$lasts" '{
		srand($0)
		for (i = 0; i < count; i++)
			printf "%.3f\n", rand() * lasts
	}'
}

# strike SIGNAL STATUS AFTER: ends a run, unless it is done by then.
strike() {
	env --default-signal=INT pensum make many.yaml >/dev/null &
	sleep "$3"
	kill -s "$1" $! 2>/dev/null
	status=0
	wait $! || status=$?
	[ "$status" -eq "$2" ] || [ "$status" -eq 0 ] || {
		echo "exit $status"
		return 1
	}
	[ -d out ] || return 0
	whole out good-many || return
	[ "$1" = KILL ] || { nothing_hidden out && no_sheet_alone out; }
}

# struck SIGNAL STATUS: every other run writes over what the one before left,
# and so does the last, which nothing strikes.
struck() {
	turn=0
	for after in $(by_chance); do
		[ $((turn % 2)) -ne 0 ] || rm -rf out
		turn=$((turn + 1))
		strike "$1" "$2" "$after" || {
			echo "after $after of $lasts s"
			return 1
		}
	done
	mkdir -p out
	: >out/.many-A.pdf.123.0.tmp
	pensum make many.yaml >/dev/null && diff -r out good-many &&
		nothing_hidden out
}

# Stops process $1; one that has ended counts as stopped.
stop() {
	kill -s STOP "$1"
	until grep -q ') [TZ] ' "/proc/$1/stat"; do sleep 0.01; done
}

# Two runs, each with its seed, into one folder.  The first is stopped while
# it writes, so that the second surely has to wait.
two_at_once() {
	until
		rm -rf out
		pensum make many.yaml >/dev/null 2>said-1 &
		first=$!
		until [ -e out/many-C-key.pdf ]; do sleep 0.01; done
		stop "$first"
		[ ! -e out/many.record.yaml ]
	do wait "$first" || return; done
	pensum make many.yaml --seed 2 >/dev/null 2>said-2 &
	until [ -s said-2 ]; do sleep 0.01; done
	kill -s CONT "$first"
	wait "$first" && wait $! || return
	diff -rq out good-2 && [ ! -s said-1 ] && diff said-2 waited
}

if ! {
	pensum make w.yaml -o good && qpdf --check good/w-A.pdf &&
		(keep_here && pensum make family.yaml -o warm) &&
		pensum make many.yaml -s 2 -o good-2 &&
		date +%s%N >began &&
		pensum make many.yaml -o good-many &&
		date +%s%N >>began && qpdf --check good-many/many-A.pdf
} >log 2>&1; then
	cat log
	exit 1
fi
lasts=$(awk 'NR == 1 { began = $0 } END { print ($0 - began) / 1e9 }' began)
echo 'pensum: waiting for another run to be done with folder out' >waited
for number in $(seq 2 "$workers"); do
	mkdir "../$number"
	cp -R ./*.yaml ./*.csv ./*.png ./*.jpg ./*.svg good "../$number"
done

check full_disk
check small_disk
check broken_library
check vanished_folder
check read_only_folder
check struck INT 130
check struck TERM 143
check struck KILL 137
check two_at_once

told=yes
while read -r share error command; do
	# shellcheck disable=SC2086 # words
	check files $((samples / share)) "$error" $command </dev/null
done <<END
2 5 make --jobs 1 w.yaml
2 28 make --jobs 1 w.yaml
4 4 make --jobs 1 w.yaml
4 0 make --jobs 1 w.yaml
8 5 make --jobs 2 w.yaml
8 28 make --one-file w.yaml
8 5 make --qr --matrix both --key-style both w.yaml
8 5 make --jobs 1 apart.yaml
8 5 make --jobs 2 --split 1 own.yaml
8 28 make --jobs 2 --split 1 own.yaml
8 5 again --jobs 1 good/w.record.yaml
8 28 key --form A good/w.record.yaml
8 5 practice --seed 3 b.yaml
8 28 practice --seed 3 --cards b.yaml
8 5 check w.yaml b.yaml good/w.record.yaml
8 5 history good/w.record.yaml
8 5 list b.yaml
END
check family $((samples / 4)) 5
check family $((samples / 8)) 28
while read -r share command; do
	# shellcheck disable=SC2086 # words
	check memory $((samples / share)) $command </dev/null
done <<END
1 make --jobs 1 w.yaml
4 make --jobs 2 w.yaml
4 make --one-file w.yaml
4 make --qr --matrix both --key-style both w.yaml
4 make --jobs 1 apart.yaml
4 make --jobs 2 --split 1 own.yaml
4 make --jobs 1 family.yaml
4 again --jobs 1 good/w.record.yaml
4 key --form A good/w.record.yaml
4 practice --seed 3 b.yaml
4 practice --seed 3 --cards b.yaml
4 check w.yaml b.yaml good/w.record.yaml
4 history good/w.record.yaml
4 list b.yaml
8 schema bank
8 schema worksheet
END
check threads $((samples > 0 ? samples / 4 : 300))

echo "faults: $passed passed, $failed failed"
[ "$failed" -eq 0 ]
