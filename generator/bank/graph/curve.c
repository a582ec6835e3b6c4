#include "bank/graph/curve.h"

#include "bank/vary/evaluate.h"
#include "bank/vary/vary.h"
#include "base/arena.h"

#include <string.h>

static const char *const axis_names[AXES] = {"x", "y"};
static const enum value_type axis_types[AXES] = {VALUE_NUMBER, VALUE_NUMBER};

/* A function has x; an inequality has x and y. */
static struct names names_of(size_t count)
{
	return (struct names){axis_names, axis_types, count, NULL};
}

static bool fetch(
	struct evaluation *evaluation, size_t variable, struct value *value)
{
	const struct rational *x = evaluation->context;

	(void)variable;
	if (x == NULL)
		return evaluate_fail(evaluation, FAULT_VALUE, 0, "no x");
	*value = (struct value){.type = VALUE_NUMBER, .number = *x};
	return true;
}

/* Rounded to what a page can show, so that numbers stay short. */
static bool compute(struct arena *arena, const struct expression *expression,
	struct rational *x, struct rational *result)
{
	struct evaluation evaluation = {
		.arena = arena, .fetch = fetch, .context = x};
	struct value value;

	return evaluate(&evaluation, expression, &value) &&
	       evaluate_decimal(&evaluation, &value, 0, result);
}

bool curve_number(struct reading *reading, const struct node *node,
	struct rational *number)
{
	const struct names none = names_of(0);
	const char *text = node->type == NODE_SCALAR ? node->text : "";
	const struct expression *parsed;
	struct fault fault;

	text += strspn(text, " =");
	parsed = expression_parse(
		reading->arena, text, strlen(text), &none, &fault);
	return parsed != NULL && parsed->type == VALUE_NUMBER &&
	       compute(reading->arena, parsed, NULL, number);
}

bool curve_value(struct arena *arena, const struct expression *function,
	struct rational x, struct rational *y)
{
	return compute(arena, function, &x, y);
}

static bool read_point(struct reading *reading, const struct node *node,
	struct rational *point)
{
	const bool pair = node->type == NODE_SEQUENCE && node->count == AXES;

	for (int i = 0; i < AXES; i++)
		if (!pair || !curve_number(reading, node->items[i], &point[i]))
			return error_at(reading->errors, node->at,
				"plot: expected a point such as [1, 2], found "
				"%s",
				node_found(reading->arena, node));
	return true;
}

static bool read_point_list(struct reading *reading, const struct node *node,
	const char *name, size_t least, struct curve *curve)
{
	if (node->type != NODE_SEQUENCE || node->count < least ||
		node->count > GRAPH_POINTS)
		return error_at(reading->errors, node->at,
			"plot: %s: expected a list of points, such as "
			"[[1, 2], [3, 4]]",
			name);
	curve->points = arena_alloc(
		reading->arena, node->count, sizeof(*curve->points));
	curve->point_count = node->count;
	for (uint32_t i = 0; i < node->count; i++)
		if (!read_point(reading, node->items[i], curve->points[i]))
			return false;
	return true;
}

static const struct expression *parse(
	struct reading *reading, const struct node *node, size_t names)
{
	const struct names known = names_of(names);
	const struct formula *formula =
		vary_parse(reading, &known, node, 0, strlen(node->text));

	return formula == NULL ? NULL : formula->root;
}

static bool read_function(
	struct reading *reading, const struct node *node, struct curve *curve)
{
	curve->type = CURVE_FUNCTION;
	curve->function = parse(reading, node, 1);
	if (curve->function == NULL)
		return false;
	return curve->function->type == VALUE_NUMBER ||
	       error_at(reading->errors, node->at,
		       "plot: expected a function of x, such as 2*x + 1");
}

static bool uses(const struct expression *part, size_t axis)
{
	const bool chain =
		part != NULL && (part->operation == OPERATION_CALL ||
					part->operation == OPERATION_LIST);

	if (part == NULL)
		return false;
	if (part->operation == OPERATION_VARIABLE && part->variable == axis)
		return true;
	for (size_t i = 0; i < LENGTH(part->parts); i++)
		if (!chain && i < part->count && uses(part->parts[i], axis))
			return true;
	for (const struct expression *one = chain ? part->parts[0] : NULL;
		one != NULL; one = one->next)
		if (uses(one, axis))
			return true;
	return false;
}

/* "y < 2*x + 1" or "x >= 3" */
static bool read_shade(
	struct reading *reading, const struct node *node, struct curve *curve)
{
	const struct expression *root =
		node->type == NODE_SCALAR ? parse(reading, node, AXES) : NULL;

	if (node->type == NODE_SCALAR && root == NULL)
		return false;
	if (root == NULL || root->operation < OPERATION_LESS ||
		root->operation > OPERATION_MORE_EQUAL ||
		root->parts[0]->operation != OPERATION_VARIABLE ||
		uses(root->parts[1], AXIS_Y) ||
		(root->parts[0]->variable == AXIS_X &&
			uses(root->parts[1], AXIS_X)))
		return error_at(reading->errors, node->at,
			"plot: shade: expected an inequality such as "
			"y < 2*x + 1 or x >= 3");
	curve->type = CURVE_SHADE;
	curve->relation = root->operation;
	curve->axis = (int)root->parts[0]->variable;
	curve->function = root->parts[1];
	return true;
}

static bool read_curve(
	struct reading *reading, const struct node *node, struct curve *curve)
{
	const struct node *value;
	const char *name;

	if (node->type == NODE_SCALAR)
		return read_function(reading, node, curve);
	if (node->type != NODE_MAPPING || node->count != 1)
		return error_at(reading->errors, node->at,
			"plot: expected a function such as 2*x + 1, or points, "
			"a segment or a shade");
	name = node->pairs[0].key->text;
	value = node->pairs[0].value;
	curve->type = CURVE_POINTS;
	if (text_equal(name, "points"))
		return read_point_list(reading, value, name, 1, curve);
	curve->type = CURVE_SEGMENT;
	if (text_equal(name, "segment"))
		return read_point_list(reading, value, name, 2, curve);
	if (text_equal(name, "shade"))
		return read_shade(reading, value, curve);
	error_at(reading->errors, node->pairs[0].key->at,
		"plot: unknown field \"%s\"", name);
	error_hint(reading->errors, "known: points, segment, shade");
	return false;
}

bool curve_read_all(
	struct reading *reading, const struct node *plot, struct graph *graph)
{
	const struct node *list = node_listed(reading->arena, plot);
	struct curve *curves;
	bool fine = true;

	if (list->type != NODE_SEQUENCE || list->count > GRAPH_CURVES)
		return error_at(reading->errors, plot->at,
			"plot: expected a list of functions, points, segments "
			"and shades, %d at most",
			GRAPH_CURVES);
	if (graph->type != GRAPH_AXES)
		return error_at(
			reading->errors, plot->at, "plot: only axes have one");
	curves = arena_alloc(reading->arena, list->count, sizeof(*curves));
	for (uint32_t i = 0; i < list->count; i++)
		fine = read_curve(reading, list->items[i], &curves[i]) && fine;
	graph->curves = curves;
	graph->curve_count = list->count;
	return fine;
}
