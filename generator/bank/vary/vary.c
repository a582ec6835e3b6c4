#include "bank/vary/vary.h"

#include "bank/vary/domain.h"
#include "bank/vary/function.h"
#include "bank/vary/token.h"
#include "base/arena.h"
#include "base/suggest.h"
#include "yaml/place.h"
#include "yaml/schema.h"

#include <string.h>

#define MOST (UINT64_MAX / 2)

struct where vary_where(
	const struct formula *formula, const struct fault *fault)
{
	return place_in(formula->scalar, formula->offset + fault->at);
}

/* Suggest a variable or function that a name may have meant. */
static void suggest_known(
	struct reading *reading, const struct names *names, const char *name)
{
	const size_t count = names->count + function_count();
	const char **all = arena_alloc(reading->arena, count, sizeof(*all));
	const char *nearest;

	for (size_t i = 0; i < names->count; i++)
		all[i] = names->at[i];
	for (size_t i = 0; i < function_count(); i++)
		all[names->count + i] = function_name(i);
	nearest = suggest_name(name, (struct text_list){all, count});
	if (nearest != NULL)
		error_hint(reading->errors, "did you mean \"%s\"?", nearest);
}

/* Does a formula name a variable that has mistakes of its own? */
static bool names_wrong(
	const struct names *names, const struct formula *formula)
{
	const char *text = formula->scalar->text + formula->offset;
	struct fault fault = {.kind = FAULT_NONE};

	for (struct token token = token_next(text, formula->length, 0, &fault);
		token.kind != TOKEN_END && token.kind != TOKEN_WRONG;
		token = token_next(
			text, formula->length, token.at + token.length, &fault))
		for (size_t i = 0; names->wrong != NULL && i < names->count;
			i++)
			if (names->wrong[i] && token.kind == TOKEN_NAME &&
				strlen(names->at[i]) == token.length &&
				strncmp(names->at[i], text + token.at,
					token.length) == 0)
				return true;
	return false;
}

const struct formula *vary_parse(struct reading *reading,
	const struct names *names, const struct node *scalar, size_t offset,
	size_t length)
{
	struct formula *formula =
		arena_alloc(reading->arena, 1, sizeof(*formula));
	struct fault fault;

	*formula = (struct formula){scalar, offset, length,
		expression_parse(reading->arena, scalar->text + offset, length,
			names, &fault)};
	if (formula->root != NULL)
		return formula;
	/* The fault may come from a variable that is itself wrong. */
	if (fault.name == NULL && names_wrong(names, formula))
		return NULL;
	error_at(
		reading->errors, vary_where(formula, &fault), "%s", fault.what);
	if (fault.hint != NULL)
		error_hint(reading->errors, "%s", fault.hint);
	else if (fault.name != NULL)
		suggest_known(reading, names, fault.name);
	return NULL;
}

/* Check that expressions can use a name. */
static bool check_name(struct reading *reading, const struct node *key)
{
	const char *name = key->text;

	if (*name == '\0' || expression_name(name) != strlen(name)) {
		error_at(reading->errors, key->at,
			"vars: \"%s\" is no name of a variable", name);
		error_hint(reading->errors,
			"a name has letters, digits and _, and begins with a "
			"letter");
		return false;
	}
	return !expression_reserves(name) ||
	       error_at(reading->errors, key->at,
		       "vars: \"%s\" is a word of the expressions; choose "
		       "another name",
		       name);
}

/* The product, at most MOST. */
static uint64_t times(uint64_t a, uint64_t b)
{
	return b != 0 && a > MOST / b ? MOST : a * b;
}

static bool read_variables(
	struct reading *reading, const struct node *vars, struct vary *vary)
{
	struct arena *arena = reading->arena;
	struct variable *variables;
	const char **names;
	enum value_type *types;
	bool *wrong;
	bool fine = true;

	if (vars->type != NODE_MAPPING || vars->count == 0) {
		error_at(reading->errors, vars->at,
			"vars: expected names with their values, such as "
			"{a: 2..9}, found %s",
			node_found(arena, vars));
		return false;
	}
	if (vars->count > VARY_VARIABLES)
		return error_at(reading->errors, vars->at,
			"vars: %u variables are too many; %d at most",
			vars->count, VARY_VARIABLES);
	variables = arena_alloc(arena, vars->count, sizeof(*variables));
	names = arena_alloc(arena, vars->count, sizeof(*names));
	types = arena_alloc(arena, vars->count, sizeof(*types));
	wrong = arena_alloc(arena, vars->count, sizeof(*wrong));
	vary->variables = variables;
	vary->names = (struct names){names, types, 0, wrong};
	for (uint32_t i = 0; i < vars->count; i++) {
		struct variable *own = &variables[i];

		own->key = vars->pairs[i].key;
		own->node = vars->pairs[i].value;
		wrong[i] = !check_name(reading, own->key);
		if (!domain_read(reading, vars, i, &vary->names, own))
			wrong[i] = true;
		fine = fine && !wrong[i];
		names[i] = own->key->text;
		types[i] = own->type;
		vary->names.count++;
		vary->combinations = times(vary->combinations, own->count);
	}
	if (fine && vary->combinations == MOST)
		return error_at(reading->errors, vars->at,
			"vars: there are too many combinations to count; "
			"narrow the ranges");
	return fine;
}

