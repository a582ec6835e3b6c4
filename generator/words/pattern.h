/*
 * pattern: the text of a word as a file gives it, for a table or as a label.
 */
#ifndef WORDS_PATTERN_H
#define WORDS_PATTERN_H

#include "words/plural.h"
#include "words/word.h"
#include "yaml/fields.h"

#include <assert.h>

/* The requirements of a pattern. */
struct pattern_terms {
	const struct plural_rule *rule; /* of its language */
	bool whole; /* every form is required; else those of usual numbers, or
		     * one text for all */
};

static_assert((int)VARIANT_COUNT <= (int)PLURAL_COUNT, "they share places");

/*
 * Read a word's text into `texts`: a text, or a mapping of plural forms or
 * variants.
 *
 * Reports missing or unknown placeholders, plural forms and variants; then
 * `texts` is unchanged.
 */
bool pattern_read(struct reading *reading, const struct node *node,
	enum word word, const struct pattern_terms *terms,
	const char *texts[PLURAL_COUNT]);

#endif
