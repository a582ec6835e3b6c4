# Lists the packages in fonts.yaml that `make` installs: those of families that
# are not optional.  With -v language=th, the packages of the families for that
# language instead.

function family_ends() {
	if (package != "" && (language == "" ? !optional : wanted))
		print package
	package = ""
	optional = wanted = 0
}

/^ *#/ { next }
/family:/ { family_ends() }
/package:/ { package = $NF }
/optional: true/ { optional = 1 }
/languages:/ {
	gsub(/[][,]/, " ")
	for (i = 2; i <= NF; i++)
		wanted = wanted || $i == language
}
END { family_ends() }
