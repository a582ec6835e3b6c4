/*
 * A parser knows what it expected, not what the writer meant.  So the table
 * below maps each of libyaml's errors to the mistake that usually causes it.
 * For some, a look at the line, or at the quotes and brackets before it,
 * decides between several mistakes.
 */
#include "yaml/syntax.h"

#include "base/common.h"
#include "base/utf8.h"
#include "yaml/comment.h"

#include <string.h>

struct syntax {
	struct errors *errors;
	const struct piece *piece;
	const struct before *before;
	struct where at, context; /* context may be unknown: line 0 */
	const char *problem;
	const char *line; /* that holds `at` */
	const char *here; /* the character at `at` */
	const char *end;  /* of the source, where a NUL is */
};

/* Looks closer; false if the row's own message applies. */
typedef bool closer_look(struct syntax *s);

/* Parts of libyaml's message (NULL for any), our message, our place. */
struct complaint {
	const char *context, *problem;
	closer_look *look;
	bool at_context;
	const char *message, *hint;
};

static const char quote_text[] = "put the text in quotes";
static const char check_indent[] = "check the indentation";

struct where syntax_place(const struct piece *piece, const yaml_mark_t *mark)
{
	return (struct where){piece->source,
		piece->lines_before + (uint32_t)mark->line + 1,
		(uint32_t)mark->column + 1};
}

static bool say(struct syntax *s, struct where at, const char *message,
	const char *hint)
{
	error_at(s->errors, at, "%s", message);
	if (hint != NULL)
		error_hint(s->errors, "%s", hint);
	s->at = at;
	return true;
}

static bool is_break(char c)
{
	return c == '\n' || c == '\r';
}

/* The start of a line of the piece, in the source. */
static const char *find_line(const struct piece *piece, uint32_t line)
{
	const char *at = piece->source->text + piece->start;
	const char *end = piece->source->text + piece->source->length;
	uint32_t number = piece->lines_before + 1;

	for (; number < line && at < end; at++)
		if (*at == '\n' || (*at == '\r' && at[1] != '\n'))
			number++;
	return at;
}

static const char *find_column(const char *line, const char *end, uint32_t col)
{
	const size_t length = (size_t)(end - line);
	size_t at = 0;

	for (uint32_t i = 1; i < col && at < length; i++)
		utf8_next(line, length, &at);
	return line + at;
}

static const char *before_spaces(const char *line, const char *at)
{
	while (at > line && (at[-1] == ' ' || at[-1] == '\t'))
		at--;
	return at;
}

/* The last character before the place, on the same line; NUL if none. */
static char last_before(const struct syntax *s)
{
	const char *at = before_spaces(s->line, s->here);

	return at > s->line ? at[-1] : '\0';
}

/* "text cannot begin with "@"", at the context if there is one. */
static bool look_start(struct syntax *s)
{
	const struct where at = s->context.line > 0 ? s->context : s->at;
	const char *first =
		find_column(find_line(s->piece, at.line), s->end, at.col);

	error_at(s->errors, at, "text cannot begin with \"%c\"", *first);
	error_hint(s->errors, quote_text);
	s->at = at;
	return true;
}

static bool look_content(struct syntax *s)
{
	if (s->here == s->end || is_break(*s->here))
		return say(s, s->at, "expected a value, found nothing", NULL);
	error_at(s->errors, s->at, "expected a value, found \"%c\"", *s->here);
	error_hint(s->errors, quote_text);
	return true;
}

/* The text that "#" turned into a comment, in the lines from `first` to
 * here. */
static bool look_comment(struct syntax *s, uint32_t first)
{
	for (uint32_t number = first; number <= s->at.line; number++) {
		const char *line = find_line(s->piece, number);
		const char *mark = comment_glued(line);
		struct where at = {s->piece->source, number, 1};

		if (mark == NULL)
			continue;
		for (; line < mark; line++)
			at.col += (*line & 0xc0) != 0x80;
		error_at(s->errors, at,
			"\" #\" begins a comment and cuts off the text");
		error_hint(s->errors, quote_text);
		s->at = at;
		return true;
	}
	return false;
}

