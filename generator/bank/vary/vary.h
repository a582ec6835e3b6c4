/*
 * vary: the variables of an item, and the conditions on them.
 *
 * Each variable has a finite domain, so an item has a known number of
 * combinations, numbered from 0.  Derived variables follow from others.
 */
#ifndef BANK_VARY_H
#define BANK_VARY_H

#include "bank/vary/expression.h"
#include "yaml/fields.h"

struct schema_part;

enum {
	VARY_VARIABLES = 40,  /* of an item, at most */
	VARY_CONDITIONS = 40, /* of an item, at most */
	VARY_LISTED = 1000,   /* values in a list */
	VARY_COUNTED = 200000 /* combinations that are counted one by one */
};

/* An expression of a bank. */
struct formula {
	const struct node *scalar; /* the text around it */
	size_t offset, length;     /* in that text */
	const struct expression *root;
};

/* A variable: a range, a list or a formula. */
struct variable {
	const struct node *key;        /* its name */
	const struct node *node;       /* its values */
	enum value_type type;          /* VALUE_NUMBER for any number */
	struct rational from, step;    /* of a range */
	const struct value *listed;    /* NULL: none */
	uint64_t count;                /* of its values; 1 if it is derived */
	const struct formula *formula; /* NULL: it is drawn */
};

struct vary {
	const struct node *node; /* the item as written */
	struct names names;
	const struct variable *variables;
	const struct formula *conditions;
	size_t condition_count;
	uint64_t combinations; /* the product of the domains' sizes */
	/* The values of `vars`, `where` and `vary`; a filled item lacks
	 * them. */
	const struct node *own[3];
	size_t fields;
	bool all; /* one combination serves all forms */
	bool wrong;
};

/*
 * Read the fields `vars`, `where` and `vary` of an item.  An item without them
 * has no variables and one combination.  `conditions` is false for kinds whose
 * `where` is another field.
 *
 * Mistakes are reported and set `wrong`; the result then only serves to find
 * mistakes in texts that name the variables.
 */
const struct vary *vary_read(
	struct reading *reading, const struct node *item, bool conditions);

/* Is a node the value of one of these fields? */
bool vary_owns(const struct vary *vary, const struct node *node);

/* Parse an expression within a scalar's text; NULL, with the mistake reported,
 * if it is wrong. */
const struct formula *vary_parse(struct reading *reading,
	const struct names *names, const struct node *scalar, size_t offset,
	size_t length);

/* The place of a fault in a formula. */
struct where vary_where(
	const struct formula *formula, const struct fault *fault);

/* Readers for the fields.  They do nothing, because vary_read() reads the
 * fields together. */
field_reader read_vars;
field_reader read_conditions;
field_reader read_vary;

extern const struct schema_part vary_schema;

#endif
