#include "bank/vary/domain.h"

#include "base/arena.h"
#include "base/common.h"
#include "base/suggest.h"

#include <string.h>

static const char forms[] = "2..9, [1, 2, 5], {from: 5, to: 80, step: 5}, "
			    "a single value or a formula \"= a/b\"";

static const char *skip_spaces(const char *at)
{
	return at + strspn(at, " ");
}

/* Parse a number or a fraction such as 3/4; spaces may follow a number. */
static bool parse_whole(const char *text, struct rational *number)
{
	const char *end;

	if (rational_read(text, number))
		return true;
	end = rational_parse(text, number);
	return end != NULL && end != text && *skip_spaces(end) == '\0';
}

static bool refuse(struct reading *reading, const struct variable *variable,
	const struct node *node)
{
	error_at(reading->errors, node->at, "%s: expected %s, found %s",
		variable->key->text, forms, node_found(reading->arena, node));
	return false;
}

/* Set a range, and the number of its values. */
static bool set_range(struct reading *reading, struct variable *variable,
	const struct node *at, struct rational to)
{
	struct rational span, steps;

	if (rational_sign(variable->step) <= 0)
		return error_at(reading->errors, at->at,
			"%s: expected a step above 0", variable->key->text);
	if (rational_compare(variable->from, to) > 0)
		return error_at(reading->errors, at->at,
			"%s: the range is empty, because it begins above its "
			"end",
			variable->key->text);
	if (!rational_subtract(to, variable->from, &span) ||
		!rational_divide(span, variable->step, &steps) ||
		rational_floor(steps) > INT32_MAX)
		return error_at(reading->errors, at->at,
			"%s: the range has too many values",
			variable->key->text);
	variable->count = (uint64_t)rational_floor(steps) + 1;
	return true;
}

/* "2..9": whole numbers. */
static bool read_dots(struct reading *reading, struct variable *variable,
	const struct node *node, const char *dots)
{
	const char *from = arena_copy(
		reading->arena, node->text, (size_t)(dots - node->text));
	const char *to = skip_spaces(dots + 2);
	struct rational end;

	from = skip_spaces(from);
	if (!parse_whole(from, &variable->from) || !parse_whole(to, &end) ||
		!rational_is_whole(variable->from) || !rational_is_whole(end)) {
		error_at(reading->errors, node->at,
			"%s: expected two whole numbers, as in 2..9, found "
			"\"%s\"",
			variable->key->text, node->text);
		error_hint(reading->errors,
			"a range of others is {from: 0.5, to: 2, step: 0.5}");
		return false;
	}
	variable->step = rational_whole(1);
	return set_range(reading, variable, node, end);
}

static bool read_bound(struct reading *reading, const struct variable *variable,
	const struct node *node, const char *name, struct rational *number)
{
	if (node->type == NODE_SCALAR && parse_whole(node->text, number))
		return true;
	return error_at(reading->errors, node->at,
		"%s: %s: expected a number, found %s", variable->key->text,
		name, node_found(reading->arena, node));
}

static bool read_steps(struct reading *reading, struct variable *variable,
	const struct node *node)
{
	static const char *const known[] = {"from", "to", "step"};
	struct rational bounds[LENGTH(known)] = {{0, 1}, {0, 1}, {1, 1}};
	bool given[LENGTH(known)] = {false};

	for (uint32_t i = 0; i < node->count; i++) {
		const struct node *key = node->pairs[i].key;
		size_t k = 0;

		while (k < LENGTH(known) && !text_equal(known[k], key->text))
			k++;
		if (k == LENGTH(known)) {
			error_at(reading->errors, key->at,
				"%s: unknown field \"%s\"", variable->key->text,
				key->text);
			error_hint(reading->errors,
				"a range is {from: 5, to: 80, step: 5}");
			return false;
		}
		given[k] = true;
		if (!read_bound(reading, variable, node->pairs[i].value,
			    known[k], &bounds[k]))
			return false;
	}
	if (!given[0] || !given[1])
		return error_at(reading->errors, node->at,
			given[0] ? "%s: a range needs \"to\""
				 : "%s: a range needs \"from\"",
			variable->key->text);
	variable->from = bounds[0];
	variable->step = bounds[2];
	return set_range(reading, variable, node, bounds[1]);
}

static struct value text_value(const char *text)
{
	return (struct value){.type = VALUE_TEXT, .text = text};
}

/* All are numbers, or all are texts. */
static bool are_numbers(const struct node *list)
{
	struct rational number;

	for (uint32_t i = 0; i < list->count; i++)
		if (!parse_whole(list->items[i]->text, &number))
			return false;
	return true;
}

static bool same_value(const struct value *a, const struct value *b)
{
	return a->type == VALUE_TEXT
		       ? text_equal(a->text, b->text)
		       : rational_compare(a->number, b->number) == 0;
}

