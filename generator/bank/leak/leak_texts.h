/*
 * leak_texts: what a sheet prints of an item besides its stem.
 */
#ifndef BANK_LEAK_TEXTS_H
#define BANK_LEAK_TEXTS_H

#include "bank/leak/leak.h"

/* Does something with a text that a student reads at once: a choice, a row of a
 * table, a sentence of a source. */
typedef void leak_text_visit(void *context, enum leak_in in,
	const struct node *node, const char *text);

/* Visit the texts of an item, or of its face on a tier; not those of its parts.
 * Answers that stand in its blanks are left out. */
void leak_texts_each(struct arena *arena, const struct item *face,
	leak_text_visit *visit, void *context);

/* The same for the source that it asks about. */
void leak_texts_of_source(struct arena *arena, const struct stimulus *source,
	leak_text_visit *visit, void *context);

#endif
