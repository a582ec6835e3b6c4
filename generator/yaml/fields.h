/*
 * fields: a mapping read into a struct by a table.
 *
 * A row names a field, how its value is read and where in the struct it
 * goes.  So unknown, missing and misspelled fields are told in one place,
 * and a format is the tables that describe it.
 */
#ifndef YAML_FIELDS_H
#define YAML_FIELDS_H

#include "base/common.h"
#include "yaml/node.h"

/* What reading needs; errors collect, the arena owns what is made. */
struct reading {
	struct arena *arena;
	struct errors *errors;
};

struct field;

/*
 * Reads a value into *into, which is left as it was on failure.  Answers
 * whether it went well; if not, errors say why.
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
	const void *arg; /* what the reader needs: names, a range, a table */
	enum field_need need;
};

struct field_table {
	const char *what; /* "essay item": whose fields, for messages */
	const struct field *fields;
	size_t count;
};

/* One table and the struct that it fills. */
struct binding {
	const struct field_table *table;
	void *into;
};

/*
 * Read a mapping by one or more tables, together covering all its fields.
 *
 * Every unknown field, missing required field and bad value is reported
 * (missing ones where the mapping stands); what can be read is read.  Answers
 * whether there was no mistake.
 */
bool fields_read(struct reading *reading, const struct node *mapping,
	const struct binding *bindings, size_t count);

/* Report "NAME: expected EXPECTED, found …" where the node stands; false, so
 * that a reader can end with it. */
bool field_expected(struct reading *reading, const struct node *node,
	const struct field *field, const char *expected);

enum {
	TEXT_BYTES = 128 * 1024 /* of one text, at most: some 40 pages */
};

/* Readers.  The struct member each fills, and its arg, are named. */
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

/* A number of at most three decimals as thousandths, "2.5"; false where the
 * text is none. */
bool decimal_parse(const char *text, int64_t *thousandths);

/* A text that is true or false, yes or no, on or off; false where it is
 * neither. */
bool bool_parse(const char *text, bool *value);

/* A text of the length, "4cm"; false where it is none. */
bool length_parse(const char *text, mpt *length);

#endif
