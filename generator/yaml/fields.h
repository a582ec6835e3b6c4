/*
 * fields: a mapping read into a struct, by a table.
 *
 * A row names a field, the reader of its value and its offset in the struct.
 * So unknown, missing and misspelled fields are reported in one place, and a
 * format is the tables that describe it.
 */
#ifndef YAML_FIELDS_H
#define YAML_FIELDS_H

#include "base/common.h"
#include "yaml/node.h"

/* The state of reading; errors collect, the arena owns the results. */
struct reading {
	struct arena *arena;
	struct errors *errors;
};

struct field;

/*
 * Reads a value into *into.  On failure, reports an error, leaves *into alone
 * and returns false.
 */
typedef bool field_reader(struct reading *reading, const struct node *node,
	const struct field *field, void *into);

enum field_need {
	FIELD_OPTIONAL,
	FIELD_REQUIRED,
	FIELD_UNLESS_IMAGE /* a text, which may be empty beside an image */
};

struct field {
	const char *name;
	field_reader *read;
	size_t offset;   /* in the struct */
	const void *arg; /* the reader's parameter: names, a range, a table */
	enum field_need need;
	const char *about; /* its purpose, in a sentence; or NULL */
};

struct field_table {
	const char *what; /* "essay item": whose fields, for messages */
	const struct field *fields;
	size_t count;
};

/* A table and the struct it fills. */
struct binding {
	const struct field_table *table;
	void *into;
};

/*
 * Read a mapping by one or more tables that together cover all its fields.
 *
 * Reports every unknown field, missing required field (at the mapping's place)
 * and bad value, and reads the rest.  Returns whether there was no mistake.
 */
bool fields_read(struct reading *reading, const struct node *mapping,
	const struct binding *bindings, size_t count);

/* The value of a missing field that is present under another name, which is
 * reported when it is read; NULL if it is not. */
const struct node *fields_renamed(struct reading *reading,
	const struct node *mapping, const struct binding *bindings,
	size_t count, const char *name);

/* Report "NAME: expected EXPECTED, found …" at the node's place; false, so that
 * a reader can end with it. */
bool fields_expected(struct reading *reading, const struct node *node,
	const struct field *field, const char *expected);

/* The same for a number, with a hint of the number that was meant, 2 for
 * "2 pts". */
bool fields_expected_number(struct reading *reading, const struct node *node,
	const struct field *field, const char *expected);

/* Report a list without its brackets, "war, peace", where a list or one word is
 * expected; false if it is one. */
bool fields_one_word(struct reading *reading, const struct node *node,
	const struct field *field);

enum {
	TEXT_BYTES = 128 * 1024 /* of one text, at most: some 40 pages */
};

/* Readers, with the type of the member each fills and its arg. */
field_reader read_text;      /* const char *; not empty */
field_reader read_id;        /* const char *; a-z 0-9 - _ */
field_reader read_bool;      /* bool; true or false, yes or no, on or off */
field_reader read_count;     /* int; arg: const struct int_range * */
field_reader read_points;    /* twelfths, above 0 */
field_reader read_credit;    /* twelfths, 0 allowed */
field_reader read_name;      /* int, index; arg: const struct text_list * */
field_reader read_length;    /* mpt; "4cm", "1.5in", "12pt", "8mm" */
field_reader read_text_list; /* struct text_list; a list of texts, or one */
field_reader read_texts;     /* struct text_list; a text or a list */
field_reader read_id_list;   /* struct text_list; a list of ids, or one */

struct int_range {
	int low, high;
};

/* A number of at most three decimals, "2.5", as thousandths; false if the text
 * is not one. */
bool fields_parse_decimal(const char *text, int64_t *thousandths);

/* Read a text that is true or false, yes or no, on or off; false if it is
 * neither. */
bool fields_parse_bool(const char *text, bool *value);

#endif