static bool read_condition(struct reading *reading, const struct vary *vary,
	const struct node *node, struct formula *condition)
{
	const struct formula *formula;

	if (node->type != NODE_SCALAR || node_is_nothing(node))
		return error_at(reading->errors, node->at,
			"where: expected a condition such as \"a < b\", found "
			"%s",
			node_found(reading->arena, node));
	formula =
		vary_parse(reading, &vary->names, node, 0, strlen(node->text));
	if (formula == NULL)
		return false;
	*condition = *formula;
	if (formula->root->type == VALUE_TRUTH ||
		names_wrong(&vary->names, formula))
		return true;
	error_at(reading->errors, node->at,
		"where: expected a condition such as \"a < b\", found %s",
		expression_type_name(formula->root->type));
	return false;
}

static bool read_where(
	struct reading *reading, const struct node *where, struct vary *vary)
{
	const struct node *list = node_listed(reading->arena, where);
	struct formula *conditions;
	bool fine = true;

	if (list->type != NODE_SEQUENCE)
		return error_at(reading->errors, where->at,
			"where: expected a list of conditions, found %s",
			node_found(reading->arena, where));
	if (list->count > VARY_CONDITIONS)
		return error_at(reading->errors, where->at,
			"where: %u conditions are too many; %d at most",
			list->count, VARY_CONDITIONS);
	conditions =
		arena_alloc(reading->arena, list->count, sizeof(*conditions));
	vary->conditions = conditions;
	vary->condition_count = list->count;
	for (uint32_t i = 0; i < list->count; i++)
		fine = read_condition(
			       reading, vary, list->items[i], &conditions[i]) &&
		       fine;
	return fine;
}

static bool read_scope(
	struct reading *reading, const struct node *node, struct vary *vary)
{
	vary->all = node->type == NODE_SCALAR &&
		    suggest_same_name("all", node->text);
	if (vary->all || (node->type == NODE_SCALAR &&
				 suggest_same_name("form", node->text)))
		return true;
	error_at(reading->errors, node->at,
		"vary: expected form or all, found %s",
		node_found(reading->arena, node));
	error_hint(reading->errors,
		"form: other values on each form; all: the same on all");
	return false;
}

/* Take the value of a field that is read here; NULL if there is none. */
static const struct node *take(
	const struct node *item, const char *name, struct vary *vary)
{
	const struct node *node = node_get(item, name);

	if (node != NULL)
		vary->own[vary->fields++] = node;
	return node;
}

bool vary_owns(const struct vary *vary, const struct node *node)
{
	for (size_t i = 0; i < vary->fields; i++)
		if (vary->own[i] == node)
			return true;
	return false;
}

const struct vary *vary_read(
	struct reading *reading, const struct node *item, bool conditions)
{
	struct vary *vary = arena_alloc(reading->arena, 1, sizeof(*vary));
	const struct node *vars = take(item, "vars", vary);
	const struct node *where =
		conditions ? take(item, "where", vary) : NULL;
	const struct node *scope = take(item, "vary", vary);
	bool fine = true;

	vary->node = item;
	vary->combinations = 1;
	if (vars != NULL)
		fine = read_variables(reading, vars, vary);
	if (where != NULL)
		fine = read_where(reading, where, vary) && fine;
	if (scope != NULL)
		fine = read_scope(reading, scope, vary) && fine;
	vary->wrong = !fine;
	return vary;
}

bool read_vars(struct reading *reading, const struct node *node,
	const struct field *field, void *into)
{
	(void)reading;
	(void)node;
	(void)field;
	(void)into;
	return true;
}

bool read_conditions(struct reading *reading, const struct node *node,
	const struct field *field, void *into)
{
	return read_vars(reading, node, field, into);
}

bool read_vary(struct reading *reading, const struct node *node,
	const struct field *field, void *into)
{
	return read_vars(reading, node, field, into);
}

static const struct schema_type schema_types[] = {
	{.read = read_vars,
		.json = "\"type\": \"object\", \"minProperties\": 1, "
			"\"additionalProperties\": {\"type\": [\"number\", "
			"\"string\", \"array\", \"object\"]}"},
	{.read = read_conditions,
		.json = SCHEMA_EITHER(SCHEMA_TEXT,
			"\"type\": \"array\", \"items\": "
			"{\"type\": [\"string\", \"boolean\"]}")},
	{.read = read_vary, .json = "\"enum\": [\"form\", \"all\"]"},
};

const struct schema_part vary_schema = {
	schema_types, LENGTH(schema_types), NULL, 0};
