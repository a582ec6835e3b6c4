/*
 * translation: the messages of one language.
 */
#ifndef WORDS_MESSAGES_TRANSLATION_H
#define WORDS_MESSAGES_TRANSLATION_H

#include "words/messages/extract.h"
#include "yaml/fields.h"

/* A language's messages.  texts[i] translates catalog->at[i]: one text for each
 * plural form, a single one if the number is fixed, none if it stays English.
 */
struct translation {
	const char *language;
	const char *plural; /* a C expression for the form of n */
	struct text_list *texts;
};

/*
 * Read a language's file, whose keys are the catalog's.
 *
 * Reports keys that no source prints, and texts whose conversions differ from
 * those of their key.
 */
bool translation_read(struct reading *reading, const struct node *root,
	const struct catalog *catalog, struct translation *translation);

/* The pseudo-language: English with accents and a third more letters. */
struct translation translation_pseudo(const struct catalog *catalog);

#endif
