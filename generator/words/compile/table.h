/*
 * table: a language's words as its YAML file has them.
 *
 * A missing word, plural form or placeholder is reported in its place and fails
 * the build, so Pensum never prints a blank or a word of another language.
 */
#ifndef WORDS_COMPILE_TABLE_H
#define WORDS_COMPILE_TABLE_H

#include "words/language.h"
#include "yaml/fields.h"

struct table {
	struct where at;
	const char *tag;
	const char *like;      /* the table that supplies missing fields */
	struct text_list also; /* other tags that use it */
	const char *plurals;   /* the tag whose plural rule it uses */
	const char *decimal, *group, *percent, *digits;
	int group_first, group_rest, group_least;
	struct text_list quotes, numerals;
	const char *above_ten; /* "#個", or NULL for the number alone */
	const char *letters;
	struct text_list months[MONTH_FORMS];
	int centuries, decades;
	const char *words[WORD_COUNT][PLURAL_COUNT];
};

/*
 * Read a table on top of `like`, which is NULL if it stands alone.
 *
 * Reports every mistake; the table is then unusable.
 */
bool table_read(struct reading *reading, const struct node *root,
	const struct table *like, struct table *table);

/* The language on which a table is based; NULL if none. */
const char *table_like(const struct node *root);

#endif
