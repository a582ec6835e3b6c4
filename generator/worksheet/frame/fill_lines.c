#include "worksheet/frame/fill_lines.h"

#include "bank/readers.h"
#include "base/arena.h"
#include "yaml/schema.h"

#include <assert.h>
#include <string.h>

static const char *const names[] = {
	[FILL_NAME] = "name",
	[FILL_DATE] = "date",
	[FILL_PERIOD] = "period",
	[FILL_CLASS] = "class",
	[FILL_SCORE] = "score",
};
static const struct vocabulary words = {.known = {names, LENGTH(names)}};

static_assert(LENGTH(names) == FILL_COUNT, "a name for each line");

static const struct fill_line usual[] = {
	{.fill = FILL_NAME}, {.fill = FILL_DATE}};

static const struct field own_fields[] = {
	{"label", read_text, offsetof(struct fill_line, label), NULL,
		FIELD_REQUIRED, "The words before the line."},
	{"width", read_length, offsetof(struct fill_line, width), NULL,
		FIELD_OPTIONAL, "The width of the line, such as 4cm."},
	{"row", read_bool, offsetof(struct fill_line, row), NULL,
		FIELD_OPTIONAL, "true for a row of its own."},
};

static const struct field_table own_table = {
	"line to fill in", own_fields, LENGTH(own_fields)};

struct fill_lines fill_lines_default(void)
{
	return (struct fill_lines){usual, LENGTH(usual)};
}

/* {label: Student ID, width: 4cm} */
static bool read_own(struct reading *reading, const struct node *node,
	struct fill_line *line)
{
	const struct binding binding = {&own_table, line};

	*line = (struct fill_line){.fill = FILL_OWN};
	return fields_read(reading, node, &binding, 1);
}

static bool read_line(struct reading *reading, const struct node *node,
	struct fill_line *line)
{
	const struct field worded = {.name = "field", .arg = &words};
	int fill;

	if (node->type == NODE_MAPPING)
		return read_own(reading, node, line);
	if (!read_word(reading, node, &worded, &fill))
		return false;
	*line = (struct fill_line){.fill = (enum fill)fill};
	return true;
}

/* Is a line there already?  Its own ones may have equal labels. */
static bool is_given(const struct fill_line *lines, size_t count)
{
	for (size_t i = 0; i < count; i++)
		if (lines[i].fill == lines[count].fill &&
			lines[i].fill != FILL_OWN)
			return true;
	return false;
}

bool read_fills(struct reading *reading, const struct node *node,
	const struct field *field, void *into)
{
	struct fill_line *lines;
	size_t count = 0;
	bool ok = true;

	if (node->type != NODE_MAPPING &&
		!fields_one_word(reading, node, field))
		return false;
	node = node_listed(reading->arena, node);
	if (node->type != NODE_SEQUENCE)
		return fields_expected(
			reading, node, field, "a list of the lines to fill in");
	if (!readers_limit_list(reading, node, field, FILL_LINES_MAX))
		return false;
	lines = arena_alloc(reading->arena, node->count, sizeof(*lines));
	for (size_t i = 0; i < node->count; i++) {
		if (!read_line(reading, node->items[i], &lines[count]))
			ok = false;
		else if (is_given(lines, count))
			ok = error_at(reading->errors, node->items[i]->at,
				"field \"%s\" is given twice",
				names[lines[count].fill]);
		else
			count++;
	}
	if (ok)
		*(struct fill_lines *)into = (struct fill_lines){lines, count};
	return ok;
}

#define ONE_LINE SCHEMA_EITHER("@", SCHEMA_REF("line"))

static const struct schema_type schema_types[] = {
	{.read = read_fills,
		.json = SCHEMA_EITHER(ONE_LINE,
			"\"type\": \"array\", \"items\": {" ONE_LINE "}"),
		.words = &words.known},
};

static const struct schema_table schema_tables[] = {
	{"line", &own_table, NULL},
};

const struct schema_part fill_lines_schema = {schema_types,
	LENGTH(schema_types), schema_tables, LENGTH(schema_tables)};
