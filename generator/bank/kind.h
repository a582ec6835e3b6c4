/*
 * kind: the kinds of item a bank may hold.
 *
 * Each kind is a file in bank/kind/ and a row in kind.c's table.  No other
 * file of this station switches on the kind.
 */
#ifndef BANK_KIND_H
#define BANK_KIND_H

#include "bank/item.h"
#include "yaml/fields.h"

/* How the things that an item shuffles (its choices) may move. */
struct shuffle {
	size_t count; /* 0: nothing to shuffle */
	size_t fixed; /* so many at the end stay where they are */
};

/* What answers an item: a form that shows it elsewhere gives it away. */
struct answer {
	const char *text;
	/* What it must stand with to tell anything, as a date with its term;
	 * NULL where it tells all by itself. */
	const char *asked;
};

struct answers {
	const struct answer *at;
	size_t count;
};

struct kind_rules {
	const char *name;   /* as banks write it */
	const char *plural; /* "multiple-choice items", for messages */
	size_t size;        /* of the content struct */
	struct field_table fields;
	/* Check what one field alone cannot show; reports to errors.  Fields
	 * with mistakes are still zero here, and then none of its business. */
	bool (*check)(struct reading *reading, const struct item *item);
	/* What an item is worth that does not say, nor its bank; NULL: 1. */
	halves (*points)(const struct item *item);
	/* What the student is asked, as Markdown: the stem or the term. */
	const char *(*stem)(const struct item *item);
	/* NULL where the kind never shuffles. */
	struct shuffle (*shuffle)(const struct item *item);
	/* Whether thing i of those shuffled is a right answer; NULL likewise.
	 */
	bool (*right)(const struct item *item, size_t i);
	/* The answers short enough to be met word for word in the stem of
	 * another item, in the arena; NULL where the kind has none. */
	struct answers (*answers)(struct arena *arena, const struct item *item);
};

/* The rules of a kind. */
const struct kind_rules *kind_rules(enum kind kind);

/* The kind of this name; KIND_COUNT where there is none. */
enum kind kind_named(const char *name);

/* The names of all kinds, in the order of the enum. */
struct text_list kind_names(void);

/* A reader: enum kind, by its name; tells which kinds come later. */
field_reader read_kind;

#endif
