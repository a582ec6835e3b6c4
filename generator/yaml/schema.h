/*
 * schema: a format's tables as JSON Schema (draft-07), for editors.
 *
 * A schema is made from the very tables that read a file.  Each module says
 * beside its readers what they take, as a part; a schema is put together from
 * the parts.  It takes all that the readers take, and not much else: what
 * depends on other values or files is left to them.
 */
#ifndef YAML_SCHEMA_H
#define YAML_SCHEMA_H

#include "base/buffer.h"
#include "yaml/fields.h"

struct schema;

/* What a scalar may be that is read as text: YAML has types, banks have not. */
#define SCHEMA_TEXT                                                            \
	"\"type\": [\"string\", \"number\", \"boolean\", \"null\"], "          \
	"\"minLength\": 1"
#define SCHEMA_REF(name) "\"$ref\": \"#/definitions/" name "\""
/* A list of at least so many. */
#define SCHEMA_LIST(least, items)                                              \
	"\"type\": \"array\", \"minItems\": " #least ", "                      \
	"\"items\": {" items "}"
#define SCHEMA_EITHER(a, b) "\"anyOf\": [{" a "}, {" b "}]"

/*
 * What a reader takes: the members of a JSON object, in which @ stands for
 * those that say "one of these words"; or a function that writes them.  Words
 * alone are "@".
 */
struct schema_type {
	field_reader *read;
	const char *json;
	const struct text_list *words;
	void (*put)(struct schema *schema, const struct field *field);
};

/* A table by the name that types refer to, and what is so of its fields
 * together: more members, or NULL. */
struct schema_table {
	const char *name;
	const struct field_table *table;
	const char *more;
};

/* What one module knows. */
struct schema_part {
	const struct schema_type *types;
	size_t type_count;
	const struct schema_table *tables;
	size_t table_count;
};

/* A schema in the making. */
struct schema {
	struct buffer out;
	const struct schema_part *const *parts;
	size_t part_count;
	const char *kind;    /* whose fields are being put: "essay"; or NULL */
	const char *untyped; /* a field of which no part knows the type */
	bool some;           /* definitions were put */
};

/* The fields of a mapping, of one or more tables; the last that has a field
 * has it. */
struct schema_object {
	const struct field_table *const *tables;
	size_t count;
	bool (*has)(const char *name); /* which of them; NULL: all */
	bool partial;                  /* none of them is required */
	const char *more;              /* more members, or NULL */
};

/* Write the members that say what a row's value may be. */
void schema_put_type(struct schema *schema, const struct field *field);

/* Write those that say "one of these words". */
void schema_put_words(struct schema *schema, const struct text_list *words);

/* Write those of a mapping, a line for each field. */
void schema_put_object(
	struct schema *schema, const struct schema_object *object);

/* Write what begins a definition of this name, up to its members; a } ends
 * it. */
void schema_begin_definition(struct schema *schema, const char *name);

/* Write what stands before the definitions, those of all tables, and, after
 * others may have been added, the end.  The root is the definition named. */
void schema_begin(struct schema *schema, const char *title, const char *root);
void schema_end(struct schema *schema);

/* The common readers. */
extern const struct schema_part fields_schema;

#endif
