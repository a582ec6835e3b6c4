/*
 * A text is read line by line, with just enough Markdown to know where
 * paragraphs, lists and code begin and end.  Cells are counted as md4c counts
 * them: a bar in code or after a backslash is no separator.
 */
#include "bank/text/table_check.h"

#include "base/common.h"
#include "base/message.h"
#include "text/ruby.h"
#include "yaml/place.h"

struct line {
	const char *start; /* of the line */
	const char *at;    /* after indent, quote and list marks */
	const char *end;   /* without trailing spaces */
	size_t bars, cells;
	bool quoted;
	bool marked; /* begins with a list's mark */
	bool opens;  /* begins a block of its own */
	bool heading;
	bool dashes; /* the row of dashes below a head */
	bool framed; /* begins and ends with a bar */
};

struct walk {
	struct errors *errors;
	const struct node *node;
	bool braced; /* bars inside {{ }} separate answers */
	const char *at;
	char fence;         /* of the open code block; 0 if none */
	struct line before; /* the previous line; start is NULL if none */
	size_t lines;       /* of the paragraph so far */
	size_t columns;     /* of the open table */
	size_t inset;       /* of that table's lines */
	bool refused;       /* ignore lines until the next empty one */
};

static bool within(const struct line *line, const char *at)
{
	return at < line->end;
}

static const char *skip_spaces(const char *at, const char *end)
{
	while (at < end && (*at == ' ' || *at == '\t'))
		at++;
	return at;
}

/* Skip the code that a run of backticks opens, or the run. */
static const char *past_code(const char *at, const char *end)
{
	const size_t ticks = strspn(at, "`");
	const char *next = at + ticks;

	while (next < end) {
		const size_t run = strspn(next, "`");

		if (run == ticks)
			return next + run;
		next += run > 0 ? run : 1;
	}
	return at + ticks;
}

static const char *past_braces(const char *at, const char *end)
{
	const char *close = strstr(at, "}}");

	return close != NULL && close < end ? close + 2 : at + 2;
}

/* The next character that may be a bar between cells. */
static const char *step(
	const struct walk *walk, const char *at, const char *end)
{
	const char *ruby;

	if (*at == '\\' && at + 1 < end)
		return at + 2;
	if (*at == '`')
		return past_code(at, end);
	if (walk->braced && at[0] == '{' && at[1] == '{')
		return past_braces(at, end);
	ruby = ruby_end(at);
	return ruby != NULL && ruby <= end ? ruby : at + 1;
}

static void count_bars(const struct walk *walk, struct line *line)
{
	const char *last = NULL;

	for (const char *at = line->at; at < line->end;
		at = step(walk, at, line->end)) {
		if (*at != '|')
			continue;
		line->bars++;
		last = at;
	}
	if (line->at == line->end)
		return;
	line->cells = line->bars + 1;
	line->cells -= *line->at == '|';
	line->cells -= last != NULL && last > line->at && last + 1 == line->end;
	line->framed =
		line->bars >= 2 && *line->at == '|' && last + 1 == line->end;
}

/* Does the line consist of dashes, colons and bars? */
static bool is_dashes(const struct line *line)
{
	bool dash = false, bar = false;

	for (const char *at = line->at; within(line, at); at++) {
		if (strchr("|:- \t", *at) == NULL)
			return false;
		dash |= *at == '-';
		bar |= *at == '|';
	}
	return dash && bar;
}

/* Skip a list's mark, if there is one. */
static const char *past_mark(const char *at, const char *end)
{
	const char *number = at + strspn(at, "0123456789");

	if (at < end && strchr("-+*", *at) != NULL && at[1] == ' ')
		return skip_spaces(at + 1, end);
	if (number > at && number < end && strchr(".)", *number) != NULL &&
		number[1] == ' ')
		return skip_spaces(number + 1, end);
	return at;
}

/* Is this a heading?  "# 5" alone is not. */
static bool is_heading(const char *at)
{
	const size_t marks = strspn(at, "#");
	const char *text = at + marks + strspn(at + marks, " ");

	return marks > 0 && at[marks] == ' ' &&
	       strchr("0123456789", *text) == NULL;
}

static struct line line_at(const struct walk *walk)
{
	const char *start = walk->at;
	struct line line = {
		.start = start, .end = start + strcspn(start, "\n")};
	const char *next;

	while (line.end > start && strchr(" \t\r", line.end[-1]) != NULL)
		line.end--;
	line.at = skip_spaces(start, line.end);
	while (line.at < line.end && *line.at == '>') {
		line.at = skip_spaces(line.at + 1, line.end);
		line.quoted = true;
	}
	line.dashes = is_dashes(&line);
	while (!line.dashes &&
		(next = past_mark(line.at, line.end)) > line.at) {
		line.at = next;
		line.marked = true;
	}
	line.heading = is_heading(line.at);
	line.opens = line.marked || line.quoted != walk->before.quoted;
	count_bars(walk, &line);
	return line;
}

/* Report a fault of a line. */
static void refuse(
	struct walk *walk, const struct line *line, const char *message)
{
	walk->refused = true;
	error_at(walk->errors,
		place_in(walk->node, (size_t)(line->at - walk->node->text)),
		"%s", message);
}

static void refuse_count(struct walk *walk, const struct line *line,
	const char *what, size_t columns)
{
	walk->refused = true;
	error_at(walk->errors,
		place_in(walk->node, (size_t)(line->at - walk->node->text)),
		message_count(line->cells,
			"this %s has %zu cell, but the head of the table has "
			"%zu",
			"this %s has %zu cells, but the head of the table has "
			"%zu"),
		message_text(what), line->cells, columns);
	if (line->cells > columns)
		error_hint(walk->errors,
			"write \\| for a bar that is part of the text");
}

