#include "text/math/tables.h"

#include "base/arena.h"
#include "base/message.h"
#include "base/suggest.h"

#include <string.h>

enum {
	COLUMNS_MAX = 60,
	ROWS_MAX = 200
};

enum layout {
	CENTRED,   /* a matrix */
	LEFT,      /* cases */
	ALIGNED,   /* alternately to the right and to the left */
	SPECIFIED, /* {lcr} */
};

struct environment {
	const char *name;
	enum layout layout;
	uint32_t open, close;
	bool displayed, small, counted; /* counted: takes {2} columns */
};

static const struct environment environments[] = {
	{"matrix", CENTRED, 0, 0, false, false, false},
	{"pmatrix", CENTRED, '(', ')', false, false, false},
	{"bmatrix", CENTRED, '[', ']', false, false, false},
	{"Bmatrix", CENTRED, '{', '}', false, false, false},
	{"vmatrix", CENTRED, '|', '|', false, false, false},
	{"Vmatrix", CENTRED, 0x2016, 0x2016, false, false, false},
	{"smallmatrix", CENTRED, 0, 0, false, true, false},
	{"cases", LEFT, '{', 0, false, false, false},
	{"dcases", LEFT, '{', 0, true, false, false},
	{"rcases", LEFT, 0, '}', false, false, false},
	{"drcases", LEFT, 0, '}', true, false, false},
	{"aligned", ALIGNED, 0, 0, true, false, false},
	{"align", ALIGNED, 0, 0, true, false, false},
	{"alignedat", ALIGNED, 0, 0, true, false, true},
	{"alignat", ALIGNED, 0, 0, true, false, true},
	{"split", ALIGNED, 0, 0, true, false, false},
	{"eqnarray", ALIGNED, 0, 0, true, false, false},
	{"gathered", CENTRED, 0, 0, true, false, false},
	{"gather", CENTRED, 0, 0, true, false, false},
	{"equation", CENTRED, 0, 0, true, false, false},
	{"multline", CENTRED, 0, 0, true, false, false},
	{"array", SPECIFIED, 0, 0, false, false, false},
	{"tabular", SPECIFIED, 0, 0, false, false, false},
};

struct cell {
	const struct math *row;
	size_t at_row, at_column;
};

/* A table while it is read. */
struct making {
	struct parser *parser;
	struct math_column column[COLUMNS_MAX + 1];
	bool aligned;     /* in pairs of columns */
	size_t specified; /* columns in {lcr} */
	struct math_rule rules[ROWS_MAX + 1];
	int skips[ROWS_MAX + 1];
	struct cell *cells;
	size_t count, room;
	size_t rows, columns;
};

/* The environment of a name, with or without a star. */
static const struct environment *find(const char *name)
{
	const size_t length = strlen(name);
	const size_t plain =
		length > 0 && name[length - 1] == '*' ? length - 1 : length;

	for (size_t i = 0; i < LENGTH(environments); i++)
		if (strlen(environments[i].name) == plain &&
			strncmp(environments[i].name, name, plain) == 0)
			return &environments[i];
	return NULL;
}

static struct math *fail_unknown(
	struct parser *parser, size_t at, const char *name)
{
	const char *names[LENGTH(environments)];
	const char *near;

	for (size_t i = 0; i < LENGTH(environments); i++)
		names[i] = environments[i].name;
	near = suggest_name(
		name, (struct text_list){names, LENGTH(environments)});
	return parser_fail(parser, at,
		message_printf(
			parser->arena, "unknown environment \"%s\"", name),
		near == NULL ? NULL
			     : message_printf(parser->arena,
				       "did you mean \"%s\"?", near));
}

static void add_column(struct making *making, enum math_align align)
{
	if (making->specified < COLUMNS_MAX)
		making->column[making->specified++].align = align;
}

/* Read "{rc|l}". */
static void read_columns(struct making *making, size_t at)
{
	static const char aligns[] = "clr";
	const char *spec = parser_word(making->parser);
	bool tight = false;

	for (; spec != NULL && *spec != '\0'; spec++) {
		const char *align = strchr(aligns, *spec);

		if (align != NULL) {
			add_column(making, (enum math_align)(align - aligns));
			making->column[making->specified - 1].tight = tight;
			tight = false;
		} else if (*spec == '|' || *spec == ':') {
			making->column[making->specified].rules++;
		} else if (*spec == '@') {
			tight = true;
		} else if (strchr(" {}", *spec) == NULL) {
			parser_fail(making->parser, at,
				"expected columns such as {lcr}",
				"l, c and r are columns, | is a rule");
			return;
		}
	}
}

