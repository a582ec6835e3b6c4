/*
 * schema: a format's tables as JSON Schema (draft-07), for editors.
 *
 * A schema is made from the tables that read a file.  Each module describes the
 * values its readers accept, as a part; a schema is put together from the
 * parts.  It accepts everything that the readers accept, and little else:
 * checks that depend on other values or files stay with the readers.
 */
#ifndef YAML_SCHEMA_H
#define YAML_SCHEMA_H

#include "base/buffer.h"
#include "yaml/fields.h"

struct schema;

/* The type of a scalar read as text: YAML has types, banks do not. */
#define SCHEMA_SCALAR                                                          \
	"\"type\": [\"string\", \"number\", \"boolean\", \"null\"]"
#define SCHEMA_TEXT SCHEMA_SCALAR ", \"minLength\": 1"
/* What a boolean may be written as, for a pattern. */
#define SCHEMA_BOOLS                                                           \
	"[Tt]rue|TRUE|[Ff]alse|FALSE|[Yy]es|YES|[Nn]o|NO|[Oo]n|ON|[Oo]ff|OFF|" \
	"[YyNnTtFf]"
#define SCHEMA_REF(name) "\"$ref\": \"#/definitions/" name "\""
/* A list of at least `least` items. */
#define SCHEMA_LIST(least, items)                                              \
	"\"type\": \"array\", \"minItems\": " #least ", "                      \
	"\"items\": {" items "}"
#define SCHEMA_EITHER(a, b) "\"anyOf\": [{" a "}, {" b "}]"
#define SCHEMA_BOOLEAN                                                         \
	"\"type\": [\"boolean\", \"string\"], \"pattern\": "                   \
	"\"^(" SCHEMA_BOOLS ")$\""

/*
 * The values a reader accepts: the members of a JSON object, in which @ stands
 * for the members that say "one of these words"; or a function that writes
 * them.  Words alone are "@".
 */
struct schema_type {
	field_reader *read;
	const char *json;
	const struct text_list *words;
	void (*put)(struct schema *schema, const struct field *field);
};

/* A table, the name by which types refer to it, and further members that hold
 * for its fields together, or NULL. */
struct schema_table {
	const char *name;
	const struct field_table *table;
	const char *more;
};

/* The types and tables of one module. */
struct schema_part {
	const struct schema_type *types;
	size_t type_count;
	const struct schema_table *tables;
	size_t table_count;
};

/* State of writing a schema. */
struct schema {
	struct buffer out;
	const struct schema_part *const *parts;
	size_t part_count;
	const char *kind;    /* the kind being written: "essay"; or NULL */
	const char *untyped; /* a field whose type no part knows */
	bool some;           /* a definition was written */
};

/* The fields of a mapping, from one or more tables; of rows with one name, the
 * last counts. */
struct schema_object {
	const struct field_table *const *tables;
	size_t count;
	bool (*has)(const char *name); /* which fields; NULL for all */
	bool partial;                  /* no field is required */
	const char *more;              /* more members, or NULL */
};

/* Write the members for the value of a row. */
void schema_put_type(struct schema *schema, const struct field *field);

/* Write the members that say "one of these words", as listed or in other
 * letters and with spaces. */
void schema_put_words(struct schema *schema, const struct text_list *words);

/* Write a pattern for a word in any such spelling, without anchors. */
void schema_put_spelling(struct buffer *out, const char *word);

/* Write the members of a mapping, a line for each field. */
void schema_put_object(
	struct schema *schema, const struct schema_object *object);

/* Begin a definition of this name, up to its members; a } ends it. */
void schema_begin_definition(struct schema *schema, const char *name);

/* Write the schema up to the definitions; then those of all tables; and, after
 * others may have been added, the end.  `root` names the root's definition. */
void schema_begin(struct schema *schema, const char *title, const char *root);
void schema_end(struct schema *schema);

/* The types of the common readers. */
extern const struct schema_part schema_of_fields;

#endif