static bool check_entries(struct reading *reading,
	const struct variable *variable, const struct node *list)
{
	for (uint32_t i = 0; i < list->count; i++)
		if (list->items[i]->type != NODE_SCALAR ||
			*list->items[i]->text == '\0')
			return error_at(reading->errors, list->items[i]->at,
				"%s: expected a number or a text, found %s",
				variable->key->text,
				node_found(reading->arena, list->items[i]));
	if (list->count > 0 && list->count <= VARY_LISTED)
		return true;
	return error_at(reading->errors, list->at,
		list->count == 0 ? "%s: the list of its values is empty"
				 : "%s: the list has more than 1000 values",
		variable->key->text);
}

static bool read_list(struct reading *reading, struct variable *variable,
	const struct node *list)
{
	struct value *values;
	bool numbers;

	if (!check_entries(reading, variable, list))
		return false;
	numbers = are_numbers(list);
	values = arena_alloc(reading->arena, list->count, sizeof(*values));
	for (uint32_t i = 0; i < list->count; i++) {
		values[i] = text_value(list->items[i]->text);
		if (numbers) {
			values[i].type = VALUE_NUMBER;
			parse_whole(list->items[i]->text, &values[i].number);
		}
		for (uint32_t k = 0; k < i; k++)
			if (same_value(&values[i], &values[k]))
				return error_at(reading->errors,
					list->items[i]->at,
					"%s: \"%s\" is in the list twice",
					variable->key->text,
					list->items[i]->text);
	}
	variable->listed = values;
	variable->count = list->count;
	variable->type = values[0].type;
	return true;
}

/* Is the name a variable further down?  Then the hint is about the order. */
static bool stands_below(const struct node *vars, uint32_t i, const char *name)
{
	for (uint32_t k = i; k < vars->count; k++)
		if (strcmp(vars->pairs[k].key->text, name) == 0)
			return true;
	return false;
}

static bool read_formula(struct reading *reading, const struct node *vars,
	uint32_t i, const struct names *before, struct variable *variable)
{
	const struct node *node = variable->node;
	const size_t start = (size_t)(strchr(node->text, '=') + 1 - node->text);
	struct fault fault;
	const struct formula *formula;

	if (expression_parse(reading->arena, node->text + start,
		    strlen(node->text + start), before, &fault) == NULL &&
		fault.name != NULL && stands_below(vars, i, fault.name)) {
		const struct formula at = {node, start, 0, NULL};

		error_at(reading->errors, vary_where(&at, &fault),
			strcmp(fault.name, variable->key->text) == 0
				? "%s: the formula uses \"%s\" itself"
				: "%s: the formula uses \"%s\", which stands "
				  "below it",
			variable->key->text, fault.name);
		if (strcmp(fault.name, variable->key->text) != 0)
			error_hint(reading->errors, "move \"%s\" above \"%s\"",
				fault.name, variable->key->text);
		return false;
	}
	formula = vary_parse(
		reading, before, node, start, strlen(node->text + start));
	if (formula == NULL)
		return false;
	variable->formula = formula;
	variable->type = formula->root->type;
	if (variable->type != VALUE_LIST)
		return true;
	variable->type = VALUE_NUMBER;
	return error_at(reading->errors, node->at,
		"%s: expected a value, found a list", variable->key->text);
}

static bool read_scalar(struct reading *reading, const struct node *vars,
	uint32_t i, const struct names *before, struct variable *variable)
{
	const struct node *node = variable->node;
	const char *text = skip_spaces(node->text);
	const char *dots = strstr(text, "..");
	struct value *one;

	if (*text == '=')
		return read_formula(reading, vars, i, before, variable);
	if (node_is_nothing(node))
		return refuse(reading, variable, node);
	if (dots != NULL &&
		(is_digit(*text) || is_digit(dots[2]) || *text == '-'))
		return read_dots(reading, variable, node, dots);
	one = arena_alloc(reading->arena, 1, sizeof(*one));
	*one = text_value(node->text);
	if (parse_whole(text, &one->number))
		one->type = VALUE_NUMBER;
	else
		one->text = node->text;
	variable->listed = one;
	variable->type = one->type;
	return true;
}

bool domain_read(struct reading *reading, const struct node *vars, uint32_t i,
	const struct names *before, struct variable *variable)
{
	const struct node *node = variable->node;

	variable->type = VALUE_NUMBER;
	variable->count = 1;
	if (node->type == NODE_SEQUENCE)
		return read_list(reading, variable, node);
	if (node->type == NODE_MAPPING)
		return read_steps(reading, variable, node);
	return read_scalar(reading, vars, i, before, variable);
}

struct value domain_value(const struct variable *variable, uint64_t i)
{
	struct value value = {.type = VALUE_NUMBER};
	struct rational offset;

	if (variable->listed != NULL)
		return variable->listed[i];
	/* Reading the range has checked the bounds. */
	if (!rational_multiply(
		    variable->step, (struct rational){(wide)i, 1}, &offset) ||
		!rational_add(variable->from, offset, &value.number))
		value.number = variable->from;
	return value;
}
