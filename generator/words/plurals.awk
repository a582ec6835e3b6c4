# Turns CLDR's plural rules into C: plurals.awk -v locales="en pt_PT …"
# supplemental/plurals.xml.  The grammar is that of UTS #35, part 3.

BEGIN {
	split("zero one two few many other", names, " ")
	for (i in names)
		bit[names[i]] = i - 1
	n = split(locales, list, " ")
	for (i = 1; i <= n; i++)
		wanted[list[i]] = 1
	print "#include \"words/plural.h\"\n"
}

# "2..4,6" as a condition on the value.
function ranges(value, text, list, n, i, ends, out) {
	n = split(text, list, ",")
	for (i = 1; i <= n; i++) {
		if (split(list[i], ends, "[.][.]") == 2)
			out = out sprintf(n > 1 ? "%s(%s >= %s && %s <= %s)" : \
				"%s%s >= %s && %s <= %s", i > 1 ? " || " : "", \
				value, ends[1], value, ends[2])
		else
			out = out sprintf("%s%s == %s", i > 1 ? " || " : "", \
				value, list[i])
	}
	return n > 1 ? "(" out ")" : out
}

# "n % 100 = 3..10": n is a whole number there, or does not fit.
function relation(text, one, part, value, sure, bare) {
	if (text !~ /^[nivwftec]( % [0-9]+)? !?= [0-9.,]+$/) {
		print "plurals.awk: cannot read \"" text "\"" > "/dev/stderr"
		failed = 1
		exit 1
	}
	split(text, part, / !?= /)
	value = part[1]
	sure = value ~ /^n/ ? "o->t == 0 && " : ""
	sub(/^[nc]/, value ~ /^n/ ? "i" : "e", value)
	value = "o->" value
	bare = text !~ /!=/ && !one
	return sprintf(bare ? "%s%s%s" : "%s(%s%s)", text ~ /!=/ ? "!" : "", \
		sure, ranges(value, part[2]))
}

function condition(text, ors, ands, n, m, i, k, out) {
	n = split(text, ors, / or /)
	for (i = 1; i <= n; i++) {
		m = split(ors[i], ands, / and /)
		out = out (i > 1 ? " ||\n\t\t" : "") (n > 1 && m > 1 ? "(" : "")
		for (k = 1; k <= m; k++)
			out = out (k > 1 ? " && " : "") \
				relation(ands[k], n > 1 || m > 1)
		out = out (n > 1 && m > 1 ? ")" : "")
	}
	return out
}

# Whether the samples are of one number alone: "@integer 1 @decimal 1.0, 1.00".
function is_single(samples, list, n, i, first) {
	gsub(/@integer|@decimal|,/, " ", samples)
	if (samples ~ /[~…]/)
		return 0
	n = split(samples, list, " ")
	for (i = 1; i <= n; i++)
		if (list[i] + 0 != list[1] + 0)
			return 0
	return n > 0
}

/<pluralRules / {
	split($0, quoted, "\"")
	here = ""
	n = split(quoted[2], list, " ")
	for (i = 1; i <= n; i++)
		if (list[i] in wanted)
			here = here " " list[i]
	forms = single = 0
	body = ""
}

/<pluralRule / && here != "" {
	split($0, quoted, "\"")
	count = quoted[2]
	text = $0
	sub(/^[^>]*>[ \t]*/, "", text)
	sub(/<.*/, "", text)
	samples = rule = text
	sub(/^[^@]*/, "", samples)
	sub(/[ \t]*@.*/, "", rule)
	forms += 2 ^ bit[count]
	if (is_single(samples))
		single += 2 ^ bit[count]
	if (rule != "")
		body = body sprintf("\tif (%s)\n\t\treturn PLURAL_%s;\n", \
			condition(rule), toupper(count))
}

/<\/pluralRules>/ && here != "" {
	printf "static enum plural rule_%d(const struct operands *o)\n{\n", ++rules
	printf "%s\treturn PLURAL_OTHER;\n}\n\n", body == "" ? "\t(void)o;\n" : body
	n = split(here, list, " ")
	for (i = 1; i <= n; i++) {
		locale = list[i]
		sub(/_/, "-", locale)
		rows = rows sprintf("\t{\"%s\", rule_%d, %d, %d},\n", \
			locale, rules, forms, single)
		found[list[i]] = 1
	}
}

/<plurals type="ordinal"/ { exit }

END {
	if (failed)
		exit 1
	for (locale in wanted)
		if (locale !~ /_/ && !(locale in found)) {
			print "plurals.awk: CLDR has no rule for " locale \
				> "/dev/stderr"
			exit 1
		}
	print "const struct plural_rule plural_rules[] = {"
	printf "%s", rows
	print "};\n"
	print "const size_t plural_rule_count = LENGTH(plural_rules);"
}