/* The aligns of the other layouts. */
static void default_columns(struct making *making, enum layout layout)
{
	for (size_t i = 0; layout == ALIGNED && i < COLUMNS_MAX; i++) {
		making->column[i].tight = i % 2 == 1;
		making->column[i].align =
			i % 2 == 1 ? MATH_TO_LEFT : MATH_TO_RIGHT;
	}
	for (size_t i = 0; layout == LEFT && i < COLUMNS_MAX; i++)
		making->column[i].align = MATH_TO_LEFT;
}

/* Read "\hline" and its like at the beginning of a row. */
static bool read_rule(struct making *making)
{
	struct parser *parser = making->parser;
	struct math_rule *rule = &making->rules[making->rows];
	const char *word;

	if (parser_at_command(parser, "hline") ||
		parser_at_command(parser, "hdashline")) {
		parser->at += 1 + parser_name(parser, parser->at + 1);
		*rule = (struct math_rule){rule->count + 1, 0, COLUMNS_MAX};
		return true;
	}
	if (!parser_at_command(parser, "cline"))
		return false;
	parser->at += strlen("\\cline");
	word = parser_word(parser);
	if (word == NULL)
		return false;
	if (!is_digit(word[0]) || word[1] != '-' || !is_digit(word[2])) {
		parser_fail(parser, parser->at - 1,
			"expected columns such as {1-2}", NULL);
		return false;
	}
	*rule = (struct math_rule){1, (size_t)(word[0] - '1') % COLUMNS_MAX,
		(size_t)(word[2] - '1') % COLUMNS_MAX};
	return true;
}

/* Read "[3pt]" behind "\\". */
static void read_skip(struct making *making)
{
	struct parser *parser = making->parser;
	const char *open = parser->text + parser->at, *end;

	if (!parser_next_is(parser, '['))
		return;
	end = memchr(open, ']', parser->length - parser->at);
	if (end == NULL ||
		!(is_digit(open[1]) || open[1] == '-' || open[1] == '.'))
		return;
	parser->at = (size_t)(end - parser->text) + 1;
	if (open[1] != '-' && making->rows > 0)
		making->skips[making->rows - 1] =
			100 * (open[1] == '.' ? 1 : open[1] - '0');
}

/* Put an empty part before the right side of an equation, so that its sign has
 * space on both sides. */
static struct math *after_nothing(struct parser *parser, struct math *row)
{
	struct math *nothing;

	if (row == NULL)
		return NULL;
	nothing = parser_node(parser, MATH_ROW, MATH_ORDINARY);
	nothing->next = row->body;
	row->body = nothing;
	return row;
}

static bool read_cell(struct making *making, size_t column)
{
	struct parser *parser = making->parser;
	struct math *row = parser_row(parser, '\0');

	if (making->aligned && column % 2 == 1)
		row = after_nothing(parser, row);

	making->cells = arena_grow(parser->arena, making->cells, making->count,
		&making->room, sizeof(*making->cells));
	making->cells[making->count++] =
		(struct cell){row, making->rows, column};
	if (column + 1 > making->columns)
		making->columns = column + 1;
	return !parser->failed;
}

/* Read the cells of a row; true if another row follows. */
static bool read_row(struct making *making)
{
	struct parser *parser = making->parser;

	for (size_t column = 0; column < COLUMNS_MAX; column++) {
		if (!read_cell(making, column))
			return false;
		if (!parser_next_is(parser, '&'))
			break;
		parser->at++;
	}
	making->rows++;
	if (parser_next_is(parser, '&'))
		parser_fail(parser, parser->at, "a table with too many columns",
			"at most 60");
	if (!parser_at_command(parser, "\\") &&
		!parser_at_command(parser, "cr"))
		return false;
	parser->at += 1 + parser_name(parser, parser->at + 1);
	read_skip(making);
	return making->rows < ROWS_MAX;
}

static void read_rows(struct making *making)
{
	struct parser *parser = making->parser;
	bool more = true;

	while (more && !parser->failed) {
		parser_skip_spaces(parser);
		while (read_rule(making))
			parser_skip_spaces(parser);
		if (making->rows > 0 && (parser_at_command(parser, "end") ||
						parser_next_is(parser, '}')))
			return;
		more = read_row(making);
	}
}

