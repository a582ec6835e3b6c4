#include "bank/item_values.h"

#include "bank/graph/graph.h"
#include "bank/readers.h"
#include "bank/text/pictured.h"
#include "base/message.h"
#include "base/suggest.h"
#include "text/length.h"
#include "yaml/schema.h"

#include <string.h>

enum {
	LINES_MAX = 200,
	MINUTES_MAX = 600,
	MINUTE = 60,
	SPACE_MAX = 50 * MPT_CM,
	SQUARES_MIN = 5,
	SQUARES_MAX = 40,
	ROWS_MAX = 100,
	ROWS_DEFAULT = 20,
	STAVES_MAX = 40,
	STAFF_LEAST = 12 * MPT_CM / 10, /* with the room around it */
	WORDS_MAX = 100
};

static const char *const difficulty_names[] = {
	"easy", "medium", "hard", "1", "2", "3", "4", "5"};
static const struct vocabulary difficulty_words = {
	.known = {difficulty_names, LENGTH(difficulty_names)}};

static const char *const bloom_names[] = {"remember", "understand", "apply",
	"analyze", "analyse", "evaluate", "create"};
static const struct vocabulary bloom_words = {
	.known = {bloom_names, LENGTH(bloom_names)}};

/* A word with a numeric value. */
static bool read_valued(struct reading *reading, const struct node *node,
	const struct field *words, const int *values, int *into)
{
	int i;

	if (!read_word(reading, node, words, &i))
		return false;
	*into = values[i];
	return true;
}

bool read_difficulty(struct reading *reading, const struct node *node,
	const struct field *field, void *into)
{
	static const int values[LENGTH(difficulty_names)] = {
		1, 3, 5, 1, 2, 3, 4, 5};
	const struct field worded = {
		.name = field->name, .arg = &difficulty_words};

	return read_valued(reading, node, &worded, values, into);
}

bool read_bloom(struct reading *reading, const struct node *node,
	const struct field *field, void *into)
{
	static const int values[LENGTH(bloom_names)] = {1, 2, 3, 4, 4, 5, 6};
	const struct field worded = {.name = field->name, .arg = &bloom_words};

	return read_valued(reading, node, &worded, values, into);
}

/* Parse "2.5" minutes into seconds; 0 if it is no number in range. */
static int parse_minutes(const char *text)
{
	int seconds = 0, part = MINUTE;

	for (; is_digit(*text); text++) {
		seconds = seconds * 10 + (*text - '0') * MINUTE;
		if (seconds > MINUTES_MAX * MINUTE)
			return 0;
	}
	if (*text == '.')
		for (text++; is_digit(*text); text++) {
			seconds += (*text - '0') * part / 10;
			part /= 10;
		}
	return *text == '\0' && seconds <= MINUTES_MAX * MINUTE ? seconds : 0;
}

bool read_minutes(struct reading *reading, const struct node *node,
	const struct field *field, void *into)
{
	const char *text;
	int seconds;

	if (!read_text(reading, node, field, &text))
		return false;
	seconds = parse_minutes(text);
	if (seconds == 0)
		return fields_expected_number(reading, node, field,
			"a number of minutes above 0, up to 600");
	*(int *)into = seconds;
	return true;
}

bool read_lines(struct reading *reading, const struct node *node,
	const struct field *field, void *into)
{
	static const struct int_range range = {0, LINES_MAX};
	const struct field ranged = {.name = field->name, .arg = &range};
	int lines;

	if (!read_count(reading, node, &ranged, &lines))
		return false;
	*(struct space *)into = (struct space){
		.type = lines > 0 ? SPACE_LINES : SPACE_NONE, .lines = lines};
	return true;
}

static const struct int_range squares_range = {SQUARES_MIN, SQUARES_MAX};
static const struct int_range rows_range = {1, ROWS_MAX};
static const struct int_range staves_range = {1, STAVES_MAX};

static const struct field ruled_fields[] = {
	{"squares", read_count, offsetof(struct space, squares), &squares_range,
		FIELD_OPTIONAL, "How many squares stand in a row."},
	{"rows", read_count, offsetof(struct space, rows), &rows_range,
		FIELD_OPTIONAL, "How many rows there are."},
	{"staves", read_count, offsetof(struct space, staves), &staves_range,
		FIELD_OPTIONAL, "How many staves of five lines there are."},
	{"height", read_length, offsetof(struct space, height), NULL,
		FIELD_OPTIONAL, "The height of all staves."},
};

static const struct field_table ruled_table = {
	MESSAGE("space"), ruled_fields, LENGTH(ruled_fields)};

/* Only squares have rows, only staves have a height. */
static bool check_ruled(struct reading *reading, const struct node *node,
	const struct space *space)
{
	const struct node *rows = node_get(node, "rows");
	const struct node *height = node_get(node, "height");

	if (space->squares > 0 && space->staves > 0)
		return error_at(reading->errors, node->at,
			"space: expected squares or staves, found both");
	if (space->squares == 0 && space->staves == 0)
		return error_at(reading->errors, node->at,
			"space: expected squares, staves, grid, dots, axes or "
			"number_line");
	if (rows != NULL && space->staves > 0)
		return error_at(reading->errors, rows->at,
			"space: staves have a height, not rows");
	if (height != NULL && space->squares > 0)
		return error_at(reading->errors, height->at,
			"space: squares have rows, not a height");
	if (height != NULL &&
		(space->height > SPACE_MAX ||
			space->height / STAFF_LEAST < space->staves))
		return error_at(reading->errors, height->at,
			"space: expected a height up to 50cm, of at least "
			"12mm for each of the staves");
	return true;
}

