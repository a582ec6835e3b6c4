/*
 * forms: the messages of one language.
 */
#ifndef WORDS_MESSAGES_FORMS_H
#define WORDS_MESSAGES_FORMS_H

#include "words/messages/extract.h"
#include "yaml/fields.h"

/* A language's messages.  texts[i] translates catalog->at[i]: one text for each
 * plural form, a single one if the number is fixed, none if it stays English.
 */
struct forms {
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
bool forms_read(struct reading *reading, const struct node *root,
	const struct catalog *catalog, struct forms *forms);

/* The pseudo-language: English with accents and a third more letters. */
struct forms forms_pseudo(const struct catalog *catalog);

#endif
