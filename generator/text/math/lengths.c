#include "text/math/lengths.h"

#include "base/arena.h"
#include "text/math/words.h"

#include <string.h>

enum {
	EM = 1000,
	EM_SIZE = 10, /* mpt in an em/1000 at 10 pt */
	/* A rule at least this wide and at most this high is a line to write
	 * on, mpt. */
	BLANK_WIDTH = 10000,
	BLANK_HEIGHT = 2000
};

/* A decimal number in thousandths; *at moves behind it. */
static int64_t thousandths(const char *text, size_t *at)
{
	int64_t value = 0, part = EM;

	for (; is_digit(text[*at]) && value < INT32_MAX; (*at)++)
		value = value * 10 + (int64_t)(text[*at] - '0') * EM;
	if (text[*at] == '.')
		for (++*at; is_digit(text[*at]); (*at)++) {
			part /= 10;
			value += (text[*at] - '0') * part;
		}
	return value;
}

/* The size of 1000 units in mpt or, negative, in em/1000. */
static const struct {
	const char *name;
	int size;
} units[] = {
	{"em", -1000},
	{"ex", -450},
	{"mu", -56},
	{"cm", 28346},
	{"mm", 2835},
	{"in", 72000},
	{"pt", 1000},
	{"bp", 1000},
	{"pc", 12000},
};

/* The length behind a command, "{2cm}" or "2cm"; NULL with the fault. */
static const char *read_length(struct parser *parser)
{
	const char *first;
	size_t length;

	parser_skip_spaces(parser);
	if (parser_next_is(parser, '{'))
		return parser_word(parser);
	first = parser->text + parser->at;
	length = strspn(first, "-+0123456789. ");
	if (parser->at + length + 2 > parser->length)
		return "";
	length += 2;
	parser->at += length;
	return arena_copy(parser->arena, first, length);
}

/* The length that comes next, as a space.  With MATH_WRITTEN its size is in mpt
 * and does not follow the type size.  `at` is the command's place. */
static struct math *length_next(struct parser *parser, size_t at)
{
	struct math *space = command_space(parser, 0);
	const char *text = read_length(parser);
	size_t i = 0;
	bool minus;
	int64_t value;

	if (text == NULL)
		return NULL;
	minus = text[i] == '-';
	i += minus;
	value = thousandths(text, &i);
	i += strspn(text + i, " ");
	for (size_t k = 0; k < LENGTH(units); k++) {
		if (strcmp(text + i, units[k].name) != 0)
			continue;
		if (units[k].size > 0)
			space->flags |= MATH_WRITTEN;
		value = value *
			(units[k].size > 0 ? units[k].size : -units[k].size) /
			EM;
		value = value > INT32_MAX / 2 ? INT32_MAX / 2 : value;
		space->size = (int)(minus ? -value : value);
		return space;
	}
	return parser_fail(parser, at, "expected a length behind this, {2cm}",
		"units: cm, mm, in, pt, em, ex, mu");
}

struct math *lengths_space(
	struct parser *parser, const struct command *command, size_t at)
{
	(void)command;
	if (parser_next_is(parser, '*'))
		parser->at++;
	return length_next(parser, at);
}

/* Read a length in brackets, if one is next; NULL if none is, or with the
 * fault. */
static struct math *length_option(struct parser *parser, size_t at)
{
	struct math *length;

	parser_skip_spaces(parser);
	if (!parser_next_is(parser, '['))
		return NULL;
	parser->at++;
	length = length_next(parser, at);
	if (length != NULL && !parser_next_is(parser, ']'))
		return parser_fail(
			parser, at, "this has a [ without its ]", NULL);
	parser->at += length != NULL;
	return length;
}

static int64_t in_mpt(const struct math *length)
{
	return length->flags & MATH_WRITTEN ? length->size
					    : (int64_t)length->size * EM_SIZE;
}

/* Is it a line to write on, not a black box? */
static bool is_blank(const struct math *width, const struct math *height)
{
	return in_mpt(width) >= BLANK_WIDTH && in_mpt(height) <= BLANK_HEIGHT;
}

static struct math *raised(
	struct parser *parser, const struct math *body, const struct math *by)
{
	struct math *node = parser_node(parser, MATH_RAISED, MATH_ORDINARY);

	node->body = body;
	node->over = by;
	return node;
}

struct math *lengths_rule(
	struct parser *parser, const struct command *command, size_t at)
{
	const struct math *raise = length_option(parser, at);
	const struct math *width =
		parser->failed ? NULL : length_next(parser, at);
	const struct math *height =
		parser->failed ? NULL : length_next(parser, at);
	struct math *rule;

	(void)command;
	if (height == NULL)
		return NULL;
	if (is_blank(width, height)) {
		rule = parser_node(parser, MATH_LINE, MATH_ORDINARY);
		rule->flags = MATH_UNDER;
		rule->body = width;
		return rule;
	}
	rule = parser_node(parser, MATH_RULE, MATH_ORDINARY);
	rule->body = width;
	rule->over = height;
	return raise == NULL ? rule : raised(parser, rule, raise);
}

/* "\\raisebox{2pt}{text}", "\\raise 2pt {x}" */
struct math *lengths_raise(
	struct parser *parser, const struct command *command, size_t at)
{
	static const struct command text = {"text", NULL, 0, MATH_ROMAN};
	struct math *by = length_next(parser, at);

	if (by == NULL)
		return NULL;
	if (command->flags & 1)
		by->size = -by->size;
	if (command->code != 1)
		return raised(parser, parser_argument(parser), by);
	/* LaTeX reserves this height and depth; they change nothing here. */
	length_option(parser, at);
	if (!parser->failed)
		length_option(parser, at);
	return parser->failed
		       ? NULL
		       : raised(parser, words_text(parser, &text, at), by);
}
