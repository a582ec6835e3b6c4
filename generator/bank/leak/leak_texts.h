/*
 * leak_texts: the texts of an item that a sheet prints besides its stem.
 */
#ifndef BANK_LEAK_TEXTS_H
#define BANK_LEAK_TEXTS_H

#include "bank/leak/leak.h"

/* Called for each text that a student reads as a unit: a choice, a row of a
 * table, a sentence of a source. */
typedef void leak_text_visit(void *context, enum leak_in in,
	const struct node *node, const char *text);

/* Visit the texts of an item or its face on a tier, but not of its parts.  The
 * answers of its blanks are left out. */
void leak_texts_each(struct arena *arena, const struct item *face,
	leak_text_visit *visit, void *context);

/* Visit the texts of a source. */
void leak_texts_of_source(struct arena *arena, const struct stimulus *source,
	leak_text_visit *visit, void *context);

#endif
