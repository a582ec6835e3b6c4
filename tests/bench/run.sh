#!/bin/sh
# Runs the benchmark in a scratch folder: run.sh BENCH BARE PENSUM
# [quick]
set -eu

bench=$1
bare=$2
program=$(realpath "$3")
shift 3
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
PENSUM_FONTS=${PENSUM_FONTS:-$PWD/fonts/fonts.yaml}
export PENSUM_FONTS
"$bench" "$bare" "$program" "$scratch" "$@"
