#include "text/math/delimiters.h"

#include "base/utf8.h"
#include "text/math/symbol.h"

#include <string.h>

/* "<" and ">" as delimiters are angle brackets. */
static uint32_t upright(uint32_t code)
{
	return code == '<' ? 0x27e8 : code == '>' ? 0x27e9 : code;
}

/* Read a bracket; "." stands for none, code 0.  False with the fault. */
static bool read_bracket(struct parser *parser, uint32_t *code)
{
	const struct symbol *named;
	struct symbol symbol;
	size_t at, name;

	parser_skip_spaces(parser);
	at = parser->at;
	if (at == parser->length) {
		parser_fail(parser, at > 0 ? at - 1 : 0,
			"a bracket is missing behind this",
			"write . for no bracket");
		return false;
	}
	if (parser_next_is(parser, '\\')) {
		name = parser_name(parser, at + 1);
		named = symbol_find(parser->text + at + 1, name);
		symbol = named != NULL ? *named : symbol_typed(' ');
		at += name + 1;
	} else {
		symbol = symbol_typed(
			utf8_next(parser->text, parser->length, &at));
	}
	if (symbol.code == '.') {
		*code = 0;
	} else if (symbol.flags & MATH_DELIMITER_SIGN) {
		*code = upright(symbol.code);
	} else {
		parser_fail(parser, parser->at,
			"expected a bracket here, such as ( [ \\{ |",
			"write . for no bracket");
		return false;
	}
	parser->at = at;
	return true;
}

bool delimiters_named(const char *text, uint32_t *code)
{
	const size_t length = strlen(text);
	const struct symbol *named =
		*text == '\\' ? symbol_find(text + 1, length - 1) : NULL;
	struct symbol symbol;
	size_t at = 0;

	*code = 0;
	if (*text == '\0' || strcmp(text, ".") == 0)
		return true;
	symbol = named != NULL ? *named
			       : symbol_typed(utf8_next(text, length, &at));
	if ((named == NULL && at < length) ||
		(symbol.flags & MATH_DELIMITER_SIGN) == 0)
		return false;
	*code = upright(symbol.code);
	return true;
}

struct math *delimiters_left(
	struct parser *parser, const struct command *command, size_t at)
{
	struct math *fence = parser_node(parser, MATH_FENCED, MATH_INNER);

	(void)command;
	if (!parser_enter(parser, at) || !read_bracket(parser, &fence->code))
		return NULL;
	fence->body = parser_row(parser, '\0');
	parser_leave(parser);
	if (!parser_at_command(parser, "right"))
		return parser_fail(parser, at, "this \\left has no \\right",
			"write \\right. where nothing is to close it");
	parser->at += strlen("\\right");
	if (!read_bracket(parser, &fence->close))
		return NULL;
	return fence;
}

struct math *delimiters_middle(
	struct parser *parser, const struct command *command, size_t at)
{
	struct math *middle = parser_node(parser, MATH_MIDDLE, MATH_RELATION);

	(void)command;
	(void)at;
	return read_bracket(parser, &middle->code) ? middle : NULL;
}

struct math *delimiters_big(
	struct parser *parser, const struct command *command, size_t at)
{
	struct math *big = parser_node(
		parser, MATH_DELIMITER, (enum math_class)command->code);

	(void)at;
	big->size = (int)command->flags;
	return read_bracket(parser, &big->code) ? big : NULL;
}
