#!/bin/sh
# Runs the benchmark in a scratch folder: run.sh BENCH PENSUM [quick]
set -eu

bench=$1
program=$(realpath "$2")
shift 2
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
PENSUM_FONTS=${PENSUM_FONTS:-$PWD/fonts/fonts.yaml}
export PENSUM_FONTS
"$bench" "$program" "$scratch" "$@"