static size_t inset_of(const struct line *line)
{
	return (size_t)(line->at - line->start);
}

/* A row of dashes may begin a table, together with the line before it. */
static void begin_table(struct walk *walk, const struct line *line)
{
	const struct line *head = &walk->before;

	if (walk->lines == 0) {
		refuse(walk, line,
			"expected the head of a table above this row of "
			"dashes");
	} else if (head->cells != line->cells) {
		refuse_count(walk, line, "row of dashes", head->cells);
	} else if (walk->lines > 1) {
		refuse(walk, head,
			"a table cannot begin directly below a line of text");
		error_hint(walk->errors, "leave an empty line above it");
	} else if (head->marked && inset_of(line) < inset_of(head)) {
		refuse(walk, line,
			"this row of dashes is not indented like the head "
			"above it");
	} else {
		walk->columns = line->cells;
		walk->inset = head->marked ? inset_of(head) : 0;
	}
}

static void check_row(struct walk *walk, const struct line *line)
{
	if (line->cells > walk->columns) {
		refuse_count(walk, line, MESSAGE("row"), walk->columns);
	} else if (line->bars == 0) {
		refuse(walk, line,
			"this line of text would become a row of the table "
			"above it");
		error_hint(walk->errors,
			"leave an empty line above it, or begin it with a bar "
			"if it is a row");
	} else if (inset_of(line) < walk->inset) {
		refuse(walk, line,
			"this row is not indented like the head of its table");
	}
}

/* Is there a space inside each outer bar?  Nobody writes |x| = 3 that way. */
static bool is_spaced(const struct line *line)
{
	return line->framed && line->at[1] == ' ' && line->end[-2] == ' ';
}

/* Does the line look like a table row although there is no table? */
static bool is_stray(const struct walk *walk, const struct line *line)
{
	const bool many = line->bars > 2;

	if (!line->framed)
		return false;
	return (many && is_spaced(line)) ||
	       (walk->lines > 0 && walk->before.framed &&
		       (many || is_spaced(line)));
}

static void refuse_stray(struct walk *walk, const struct line *line)
{
	const struct line *first =
		walk->lines > 0 && walk->before.framed ? &walk->before : line;

	refuse(walk, first, "this table row has no row of dashes below it");
	if (strstr(line->at, "--") != NULL &&
		strstr(line->at, "--") < line->end)
		error_hint(walk->errors,
			"these lines are joined into one: begin the text with "
			"\"|\", and write each row on a line of its own");
	else
		error_hint(walk->errors,
			"the first row is the head; write |---|---| below it, "
			"or \\| for bars of the text");
}

/* Is one of the next lines the row of dashes below a head? */
static bool heads_table(const struct walk *walk, const struct line *line)
{
	struct walk ahead = *walk;
	struct line next;

	ahead.at = line->start + strcspn(line->start, "\n");
	if (*ahead.at == '\0')
		return false;
	ahead.at++;
	next = line_at(&ahead);
	return next.dashes;
}

static void check_line(struct walk *walk, const struct line *line)
{
	if (walk->columns > 0 && line->opens)
		walk->columns = 0;
	if (line->opens)
		walk->lines = 0;
	if (walk->refused)
		return;
	if (walk->columns > 0)
		check_row(walk, line);
	else if (line->dashes)
		begin_table(walk, line);
	else if (is_stray(walk, line) && !heads_table(walk, line))
		refuse_stray(walk, line);
}

/* Is the line inside a code block, or its fence? */
static bool in_code(struct walk *walk, const struct line *line)
{
	const bool row = walk->columns > 0 && !line->opens;
	const char fence = line->at < line->end ? *line->at : '\0';
	const bool fences = (fence == '`' || fence == '~') &&
			    strspn(line->at, fence == '`' ? "`" : "~") >= 3;

	if (walk->fence == '\0' && (!fences || row))
		return false;
	if (walk->fence == '\0')
		walk->fence = fence;
	else if (fences && fence == walk->fence)
		walk->fence = '\0';
	return true;
}

static void end_paragraph(struct walk *walk)
{
	walk->lines = 0;
	walk->columns = 0;
	walk->refused = false;
}

static void take_line(struct walk *walk, const struct line *line)
{
	if (in_code(walk, line) || line->at == line->end) {
		end_paragraph(walk);
		return;
	}
	check_line(walk, line);
	walk->before = *line;
	walk->lines = line->heading ? 0 : walk->lines + 1;
}

static void check_scalar(
	struct errors *errors, const struct node *node, bool braced)
{
	struct walk walk = {.errors = errors,
		.node = node,
		.braced = braced,
		.at = node->text};

	while (*walk.at != '\0') {
		const struct line line = line_at(&walk);

		take_line(&walk, &line);
		walk.at += strcspn(walk.at, "\n");
		walk.at += *walk.at == '\n';
	}
}

/* node_read() limits the depth of nodes. */
static void check_node(
	struct errors *errors, const struct node *node, bool braced)
{
	switch (node->type) {
	case NODE_SCALAR:
		if (strchr(node->text, '|') != NULL)
			check_scalar(errors, node, braced);
		break;
	case NODE_SEQUENCE:
		for (size_t i = 0; i < node->count; i++)
			check_node(errors, node->items[i], false);
		break;
	case NODE_MAPPING:
		for (size_t i = 0; i < node->count; i++)
			check_node(errors, node->pairs[i].value,
				text_equal(node->pairs[i].key->text, "text"));
		break;
	}
}

void table_check(struct errors *errors, const struct node *root)
{
	check_node(errors, root, false);
}
