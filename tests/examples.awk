# Takes the examples out of a page in Markdown.  A block of YAML goes into the
# file that its first line names (`# moons.yaml`), or the line before the block
# (`planets.yaml`:); a list of items becomes a bank, items-1.yaml and so on.
# Whole lines of shell that begin with pensum or echo go into the file "commands".

function name_in(line)
{
	return match(line, /[a-z0-9\/-]+\.yaml/) ? \
		substr(line, RSTART, RLENGTH) : ""
}

/^```/ {
	inside = inside ? "" : substr($0, 4)
	file = inside == "yaml" ? named : ""
	first = inside == "yaml"
	named = ""
	next
}

inside == "" {
	if ($0 != "")
		named = /`[a-z0-9-]+\.yaml`:$/ ? name_in($0) : ""
	next
}

first {
	first = 0
	if (/^# [a-z0-9\/-]+\.yaml$/)
		file = name_in($0)
	if (/^- /) {
		file = "items-" ++lists ".yaml"
		print "bank: items-" lists "\nitems:" >file
	}
}

inside == "yaml" && file != "" {
	print >file
}

inside == "sh" && /^(pensum|echo) .*[^\\]$/ {
	print >"commands"
}
