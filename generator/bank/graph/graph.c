#include "bank/graph/graph.h"

#include "bank/graph/curve.h"
#include "base/arena.h"
#include "base/suggest.h"
#include "text/length.h"

#include <string.h>

enum {
	SQUARE_LEAST = MPT_CM / 5,
	SQUARE_MOST = 5 * MPT_CM,
	HEIGHT_DEFAULT = 6 * MPT_CM,
	WIDTH_MOST = 40 * MPT_CM
};

static const char *const types[] = {
	[GRAPH_AXES] = "axes",
	[GRAPH_NUMBER_LINE] = "number_line",
	[GRAPH_GRID] = "grid",
	[GRAPH_DOTS] = "dots",
};

/* The fields as written; their meaning depends on the type. */
struct written {
	const struct node *main[LENGTH(types)], *plot;
	mpt width, height;
	int show;
};

/* const struct node *; a list or a mapping. */
static bool read_whole(struct reading *reading, const struct node *node,
	const struct field *field, void *into)
{
	(void)reading;
	(void)field;
	*(const struct node **)into = node;
	return true;
}

static const char *const shows[] = {"sheet", "key"};
static const struct text_list show_words = {shows, LENGTH(shows)};

static const struct field fields[] = {
	{"axes", read_whole, offsetof(struct written, main[GRAPH_AXES]), NULL,
		FIELD_OPTIONAL, NULL},
	{"number_line", read_whole,
		offsetof(struct written, main[GRAPH_NUMBER_LINE]), NULL,
		FIELD_OPTIONAL, NULL},
	{"grid", read_whole, offsetof(struct written, main[GRAPH_GRID]), NULL,
		FIELD_OPTIONAL, NULL},
	{"dots", read_whole, offsetof(struct written, main[GRAPH_DOTS]), NULL,
		FIELD_OPTIONAL, NULL},
	{"width", read_length, offsetof(struct written, width), NULL,
		FIELD_OPTIONAL, NULL},
	{"height", read_length, offsetof(struct written, height), NULL,
		FIELD_OPTIONAL, NULL},
	{"plot", read_whole, offsetof(struct written, plot), NULL,
		FIELD_OPTIONAL, NULL},
	{"show", read_name, offsetof(struct written, show), &show_words,
		FIELD_OPTIONAL, NULL},
};

static const struct field_table table = {"space", fields, LENGTH(fields)};

/* struct rational; a number, or a constant expression such as 1/4. */
static bool read_number(struct reading *reading, const struct node *node,
	const struct field *field, void *into)
{
	return curve_number(reading, node, into) ||
	       fields_expected(reading, node, field, "a number such as 0.5");
}

/* struct rational[2]: from and to. */
static bool read_pair(struct reading *reading, const struct node *node,
	const struct field *field, void *into)
{
	struct span_of *span = into;

	if (node->type != NODE_SEQUENCE || node->count != 2)
		return fields_expected(
			reading, node, field, "two numbers, such as [-5, 5]");
	return read_number(reading, node->items[0], field, &span->from) &&
	       read_number(reading, node->items[1], field, &span->to);
}

/* struct graph; one step for both axes, or one for each. */
static bool read_step(struct reading *reading, const struct node *node,
	const struct field *field, void *into)
{
	struct graph *graph = into;
	const bool two = node->type == NODE_SEQUENCE && node->count == 2;

	for (int i = 0; i < AXES; i++)
		if (!read_number(reading, two ? node->items[i] : node, field,
			    &graph->axes[i].step))
			return false;
	return true;
}

/* struct graph: true, false, or the numbers that have a label. */
static bool read_labels(struct reading *reading, const struct node *node,
	const struct field *field, void *into)
{
	struct graph *graph = into;
	struct rational *labelled;

	if (node->type != NODE_SEQUENCE)
		return read_bool(reading, node, field, &graph->labels);
	labelled =
		arena_alloc(reading->arena, node->count + 1, sizeof(*labelled));
	for (uint32_t i = 0; i < node->count; i++)
		if (!read_number(reading, node->items[i], field, &labelled[i]))
			return false;
	graph->labels = true;
	graph->labelled = labelled;
	graph->labelled_count = node->count;
	return true;
}

static const struct field axes_fields[] = {
	{"x", read_pair, offsetof(struct graph, axes[AXIS_X]), NULL,
		FIELD_REQUIRED, NULL},
	{"y", read_pair, offsetof(struct graph, axes[AXIS_Y]), NULL,
		FIELD_REQUIRED, NULL},
	{"step", read_step, 0, NULL, FIELD_OPTIONAL, NULL},
	{"grid", read_bool, offsetof(struct graph, grid), NULL, FIELD_OPTIONAL,
		NULL},
	{"labels", read_labels, 0, NULL, FIELD_OPTIONAL, NULL},
};

