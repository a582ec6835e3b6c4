BEGIN {
	print "bank: many\nitems:"
	for (i = 1; i <= 35; i++)
		printf "- {id: i%d, kind: multiple_choice, stem: S, " \
			"choices: [a, {text: b, correct: true}, " \
			"%s]}\n", i, i <= 12 ? \
			"All of the above" : "Todas las anteriores (" i ")"
}