/* An open bracket turns a new field or entry into an error. */
static bool look_bracket(struct syntax *s)
{
	const struct where open = s->before->open;
	const char *bracket;

	if (open.line == 0 || open.line == s->at.line)
		return false;
	if (look_comment(s, open.line))
		return true;
	if (s->here < s->end && *s->here != ':' && *s->here != '-')
		return false;
	bracket = find_column(find_line(s->piece, open.line), s->end, open.col);
	error_at(s->errors, open, "\"%c\" is not closed", *bracket);
	s->at = open;
	return true;
}

static const char *hint_around(char last)
{
	if (last == '"')
		return "put quotes around all of it, and write \\\" for each "
		       "\" "
		       "inside";
	if (last == '\'')
		return "put quotes around all of it, and write '' for each ' "
		       "inside";
	return "put quotes around all of it";
}

/* A text in quotes, or in brackets, that ends before the line does. */
static bool look_behind(struct syntax *s)
{
	const struct before *before = s->before;
	const char last = last_before(s);
	const bool quoted = before->quote.line > 0 &&
			    before->quote_end == s->at.line &&
			    (last == '"' || last == '\'');

	if (quoted && before->quote.line < s->at.line) {
		error_at(s->errors, before->quote,
			"the text in quotes runs on to line %u",
			(unsigned)s->at.line);
		error_hint(s->errors, "is a closing quote missing?");
		s->at = before->quote;
		return true;
	}
	if (!quoted && last != '}' && last != ']')
		return false;
	error_at(s->errors, s->at, "text after the closing %c", last);
	error_hint(s->errors, "%s", hint_around(last));
	return true;
}

static bool look_misplaced(struct syntax *s, const char *what, const char *same)
{
	if (s->at.col == s->context.col)
		return say(s, s->at, same, check_indent);
	if (s->at.line > 1 && look_comment(s, s->at.line - 1))
		return true;
	error_at(s->errors, s->at,
		"bad indentation: the %s of line %u begin in column %u", what,
		(unsigned)s->context.line, (unsigned)s->context.col);
	return true;
}

static bool look_field(struct syntax *s)
{
	return look_behind(s) ||
	       look_misplaced(
		       s, "fields", "expected a field, as in \"name: value\"");
}

static bool look_dash(struct syntax *s)
{
	return look_behind(s) ||
	       look_misplaced(s, "entries",
		       "expected an entry of the list, as in \"- text\"");
}

static bool look_flow(struct syntax *s)
{
	return look_bracket(s) || look_behind(s);
}

/* The last line above that is not empty; NULL if there is none. */
static const char *line_above(const struct syntax *s, uint32_t *number)
{
	const char *first = s->piece->source->text + s->piece->start;
	const char *at = s->line;

	*number = s->at.line;
	while (at > first) {
		*number -= !(at[-1] == '\r' && *at == '\n');
		for (at--; at > first && !is_break(at[-1]);)
			at--;
		if (strchr("\r\n", at[strspn(at, " \t")]) == NULL)
			return at;
	}
	return NULL;
}

/* Does the line's first colon lack the space after it? */
static bool lacks_space(const char *line)
{
	const char *colon = line + strcspn(line, ":\r\n");

	return *colon == ':' && strchr(" \t\r\n", colon[1]) == NULL;
}

/* A second ": " in a line, or a field that became part of the text above. */
static bool look_colon(struct syntax *s)
{
	const char *first = s->line + strcspn(s->line, ":\r\n");
	uint32_t number = 0;
	const char *above = line_above(s, &number);

	while (first < s->here && *first == ':' && first[1] != ' ')
		first += 1 + strcspn(first + 1, ":\r\n");
	if (first < s->here || above == NULL)
		return false;
	say(s, s->at, "found a field in the middle of a text", NULL);
	if (lacks_space(above))
		error_hint(s->errors,
			"is a space missing after the \":\" in line %u?",
			(unsigned)number);
	else
		error_hint(s->errors,
			"begin it in the same column as the field before");
	return true;
}