static const struct field line_fields[] = {
	{"from", read_number, offsetof(struct graph, axes[AXIS_X].from), NULL,
		FIELD_REQUIRED, NULL},
	{"to", read_number, offsetof(struct graph, axes[AXIS_X].to), NULL,
		FIELD_REQUIRED, NULL},
	{"step", read_number, offsetof(struct graph, axes[AXIS_X].step), NULL,
		FIELD_OPTIONAL, NULL},
	{"labels", read_labels, 0, NULL, FIELD_OPTIONAL, NULL},
};

static const struct field_table axes_table = {
	"axes", axes_fields, LENGTH(axes_fields)};
static const struct field_table line_table = {
	"number_line", line_fields, LENGTH(line_fields)};

static bool check_span(struct reading *reading, const struct node *node,
	const struct span_of *span)
{
	struct rational length, steps;

	if (rational_sign(span->step) <= 0)
		return error_at(reading->errors, node->at,
			"space: expected a step above 0");
	if (!rational_subtract(span->to, span->from, &length) ||
		rational_sign(length) <= 0)
		return error_at(reading->errors, node->at,
			"space: an axis must end above its beginning");
	return (rational_divide(length, span->step, &steps) &&
		       rational_floor(steps) <= GRAPH_STEPS) ||
	       error_at(reading->errors, node->at,
		       "space: an axis has at most %d steps", GRAPH_STEPS);
}

static bool read_axes(
	struct reading *reading, const struct node *node, struct graph *graph)
{
	const bool line = graph->type == GRAPH_NUMBER_LINE;
	const struct binding binding = {
		line ? &line_table : &axes_table, graph};

	graph->labels = graph->grid = true;
	graph->axes[AXIS_X].step = rational_whole(1);
	graph->axes[AXIS_Y].step = rational_whole(1);
	return fields_read(reading, node, &binding, 1) &&
	       check_span(reading, node, &graph->axes[AXIS_X]) &&
	       (line || check_span(reading, node, &graph->axes[AXIS_Y]));
}

static bool read_square(
	struct reading *reading, const struct node *node, struct graph *graph)
{
	const struct field field = {.name = types[graph->type]};

	if (node->type == NODE_SCALAR &&
		length_parse(node->text, &graph->square) &&
		graph->square >= SQUARE_LEAST && graph->square <= SQUARE_MOST)
		return true;
	return fields_expected(
		reading, node, &field, "the size of a square, from 2mm to 5cm");
}

bool graph_is(const struct node *node)
{
	for (size_t i = 0; i < LENGTH(types); i++)
		if (node_get(node, types[i]) != NULL)
			return true;
	return false;
}

/* The field that names the type; reports a second one. */
static const struct node *find_type(struct reading *reading,
	const struct node *node, const struct written *written,
	struct graph *graph)
{
	const struct node *found = NULL;

	for (size_t i = 0; i < LENGTH(types); i++) {
		if (written->main[i] == NULL)
			continue;
		if (found != NULL) {
			error_at(reading->errors, node->at,
				"space: expected %s or %s, found both",
				types[graph->type], types[i]);
			return NULL;
		}
		graph->type = (enum graph_type)i;
		found = written->main[i];
	}
	return found;
}

static bool check_size(struct reading *reading, const struct node *node,
	const struct written *written)
{
	if (written->width >= 0 && written->width <= WIDTH_MOST &&
		written->height >= 0 && written->height <= WIDTH_MOST)
		return true;
	return error_at(reading->errors, node->at,
		"space: expected a width and a height up to 40cm");
}

const struct graph *graph_read(struct reading *reading, const struct node *node)
{
	struct graph *graph = arena_alloc(reading->arena, 1, sizeof(*graph));
	struct written written = {.width = 0};
	const struct binding binding = {&table, &written};
	const struct node *main;

	if (!fields_read(reading, node, &binding, 1) ||
		!check_size(reading, node, &written))
		return NULL;
	main = find_type(reading, node, &written, graph);
	if (main == NULL)
		return NULL;
	graph->width = written.width;
	graph->height = written.height;
	graph->key_only = written.show == 1;
	if (graph->type >= GRAPH_GRID && graph->height == 0)
		graph->height = HEIGHT_DEFAULT;
	if (graph->type >= GRAPH_GRID ? !read_square(reading, main, graph)
				      : !read_axes(reading, main, graph))
		return NULL;
	return written.plot == NULL ||
			       curve_read_all(reading, written.plot, graph)
		       ? graph
		       : NULL;
}
