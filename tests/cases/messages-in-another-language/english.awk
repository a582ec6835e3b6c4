# Lists the words that messages say in English, each once: those with a plain
# vowel, outside of quotation marks, names of files and what the file has.
{
	line = $0
	gsub(/"([^"]|" \|)*"|`[^`]*`|[{][^}]*[}]|\[[^]]*\]/, "", line)
	gsub(/[A-Za-z0-9_.\/-]+[.](yaml|csv|svg|png|jpg|md|pdf)[:0-9]*/, "", line)
	n = split(line, words, /[ :;,()=?]+/)
	for (i = 1; i <= n; i++)
		if (words[i] ~ /^[a-z]*[aeiou][a-z]*$/ && length(words[i]) > 1)
			if (!(words[i] in seen)) {
				seen[words[i]] = 1
				print words[i] ": " $0 | "LC_ALL=C sort"
			}
}
