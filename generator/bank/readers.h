/*
 * readers: field readers for banks and worksheets, besides those of
 * yaml/fields.h.
 */
#ifndef BANK_READERS_H
#define BANK_READERS_H

#include "yaml/fields.h"

struct schema_part;

/* The words that a field accepts. */
struct vocabulary {
	struct text_list known;
};

/* int, an index into known; arg: const struct vocabulary *. */
field_reader read_word;

/* The name of a list's entries, and how many it may have. */
struct list_bounds {
	const char *one, *many; /* "step", "steps" */
	size_t least, most;
	bool pictured; /* they may be pictures */
};

/* struct text_list, without repeats; arg: const struct list_bounds *. */
field_reader read_distinct;

/* const struct node *; any value, to be read later. */
field_reader read_node;
field_reader read_text_node; /* const struct node *; a text */
field_reader read_nodes;     /* const struct node *; a list */

/* const char *; a language tag, BCP 47. */
field_reader read_language;

/* How straight quotation marks are printed. */
enum quoting {
	QUOTING_UNSAID,
	QUOTING_TYPOGRAPHIC,
	QUOTING_STRAIGHT
};

/* int, of enum quoting. */
field_reader read_quotes;

/*
 * Whether a value is a list that is not empty; reports an error if not.
 *
 * `of` names an entry: "item", "choice".
 */
bool readers_check_list(struct reading *reading, const struct node *node,
	const struct field *field, const char *of);

/* Whether a list has at most this many entries; reports an error if not. */
bool readers_limit_list(struct reading *reading, const struct node *node,
	const struct field *field, size_t most);

/* Whether no two texts of a list print alike; reports those that do. */
bool readers_check_distinct(struct reading *reading, const struct node *node,
	const char *of, struct text_list texts);

/* Suggest a similar name for the word last reported, if there is one. */
void readers_suggest(
	struct reading *reading, const char *word, struct text_list names);

/* The values that these readers accept. */
extern const struct schema_part readers_schema;

#endif
