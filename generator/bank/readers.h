/*
 * readers: what the tables of banks and worksheets read besides the common
 * types of yaml/fields.h.
 */
#ifndef BANK_READERS_H
#define BANK_READERS_H

#include "yaml/fields.h"

struct schema_part;

/* Words a field may be. */
struct vocabulary {
	struct text_list known;
};

/* int, an index into known; arg: const struct vocabulary *. */
field_reader read_word;

/* What a list of different texts holds, and how many. */
struct list_bounds {
	const char *of; /* "step" */
	size_t least, most;
};

/* struct text_list, no text in it twice; arg: const struct list_bounds *. */
field_reader read_distinct;

/* const struct node *; any value, to be read when its turn comes. */
field_reader read_node;
field_reader read_text_node; /* likewise, once it is known to be a text */
field_reader read_nodes;     /* or a list */

/* const char *; a language tag, BCP 47. */
field_reader read_language;

/*
 * Whether a value is a list of at least one; reports if not.
 *
 * `of` is what it lists: "item", "choice".
 */
bool list_check(struct reading *reading, const struct node *node,
	const struct field *field, const char *of);

/* Whether a list has at most so many entries; reports if not. */
bool list_limit(struct reading *reading, const struct node *node,
	const struct field *field, size_t most);

/* Whether no two texts of a list print alike; reports those that do. */
bool list_distinct(struct reading *reading, const struct node *node,
	const char *of, struct text_list texts);

/* Suggest what may have been meant by the word last reported, if anything. */
void hint_near(
	struct reading *reading, const char *word, struct text_list names);

/* What they take. */
extern const struct schema_part readers_schema;

#endif
