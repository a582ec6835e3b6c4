/*
 * figures: numbers as a sheet prints them: with the decimal sign, the groups
 * and the minus of its language, rounded half away from zero.
 */
#ifndef BANK_FIGURES_H
#define BANK_FIGURES_H

#include "bank/vary/evaluate.h"

struct wording;

enum figures_style {
	FIGURES_EXACT,       /* all its decimals */
	FIGURES_DECIMALS,    /* :2 */
	FIGURES_SIGNIFICANT, /* :s3 */
	FIGURES_FRACTION,    /* :frac */
	FIGURES_MIXED,       /* :mixed, 1 3/4 */
	FIGURES_SCIENTIFIC,  /* :sci3 */
	FIGURES_PERCENT      /* :percent2 */
};

struct figures {
	enum figures_style style;
	int digits;
	bool sign;    /* always with a sign, set apart: + 5 */
	bool factor;  /* 1 is not printed, and -1 only as a sign */
	bool grouped; /* 1,234 */
};

enum {
	FIGURES_DIGITS_MAX = 30
};

/* Read a format, the text after the colon of "@{x:s3}"; false if it is
 * none. */
bool figures_parse(const char *text, size_t length, struct figures *figures);

/* The formats, for a hint. */
extern const char figures_known[];

/*
 * Print a value, in the arena; in the source of a formula (TeX) or in
 * Markdown.
 *
 * NULL, with the evaluation's fault set, if the format cannot write it.
 */
const char *figures_print(struct evaluation *evaluation,
	const struct value *value, const struct figures *figures,
	const struct wording *wording, bool formula);

/*
 * A number in ASCII: "-1234.50".  decimals is the number of decimals, which
 * must be enough, or -1 for as many as it needs; NULL if it has no end.
 */
const char *figures_ascii(
	struct arena *arena, struct rational number, int decimals);

/* Round to `digits` significant figures; *decimals is the number of decimals to
 * write, 0 or more.  False if the result does not fit. */
bool figures_significant(struct rational number, int digits,
	struct rational *rounded, int *decimals);

#endif
