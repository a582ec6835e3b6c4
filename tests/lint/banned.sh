#!/bin/sh
# Functions that the program does not call: those that overrun a buffer, keep
# hidden state, or answer otherwise on another day or machine; memory by any
# other way than the arena; and, but for command/ and main.c, what prints or
# ends the process.  A child that runs the solver or reads a picture ends itself.
set -u

# shellcheck disable=SC2046 # names without spaces
awk '
BEGIN {
	banned = "^(strcpy|strcat|strncpy|sprintf|vsprintf|strtok|atoi|gets|" \
		"alloca|rand|srand|time|localtime|setlocale)$"
	memory = "^(malloc|calloc|realloc|strdup|strndup)$"
	allowed = "^generator/base/(arena|call)[.]c$|^generator/(command/out_of_memory|press/run/pensum)[.]c$"
	loud = "^(printf|vprintf|puts|putchar|perror|exit|_exit|_Exit|" \
		"quick_exit|atexit)$"
	program = "^generator/(command/|(words/compile|type/pack)/main[.]c$|words/messages/messages[.]c$|main[.]c$)"
	child = "^generator/(draw/blueprint/solver|picture/sandbox/sandbox)[.]c$"
	# What hides code: a string, a character, the rest of a line, and
	# the beginning of a comment.
	hidden = "\"([^\"\\\\]|\\\\.)*\"|" "\047([^\047\\\\]|\\\\.)*\047|//.*|/[*]"
}

# The line without comments and strings.
function code(line,    kept, part)
{
	while (inside || match(line, hidden)) {
		if (!inside) {
			part = substr(line, RSTART, RLENGTH)
			kept = kept substr(line, 1, RSTART - 1) " "
			line = substr(line, RSTART + RLENGTH)
			inside = part == "/*"
		} else if (match(line, /[*]\//)) {
			line = substr(line, RSTART + RLENGTH)
			inside = 0
		} else
			return kept
	}
	return kept line
}

function fault(name, why)
{
	printf "%s:%d: %s %s\n", FILENAME, FNR, name, why
	faults++
}

{
	rest = code($0)
	if (rest ~ /(^|[^A-Za-z0-9_])std(out|err)($|[^A-Za-z0-9_])/ &&
		FILENAME !~ program)
		fault("stdout or stderr", "is for command/ alone")
	while (match(rest, /[A-Za-z_][A-Za-z0-9_]*[ \t]*\(/)) {
		name = substr(rest, RSTART, RLENGTH - 1)
		sub(/[ \t]+$/, "", name)
		rest = substr(rest, RSTART + RLENGTH)
		if (name ~ banned)
			fault(name, "is banned")
		if (name ~ loud && FILENAME !~ program &&
			!(name == "_exit" && FILENAME ~ child))
			fault(name, "is for command/ alone")
		if (name ~ memory && FILENAME !~ allowed)
			fault(name, "is not for here; memory is the arena\047s")
	}
}

END { exit faults > 0 }
' $(find generator -name '*.[ch]' | LC_ALL=C sort)
