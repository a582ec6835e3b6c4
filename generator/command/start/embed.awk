# Turns files into C, so that a program alone has them:
# embed.awk -v commit=80e79b9 FILE...
# Names begin behind "generator/".

function close_file()
{
	if (count > 0)
		print "\t\"\";"
}

BEGIN {
	print "#include \"command/command.h\"\n" \
		"#include \"command/start/embedded.h\"\n"
	print "#pragma GCC diagnostic ignored \"-Woverlength-strings\"\n"
}

FNR == 1 {
	close_file()
	names[++count] = FILENAME
	sub(/^generator\//, "", names[count])
	printf "static const char text_%d[] =\n", count
}

{
	gsub(/\\/, "&&")
	gsub(/"/, "\\\\&")
	# No trigraphs.
	gsub(/\?\?/, "?\" \"?")
	print "\t\"" $0 "\\n\""
}

END {
	close_file()
	print "\nstatic const struct embedded files[] = {"
	for (i = 1; i <= count; i++)
		printf "\t{\"%s\", text_%d},\n", names[i], i
	print "};\n\nconst struct embedded *embedded_files(size_t *count)"
	print "{\n\t*count = LENGTH(files);\n\treturn files;\n}"
	print "\nconst char *command_commit(void)"
	print "{\n\treturn \"" commit "\";\n}"
}