static const void *kept(
	struct arena *arena, const void *at, size_t count, size_t size)
{
	return memcpy(arena_alloc(arena, count, size), at, count * size);
}

/* The finished table. */
static const struct math_table *finish(
	const struct making *making, const struct environment *environment)
{
	struct arena *arena = making->parser->arena;
	struct math_table *table = arena_alloc(arena, 1, sizeof(*table));
	const size_t rows = making->rows;
	const size_t columns = making->columns > making->specified
				       ? making->columns
				       : making->specified;

	table->rows = rows;
	table->columns = columns;
	table->cells =
		arena_alloc(arena, rows * columns, sizeof(*table->cells));
	for (size_t i = 0; i < making->count; i++)
		table->cells[making->cells[i].at_row * columns +
			     making->cells[i].at_column] = making->cells[i].row;
	table->column = kept(
		arena, making->column, columns + 1, sizeof(*making->column));
	table->rules =
		kept(arena, making->rules, rows + 1, sizeof(*making->rules));
	table->skips =
		kept(arena, making->skips, rows + 1, sizeof(*making->skips));
	table->displayed = table->spaced = environment->displayed;
	return table;
}

static struct math *read_table(struct parser *parser,
	const struct environment *environment, struct making *making)
{
	struct math *node = parser_node(parser, MATH_TABLE, MATH_ORDINARY);
	struct math *fence;

	making->aligned = environment->layout == ALIGNED;
	default_columns(making, environment->layout);
	read_rows(making);
	if (parser->failed)
		return NULL;
	node->table = finish(making, environment);
	node->flags = environment->small ? MATH_SMALL : 0;
	if (environment->open == 0 && environment->close == 0)
		return node;
	fence = parser_node(parser, MATH_FENCED, MATH_INNER);
	fence->code = environment->open;
	fence->close = environment->close;
	fence->body = node;
	return fence;
}

/* Read "\end{…}", which must name what the table began with. */
static struct math *read_end(
	struct parser *parser, size_t begin, const char *name)
{
	const size_t at = parser->at;
	const char *end;

	if (!parser_at_command(parser, "end"))
		return parser_fail(parser, begin,
			message_printf(parser->arena,
				"this \\begin{%s} has no \\end{%s}", name,
				name),
			NULL);
	parser->at += strlen("\\end");
	end = parser_word(parser);
	if (end != NULL && strcmp(end, name) != 0)
		return parser_fail(parser, at,
			message_printf(parser->arena,
				"\\end{%s} closes \\begin{%s}", end, name),
			message_printf(parser->arena, "write \\end{%s}", name));
	return NULL;
}

struct math *tables_begin(
	struct parser *parser, const struct command *command, size_t at)
{
	struct making *making;
	const struct environment *environment;
	const char *name = parser_word(parser);
	struct math *table;

	(void)command;
	if (name == NULL)
		return NULL;
	environment = find(name);
	if (environment == NULL)
		return fail_unknown(parser, at, name);
	if (!parser_enter(parser, at))
		return NULL;
	making = arena_alloc(parser->arena, 1, sizeof(*making));
	making->parser = parser;
	if (environment->layout != ALIGNED)
		parser_option(parser);
	if (environment->counted)
		parser_word(parser);
	if (environment->layout == SPECIFIED)
		read_columns(making, at);
	table = read_table(parser, environment, making);
	parser_leave(parser);
	if (!parser->failed)
		read_end(parser, at, name);
	return table;
}

struct math *tables_substack(
	struct parser *parser, const struct command *command, size_t at)
{
	static const struct environment stack = {
		"substack", CENTRED, 0, 0, false, true, false};
	struct making *making = arena_alloc(parser->arena, 1, sizeof(*making));
	struct math *table;
	const size_t open = parser->at;

	(void)command;
	if (!parser_next_is(parser, '{'))
		return parser_fail(
			parser, at, "expected {…} behind this", NULL);
	if (!parser_enter(parser, open))
		return NULL;
	parser->at++;
	making->parser = parser;
	table = read_table(parser, &stack, making);
	parser_leave(parser);
	if (!parser_next_is(parser, '}'))
		return parser_unclosed(parser, open);
	parser->at++;
	return table;
}
