/*
 * forms: the messages of one language.
 */
#ifndef WORDS_MESSAGES_FORMS_H
#define WORDS_MESSAGES_FORMS_H

#include "words/messages/extract.h"
#include "yaml/fields.h"

/* A language's messages.  The text of catalog->at[i] is texts[i]: its forms,
 * one if its number is fixed; none if it stays English. */
struct forms {
	const char *language;
	const char *plural; /* C that gives the form of n */
	struct text_list *texts;
};

/*
 * Read a language's file, whose keys are the catalog's.
 *
 * Reports a key that no source prints, and a text or a form whose conversions
 * are not those of its key.
 */
bool forms_read(struct reading *reading, const struct node *root,
	const struct catalog *catalog, struct forms *forms);

/* The pseudo-language: accents, and a third more letters. */
struct forms forms_pseudo(const struct catalog *catalog);

#endif
