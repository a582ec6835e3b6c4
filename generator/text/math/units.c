#include "text/math/units.h"

#include "base/utf8.h"

#include <string.h>

enum {
	THIN = 167, /* em/1000 */
	MINUS = 0x2212,
	TIMES = 0xd7,
	DOT = 0x22c5
};

static char peek(const struct parser *parser, size_t ahead)
{
	return parser->at + ahead < parser->length
		       ? parser->text[parser->at + ahead]
		       : '\0';
}

static void add(struct parser *parser, struct parser_list *list, uint32_t code,
	enum math_class class)
{
	struct math *sign = parser_symbol(parser, code, class, MATH_UPRIGHT);

	sign->alphabet = MATH_ROMAN;
	parser_list_add(list, sign);
}

static bool is_number(const struct parser *parser)
{
	const char next = peek(parser, 0);

	return is_digit(next) || next == '+' || next == '-' ||
	       ((next == '.' || next == ',') && is_digit(peek(parser, 1)));
}

static void read_number(struct parser *parser, struct parser_list *list)
{
	while (is_number(parser)) {
		const char next = parser->text[parser->at++];

		add(parser, list, next == '-' ? MINUS : (uint32_t)next,
			MATH_ORDINARY);
	}
}

/* "e3" or "E-3" behind a number: its power of ten. */
static void read_power(struct parser *parser, struct parser_list *list)
{
	const char next = peek(parser, 0), then = peek(parser, 1);
	struct parser_list exponent;
	struct math *scripts, *ten;

	if ((next != 'e' && next != 'E') ||
		!(is_digit(then) || ((then == '-' || then == '+') &&
					    is_digit(peek(parser, 2)))))
		return;
	parser->at++;
	exponent = parser_list_new(parser);
	read_number(parser, &exponent);
	add(parser, list, TIMES, MATH_BINARY);
	add(parser, list, '1', MATH_ORDINARY);
	ten = parser_symbol(parser, '0', MATH_ORDINARY, MATH_UPRIGHT);
	scripts = parser_node(parser, MATH_SCRIPTS, MATH_ORDINARY);
	scripts->body = ten;
	scripts->over = exponent.row;
	parser_list_add(list, scripts);
}

/* Digits or a group behind a unit: its power, "m2", "m^{-2}", "s-1". */
static bool read_exponent(struct parser *parser, struct parser_list *list,
	const struct math **slot, struct math *last)
{
	const bool raised = peek(parser, 0) == '^';
	struct parser_list exponent = parser_list_new(parser);
	struct math *scripts;

	if (last == NULL || (!raised && !is_number(parser)))
		return false;
	parser->at += raised;
	scripts = parser_node(parser, MATH_SCRIPTS, MATH_ORDINARY);
	scripts->body = last;
	if (peek(parser, 0) == '{') {
		scripts->over = parser_argument(parser);
	} else {
		read_number(parser, &exponent);
		scripts->over = exponent.row;
	}
	*slot = scripts;
	list->tail = &scripts->next;
	return true;
}

/* Read letters, dots and strokes up to the closing brace. */
static void read_unit(struct parser *parser, struct parser_list *list)
{
	const struct math **slot = NULL;
	struct math *last = NULL;

	while (!parser->failed && parser->at < parser->length &&
		!parser_next_is(parser, '}')) {
		size_t at = parser->at;
		const uint32_t code =
			utf8_next(parser->text, parser->length, &at);

		if (read_exponent(parser, list, slot, last)) {
			last = NULL;
			continue;
		}
		slot = list->tail;
		if (code == '\\' || code == '$' || code == '{') {
			last = parser_argument(parser);
			parser_list_add(list, last);
			continue;
		}
		parser->at = at;
		if (code == ' ')
			parser_list_add(list, command_space(parser, THIN));
		else if (code == '*' || code == '.')
			add(parser, list, DOT, MATH_ORDINARY);
		else
			add(parser, list, code == '-' ? MINUS : code,
				MATH_ORDINARY);
		last = code == ' ' || code == '/' || code == '*' || code == '.'
			       ? NULL
			       : list->last;
	}
}

struct math *units_read(
	struct parser *parser, const struct command *command, size_t at)
{
	struct parser_list list = parser_list_new(parser);
	const size_t open = parser->at;
	struct math *quantity;

	(void)command;
	if (!parser_next_is(parser, '{'))
		return parser_fail(
			parser, at, "expected {…} behind this", NULL);
	parser->at++;
	if (!parser_enter(parser, open))
		return NULL;
	parser_skip_spaces(parser);
	if (is_number(parser)) {
		read_number(parser, &list);
		read_power(parser, &list);
	}
	read_unit(parser, &list);
	parser_leave(parser);
	if (!parser_next_is(parser, '}'))
		return parser_unclosed(parser, open);
	parser->at++;
	/* No line ends within a quantity. */
	quantity = parser_node(parser, MATH_STYLE, MATH_ORDINARY);
	quantity->body = list.row;
	return quantity;
}