/* {squares: 20, rows: 15}: 300 squares for an essay's characters; or
 * {staves: 4}, to write music on. */
static bool read_ruled(
	struct reading *reading, const struct node *node, struct space *into)
{
	struct space space = {.type = SPACE_SQUARES, .rows = ROWS_DEFAULT};

	if (!fields_read(reading, node, &(struct binding){&ruled_table, &space},
		    1) ||
		!check_ruled(reading, node, &space))
		return false;
	if (space.staves > 0)
		space.type = SPACE_STAVES;
	*into = space;
	return true;
}

/* {axes: …}, {number_line: …}, {grid: 5mm}, {dots: 5mm} */
static bool read_graph(
	struct reading *reading, const struct node *node, struct space *into)
{
	const struct graph *graph = graph_read(reading, node);

	if (graph == NULL)
		return false;
	*into = (struct space){.type = SPACE_GRAPH, .graph = graph};
	return true;
}

bool read_space(struct reading *reading, const struct node *node,
	const struct field *field, void *into)
{
	const char *text;
	mpt height;

	if (node->type == NODE_MAPPING && graph_is(node))
		return read_graph(reading, node, into);
	if (node->type == NODE_MAPPING)
		return read_ruled(reading, node, into);
	if (!read_text(reading, node, field, &text))
		return false;
	if (suggest_same_name("grid", text) ||
		suggest_same_name("none", text)) {
		*(struct space *)into = (struct space){
			.type = suggest_same_name("grid", text) ? SPACE_GRID
								: SPACE_NONE};
		return true;
	}
	if (!length_parse(text, &height) || height <= 0 || height > SPACE_MAX)
		return fields_expected(reading, node, field,
			"none, grid, {squares: 20, rows: 15}, {staves: 4}, or "
			"a height up to 50cm such as 4cm or 1.5in");
	*(struct space *)into =
		(struct space){.type = SPACE_BLANK, .height = height};
	return true;
}

bool read_tags(struct reading *reading, const struct node *node,
	const struct field *field, void *into)
{
	return fields_one_word(reading, node, field) &&
	       readers_limit_list(reading, node, field, TAGS_MAX) &&
	       read_text_list(reading, node, field, into);
}

bool read_words(struct reading *reading, const struct node *node,
	const struct field *field, void *into)
{
	struct text_list words;

	if ((node->type != NODE_SCALAR &&
		    !readers_check_list(reading, node, field, "word")) ||
		!readers_limit_list(reading, node, field, WORDS_MAX) ||
		!read_pictured_list(reading, node, field, &words) ||
		!readers_check_distinct(reading, node, "word", words))
		return false;
	*(struct text_list *)into = words;
	return true;
}

static const struct schema_type schema_types[] = {
	{.read = read_difficulty, .words = &difficulty_words.known},
	{.read = read_bloom, .words = &bloom_words.known},
	{.read = read_minutes,
		.json = "\"type\": [\"number\", \"string\"], "
			"\"exclusiveMinimum\": 0, \"maximum\": 600"},
	{.read = read_lines,
		.json = "\"type\": [\"integer\", \"string\"], "
			"\"minimum\": 0, \"pattern\": \"^[0-9]+$\""},
	{.read = read_space,
		.json = SCHEMA_EITHER(
			"\"type\": \"string\", \"pattern\": "
			"\"^([gG][rR][iI][dD]|[nN][oO][nN][eE]|"
			"[0-9]+([.][0-9]{1,3})? ?(pt|in|cm|mm))$\"",
			SCHEMA_EITHER("\"type\": \"object\", "
				      "\"oneOf\": ["
				      "{\"required\": [\"squares\"]}, "
				      "{\"required\": [\"staves\"]}], "
				      "\"additionalProperties\": false, "
				      "\"properties\": {\"squares\": "
				      "{\"type\": \"integer\", \"minimum\": 5, "
				      "\"maximum\": 40}, \"rows\": "
				      "{\"type\": \"integer\", \"minimum\": 1, "
				      "\"maximum\": 100}, \"staves\": "
				      "{\"type\": \"integer\", \"minimum\": 1, "
				      "\"maximum\": 40}, \"height\": "
				      "{\"type\": \"string\"}}",
				"\"type\": \"object\", \"anyOf\": ["
				"{\"required\": [\"axes\"]}, "
				"{\"required\": [\"number_line\"]}, "
				"{\"required\": [\"grid\"]}, "
				"{\"required\": [\"dots\"]}]"))},
	{.read = read_tags,
		.json = SCHEMA_EITHER(SCHEMA_TEXT,
			"\"type\": \"array\", \"items\": {" SCHEMA_TEXT "}")},
	{.read = read_words,
		.json = SCHEMA_EITHER(SCHEMA_TEXT,
			SCHEMA_LIST(1, SCHEMA_EITHER(SCHEMA_TEXT,
					       SCHEMA_REF("picture"))))},
};

const struct schema_part item_values_schema = {
	schema_types, LENGTH(schema_types), NULL, 0};
