#!/bin/sh
# What tests/slowest names is there to be run.
while read -r name; do
	[ -e "$name" ] || [ -e "$name.c" ] || echo "tests/slowest: no $name"
done <tests/slowest
