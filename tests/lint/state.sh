#!/bin/sh
# No mutable state at file scope: what an object file may hold besides code
# is constant, in .rodata or .data.rel.ro.  OBJECTS, from a build without
# sanitizers, are looked through.  The one exception is which call a thread
# works for, of which base/call.h speaks.
set -u

# shellcheck disable=SC2086 # names without spaces
size -A $OBJECTS | awk '
	/ :$|:$/ { object = $1 }
	/^[.](data|bss|tdata|tbss)/ && !/^[.]data[.]rel[.]ro/ && $2 > 0 &&
		!(object ~ /base\/call[.]o/ && $1 == ".tbss") {
		print object ": " $2 " bytes of state in " $1
		faults++
	}
	END { exit faults > 0 }'
