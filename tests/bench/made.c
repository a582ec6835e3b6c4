#include "made.h"

#include <stdio.h>
#include <stdlib.h>

/* A file being written, and its random state. */
struct made {
	FILE *out;
	unsigned long long state;
};

static const char *const words[] = {"the", "river", "carries", "more", "water",
	"after", "snow", "melts", "in", "spring", "and", "farmers", "plant",
	"rice", "when", "fields", "are", "wet", "because", "young", "plants",
	"need", "warm", "soil", "to", "grow", "quickly", "while", "a", "dry",
	"summer", "makes", "them", "wait", "for", "rain", "of", "many", "years",
	"towns", "along", "this", "coast", "traded", "silk", "tea", "salt",
	"with", "ships", "from", "distant", "ports", "which", "brought",
	"paper", "glass", "new", "ideas", "about", "law", "each", "harvest",
	"was", "counted", "by", "village", "schools", "taught", "children",
	"how", "people", "built", "bridges", "between", "two", "markets"};

static FILE *opened(const char *path)
{
	FILE *out = fopen(path, "w");

	if (out == NULL) {
		perror(path);
		exit(1);
	}
	return out;
}

static void closed(FILE *out, const char *path)
{
	if (fclose(out) != 0) {
		perror(path);
		exit(1);
	}
}

static unsigned chance(struct made *made, unsigned below)
{
	made->state =
		made->state * 6364136223846793005ULL + 1442695040888963407ULL;
	return (unsigned)(made->state >> 33) % below;
}

/* A sentence without its full stop. */
static void put_words(struct made *made, unsigned count)
{
	for (unsigned i = 0; i < count; i++) {
		const unsigned n = chance(made, sizeof(words) / sizeof(*words));

		if (i == 0)
			fprintf(made->out, "%c%s", words[n][0] - 'a' + 'A',
				words[n] + 1);
		else
			fprintf(made->out, " %s", words[n]);
	}
}

static void put_field(
	struct made *made, const char *label, unsigned count, const char *end)
{
	fputs(label, made->out);
	put_words(made, count);
	fputs(end, made->out);
}

static void put_choices(struct made *made)
{
	const unsigned right = chance(made, 4);

	put_field(made, "    stem: ", 10 + chance(made, 14), "?\n");
	fputs("    choices:\n", made->out);
	for (unsigned i = 0; i < 4; i++) {
		const unsigned count = 3 + chance(made, 8);

		if (i == right)
			put_field(made, "      - {text: ", count,
				", correct: true}\n");
		else
			put_field(made, "      - ", count, "\n");
	}
}

static void put_short_answer(struct made *made)
{
	put_field(made, "    stem: ", 10 + chance(made, 14), "?\n");
	put_field(made, "    answer: ", 8 + chance(made, 10), ".\n");
}

static void put_true_false(struct made *made)
{
	put_field(made, "    stem: ", 8 + chance(made, 14), ".\n");
	fputs("    answer: true\n", made->out);
}

static void put_timeline(struct made *made)
{
	put_field(made, "    term: ", 2 + chance(made, 3), "\n");
	fprintf(made->out, "    date: %u\n", 1000 + chance(made, 1000));
	put_field(made, "    significance: ", 8 + chance(made, 10), ".\n");
}

static const struct {
	const char *name;
	void (*put)(struct made *);
} kinds[] = {
	{"multiple_choice", put_choices},
	{"short_answer", put_short_answer},
	{"multiple_choice", put_choices},
	{"true_false", put_true_false},
	{"timeline", put_timeline},
};

void made_bank(const char *path, unsigned items)
{
	struct made made = {opened(path), 2026};

	fputs("bank: made\ntitle: A bank for measuring\nitems:\n", made.out);
	for (unsigned i = 0; i < items; i++) {
		const unsigned kind = i % (sizeof(kinds) / sizeof(*kinds));

		fprintf(made.out, "  - id: q%u\n    kind: %s\n", i,
			kinds[kind].name);
		kinds[kind].put(&made);
	}
	closed(made.out, path);
}

void made_exam(
	const char *path, const char *bank, const char *page, unsigned forms)
{
	FILE *out = opened(path);

	fprintf(out,
		"worksheet: exam\ntitle: Final Exam\nbanks: [%s]\n"
		"seed: 7\nforms: %u\nfields: [name, date, period, score]\n"
		"page: {%spaper: letter, font: serif, size: 11}\n"
		"sections:\n"
		"  - title: True or false\n"
		"    instructions: Circle T or F.\n"
		"    draw: {kind: true_false, count: 5}\n"
		"  - title: Choose\n"
		"    instructions: Circle the letter of the *one* answer.\n"
		"    draw: {kind: multiple_choice, count: 10}\n"
		"  - title: Dates\n"
		"    ask: date\n"
		"    draw: {kind: timeline, count: 3}\n"
		"  - title: Explain\n"
		"    instructions: Answer in whole sentences.\n"
		"    draw: {kind: short_answer, count: 5}\n",
		bank, forms, page);
	closed(out, path);
}
