BEGIN {
	print "bank: many\nitems:"
	for (i = 1; i <= 25; i++)
		printf "- {id: i%d, kind: multiple_choice, stem: S, " \
			"choices: [a, {text: b, correct: true}, " \
			"All of the above]}\n", i
}
