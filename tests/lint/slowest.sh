#!/bin/sh
# What tests/slowest names is there to be run.
while read -r name mark; do
	[ -e "$name" ] || [ -e "$name.c" ] || echo "tests/slowest: no $name"
	case $mark in
	'' | long | both) ;;
	*) echo "tests/slowest: no such mark: $mark" ;;
	esac
done <tests/slowest
