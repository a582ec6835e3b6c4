#!/bin/sh
# Copies what test runners say and numbers their results: `ok   NAME  n of m`.
#
#     progress.sh M
set -u

done=0
while IFS= read -r line; do
	case $line in
	'ok   '* | 'FAIL '*)
		done=$((done + 1))
		line="$line  $done of $1"
		;;
	esac
	printf '%s\n' "$line"
done