static const struct complaint complaints[] = {
	{NULL, "cannot start any token", look_start, false, NULL, NULL},
	{"scanning an alias", NULL, look_start, true, NULL, NULL},
	{"scanning an anchor", NULL, look_start, true, NULL, NULL},
	{" a tag", NULL, look_start, true, NULL, NULL},
	{NULL, "undefined tag handle", look_start, true, NULL, NULL},
	{" a directive", NULL, look_start, true, NULL, NULL},
	{"%", NULL, look_start, true, NULL, NULL},
	{NULL, "mapping keys are not", look_start, false, NULL, NULL},
	{NULL, "expected node content", look_content, false, NULL, NULL},
	{NULL, "mapping values are not", look_colon, false,
		"\": \" is not allowed in text without quotes", quote_text},
	{NULL, "sequence entries are not", look_bracket, false,
		"a list cannot begin here",
		"begin it on the next line, or put text in quotes"},
	{"simple key", "expected ':'", NULL, true,
		"expected a field, as in \"name: value\"",
		"indent the further lines of a text deeper than its field"},
	{NULL, "expected key", look_field, false, NULL, NULL},
	{NULL, "expected '-' indicator", look_dash, false, NULL, NULL},
	{NULL, "',' or ']'", look_flow, false, "expected \",\" or \"]\"",
		"put text with , : [ ] { } in quotes"},
	{NULL, "',' or '}'", look_flow, false, "expected \",\" or \"}\"",
		"put text with , : [ ] { } in quotes"},
	{NULL, "unexpected ':'", NULL, false,
		"\":\" is not allowed in text without quotes", quote_text},
	{"scanning a quoted", NULL, NULL, true, "the closing quote is missing",
		NULL},
	{"parsing a quoted", NULL, NULL, false,
		"expected an escape such as \\n or \\\" after the backslash",
		"write \\\\ for a backslash"},
	{"block scalar", "comment or line break", NULL, false,
		"the text must begin on the next line", NULL},
	{"block scalar", NULL, NULL, false, "expected an indentation of 1 to 9",
		NULL},
	{NULL, "<document start>", look_behind, false,
		"this does not belong to the lines above", check_indent},
};

static bool is_tab(const struct syntax *s)
{
	return strstr(s->problem, "a tab character") != NULL ||
	       (strstr(s->problem, "start any token") && *s->here == '\t');
}

static bool has(const char *words, const char *part)
{
	return part == NULL || (words != NULL && strstr(words, part) != NULL);
}

static void complain(struct syntax *s, const char *context)
{
	const struct complaint *row = complaints;
	const struct complaint *end = row + LENGTH(complaints);

	while (row < end &&
		!(has(context, row->context) && has(s->problem, row->problem)))
		row++;
	if (row == end)
		error_at(s->errors, s->at, "not valid YAML: %s", s->problem);
	else if (row->look == NULL || !row->look(s))
		say(s, row->at_context ? s->context : s->at, row->message,
			row->hint);
}

struct where syntax_report(struct errors *errors, const struct piece *piece,
	const yaml_parser_t *parser, const struct before *before)
{
	struct syntax s = {
		.errors = errors,
		.piece = piece,
		.before = before,
		.at = syntax_place(piece, &parser->problem_mark),
		.problem = parser->problem == NULL ? "" : parser->problem,
		.end = piece->source->text + piece->source->length,
	};

	if (parser->context != NULL)
		s.context = syntax_place(piece, &parser->context_mark);
	s.line = find_line(piece, s.at.line);
	s.here = find_column(s.line, s.end, s.at.col);
	if (is_tab(&s))
		say(&s, s.at, "a tab cannot indent", "use spaces");
	else
		complain(&s, parser->context);
	return s.at;
}
