/*
 * A parser knows what it expected, not what the writer meant.  So the table
 * below maps each of libyaml's errors to the mistake that usually causes it.
 * For some, a look at the line, or at the quotes and brackets before it,
 * decides between several mistakes.
 */
#include "yaml/syntax.h"

#include "base/common.h"
#include "base/message.h"
#include "base/utf8.h"
#include "yaml/lines.h"
#include "yaml/mistyped.h"

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
		lines_column(lines_find(s->piece, at.line), s->end, at.col);

	error_at(s->errors, at, "text cannot begin with \"%c\"", *first);
	error_hint(s->errors, quote_text);
	s->at = at;
	return true;
}

static bool look_content(struct syntax *s)
{
	if (s->here == s->end || strchr("\r\n", *s->here) != NULL)
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
		const char *line = lines_find(s->piece, number);
		const char *mark = mistyped_comment(line);
		struct where at = {s->piece->source, number, 0};

		if (mark == NULL)
			continue;
		at.col = lines_column_of(line, mark);
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
	bracket =
		lines_column(lines_find(s->piece, open.line), s->end, open.col);
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

/* The column in which a line's field begins, after dashes. */
static uint32_t field_column(const char *line)
{
	return (uint32_t)strspn(line, " -") + 1;
}

/* A field between the columns of the fields above it and of the outer ones. */
static bool look_misplaced(struct syntax *s, const char *what, const char *same)
{
	struct where like = s->context;
	uint32_t number = s->at.line;
	const char *above = lines_above(s->piece, s->line, &number);

	if (s->at.col == s->context.col)
		return say(s, s->at, same, check_indent);
	if (s->at.line > 1 && look_comment(s, s->at.line - 1))
		return true;
	if (above != NULL && field_column(above) > s->at.col &&
		s->at.col > s->context.col) {
		like = (struct where){like.source, number, field_column(above)};
		what = MESSAGE("fields");
	}
	error_at(s->errors, s->at,
		"bad indentation: the %s of line %u begin in column %u",
		message_text(what), (unsigned)like.line, (unsigned)like.col);
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

/* A line without a colon in place of a field. */
static bool look_name(struct syntax *s)
{
	const struct where at = s->context;
	const char *line = lines_find(s->piece, at.line);
	const char *above;
	uint32_t number = at.line;

	s->line = line;
	s->at = at;
	above = lines_above(s->piece, s->line, &number);
	if (mistyped_glued_colon(line)) {
		say(s, at, "expected a field, as in \"name: value\"",
			"is a space missing after the \":\"?");
		return true;
	}
	if (above == NULL || above[strspn(above, " ")] != '-' ||
		strspn(above, " ") + 1 != at.col)
		return false;
	return say(s, at, "expected an entry of the list, as in \"- text\"",
		"is a \"-\" missing?");
}

/* A text in quotes unknown to YAML. */
static bool look_quotes(struct syntax *s)
{
	const char *value = strstr(s->line, ": ");

	if (value == NULL || value > s->here ||
		!mistyped_curly_quote(value + 1 + strspn(value + 1, " ")))
		return false;
	say(s, s->at, "\": \" cannot stand in text without quotes", quote_text);
	error_hint(s->errors,
		"YAML does not know the curly quotes of word processors: "
		"type \" or '");
	return true;
}

/* "|" and ">" that were meant as part of a text. */
static bool look_block(struct syntax *s)
{
	const char *at = before_spaces(s->line, s->here);

	say(s, s->at, "the text must begin on the next line", NULL);
	if (at > s->line && strchr("|>", at[-1]) != NULL)
		error_hint(s->errors,
			"or put a text that begins with \"%c\" in quotes",
			at[-1]);
	return true;
}

/* A second ": " in a line, or a field that became part of the text above. */
static bool look_colon(struct syntax *s)
{
	const char *first = s->line + strcspn(s->line, ":\r\n");
	uint32_t number = s->at.line;
	const char *above = lines_above(s->piece, s->line, &number);

	while (first < s->here && *first == ':' && first[1] != ' ')
		first += 1 + strcspn(first + 1, ":\r\n");
	if (first < s->here || above == NULL)
		return look_quotes(s);
	say(s, s->at, "found a field in the middle of a text", NULL);
	if (mistyped_glued_colon(above))
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
	{"simple key", "expected ':'", look_name, true,
		"expected a field, as in \"name: value\"",
		"indent the further lines of a text deeper than its field"},
	{NULL, "expected key", look_field, false, NULL, NULL},
	{NULL, "expected '-' indicator", look_dash, false, NULL, NULL},
	{NULL, "',' or ']'", look_flow, false,
		MESSAGE("expected \",\" or \"]\""),
		"put text with , : [ ] { } in quotes"},
	{NULL, "',' or '}'", look_flow, false,
		MESSAGE("expected \",\" or \"}\""),
		"put text with , : [ ] { } in quotes"},
	{NULL, "unexpected ':'", NULL, false,
		"\":\" is not allowed in text without quotes", quote_text},
	{"scanning a quoted", NULL, NULL, true, "the closing quote is missing",
		NULL},
	{"parsing a quoted", NULL, NULL, false,
		"expected an escape such as \\n or \\\" after the backslash",
		"write \\\\ for a backslash"},
	{"block scalar", "comment or line break", look_block, false, NULL,
		NULL},
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

/* A mistyped sign at the start of this line, or of one above it. */
static bool look_typed(struct syntax *s)
{
	struct mistyped typed = mistyped_find(s->line);
	const char *line;
	uint32_t number = s->at.line;

	if (typed.message == NULL && has(s->problem, "mapping values are")) {
		line = lines_above(s->piece, s->line, &number);
		typed = line == NULL ? typed : mistyped_find(line);
	}
	if (typed.message == NULL)
		return false;
	return say(s, (struct where){s->at.source, number, typed.col},
		typed.message, typed.hint);
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
	s.line = lines_find(piece, s.at.line);
	s.here = lines_column(s.line, s.end, s.at.col);
	if (is_tab(&s))
		say(&s, s.at, "a tab cannot indent", "use spaces");
	else if (!look_typed(&s))
		complain(&s, parser->context);
	return s.at;
}
