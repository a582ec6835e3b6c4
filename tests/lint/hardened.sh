#!/bin/sh
# The program, as it is built if nobody says otherwise, is hardened: at an
# address that nobody knows, its tables of addresses read only once it runs,
# its stack not executable and guarded, its buffers checked.
set -u

elf() {
	LC_ALL=C readelf "$@" --wide "$PROGRAM"
}

need() {
	grep -q "$1" || echo "$PROGRAM has no $2"
}

elf --file-header | need 'Type: *DYN' 'position-independent code (-pie)'
elf --program-headers | need 'GNU_RELRO' 'read-only relocations (relro)'
elf --dynamic | need 'FLAGS.*NOW' 'relocations done at start (now)'
elf --program-headers | need 'GNU_STACK.* RW ' 'stack that is only data'
elf --dyn-syms | need ' __stack_chk_fail@' 'guarded stack (stack-protector)'
elf --dyn-syms | need ' __[a-z]*_chk@' 'checked buffers (FORTIFY_SOURCE)'
