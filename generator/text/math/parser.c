#include "text/math/parser.h"

#include "base/arena.h"
#include "base/message.h"
#include "base/utf8.h"
#include "text/math/command.h"
#include "text/math/scripts.h"
#include "text/math/symbol.h"
#include "text/math/words.h"

#include <string.h>

struct math *parser_fail(
	struct parser *parser, size_t at, const char *message, const char *hint)
{
	if (!parser->failed)
		*parser->fault = (struct math_fault){at, message, hint};
	parser->failed = true;
	return NULL;
}

struct math *parser_unclosed(struct parser *parser, size_t open)
{
	return parser_fail(parser, open, "this { is never closed", "add its }");
}

struct math *parser_node(
	struct parser *parser, enum math_kind kind, enum math_class class)
{
	struct math *node = arena_alloc(parser->arena, 1, sizeof(*node));

	node->kind = kind;
	node->class = class;
	node->style = MATH_SAME_SIZE;
	return node;
}

struct math *parser_symbol(struct parser *parser, uint32_t code,
	enum math_class class, unsigned flags)
{
	struct math *node = parser_node(parser, MATH_SYMBOL, class);

	node->code = code;
	node->flags = flags;
	node->alphabet = parser->alphabet;
	return node;
}

struct parser_list parser_list_new(struct parser *parser)
{
	struct math *row = parser_node(parser, MATH_ROW, MATH_ORDINARY);

	return (struct parser_list){row, &row->body, NULL};
}

void parser_list_add(struct parser_list *list, struct math *part)
{
	if (part == NULL)
		return;
	*list->tail = part;
	list->tail = &part->next;
	list->last = part;
}

bool parser_enter(struct parser *parser, size_t at)
{
	if (parser->depth == MATH_DEPTH) {
		parser_fail(parser, at, "the formula is nested too deep",
			"at most 60 groups may stand in each other");
		return false;
	}
	parser->depth++;
	return true;
}

void parser_leave(struct parser *parser)
{
	parser->depth--;
}

bool parser_next_is(const struct parser *parser, char byte)
{
	return parser->at < parser->length && parser->text[parser->at] == byte;
}

size_t parser_name(const struct parser *parser, size_t at)
{
	size_t length = 0;

	while (at + length < parser->length &&
		is_letter(parser->text[at + length]))
		length++;
	return length > 0 || at == parser->length ? length : 1;
}

bool parser_at_command(const struct parser *parser, const char *name)
{
	const size_t length = strlen(name);

	return parser_next_is(parser, '\\') &&
	       parser_name(parser, parser->at + 1) == length &&
	       strncmp(parser->text + parser->at + 1, name, length) == 0;
}

static bool is_space(char byte)
{
	return byte == ' ' || byte == '\n' || byte == '\r';
}

void parser_skip_spaces(struct parser *parser)
{
	while (parser->at < parser->length &&
		is_space(parser->text[parser->at]))
		parser->at++;
}

/* Report a control character: YAML makes one of "\t" in double quotes. */
static struct math *fail_control(struct parser *parser, char control)
{
	static const char codes[] = "\a\b\t\v\f\x1b";
	static const char letters[] = "abtvfe";
	const char *found = strchr(codes, control);
	const size_t at = parser->at, name = parser_name(parser, at + 1);
	const char letter =
		found != NULL && control != '\0' ? letters[found - codes] : 'x';

	if (letter == 'x')
		return parser_fail(parser, at,
			"a control character stands in the formula", NULL);
	return parser_fail(parser, at,
		message_printf(parser->arena,
			"\"\\%c\" became a control character before \"%.*s\"",
			letter, (int)name, parser->text + at + 1),
		message_printf(parser->arena,
			"in double quotes, YAML reads \\%c as one: write "
			"\\\\%c%.*s, or use single quotes",
			letter, letter, (int)name, parser->text + at + 1));
}

const char *parser_word(struct parser *parser)
{
	size_t open, end;
	int depth = 0;

	parser_skip_spaces(parser);
	open = end = parser->at;
	if (!parser_next_is(parser, '{')) {
		parser_fail(parser, open, "expected {…} here", NULL);
		return NULL;
	}
	for (; end < parser->length; end++) {
		depth +=
			(parser->text[end] == '{') - (parser->text[end] == '}');
		if (depth == 0)
			break;
		end += parser->text[end] == '\\';
	}
	if (end >= parser->length) {
		parser_unclosed(parser, open);
		return NULL;
	}
	parser->at = end + 1;
	return arena_copy(
		parser->arena, parser->text + open + 1, end - open - 1);
}

/* Read the group behind the brace at the place. */
static struct math *read_group(struct parser *parser)
{
	const size_t open = parser->at;
	const enum math_alphabet before = parser->alphabet;
	struct math *group;

	if (!parser_enter(parser, open))
		return NULL;
	parser->at++;
	group = parser_row(parser, '\0');
	if (!parser_next_is(parser, '}'))
		return parser_unclosed(parser, open);
	parser->at++;
	parser->alphabet = before;
	parser_leave(parser);
	return group;
}

static struct math *read_answer(struct parser *parser, size_t bytes)
{
	struct math *answer = parser_node(parser, MATH_ANSWER, MATH_ORDINARY);

	parser->at += bytes;
	if (!parser_enter(parser, parser->at))
		return NULL;
	answer->body = parser_row(parser, '\xef');
	parser_leave(parser);
	if (!parser_next_is(parser, '\xef'))
		return parser_fail(parser, parser->at,
			"this cannot stand in an answer within a formula",
			NULL);
	parser->at += bytes;
	return answer;
}

/* "@{a:coef}", which each form replaces, counts as one part while it is
 * checked. */
static struct math *read_placeholder(struct parser *parser)
{
	const size_t at = parser->at;
	struct math *text;

	parser->at++;
	if (parser_word(parser) == NULL)
		return NULL;
	text = parser_node(parser, MATH_TEXT, MATH_ORDINARY);
	text->alphabet = MATH_ROMAN;
	text->text =
		arena_copy(parser->arena, parser->text + at, parser->at - at);
	return text;
}

/* "0,5", but not "(0, 5)" or "1,2,3" */
static bool is_decimal(const struct parser *parser, size_t at)
{
	const char *text = parser->text;
	size_t first = at, end = at + 1;

	if (text[at] != ',')
		return false;
	while (first > 0 && is_digit(text[first - 1]))
		first--;
	while (end < parser->length && is_digit(text[end]))
		end++;
	if (first == at || end == at + 1 ||
		(first > 0 && text[first - 1] == ','))
		return false;
	return end + 1 >= parser->length || text[end] != ',' ||
	       is_space(text[end + 1]);
}

static struct math *read_code(struct parser *parser)
{
	const size_t before = parser->at;
	size_t at = parser->at;
	const uint32_t code = utf8_next(parser->text, parser->length, &at);
	const struct symbol symbol = symbol_typed(code);

	if (code == PARSER_ANSWER)
		return read_answer(parser, at - parser->at);
	if (code == '@' && parser->at + 1 < parser->length &&
		parser->text[parser->at + 1] == '{')
		return read_placeholder(parser);
	if (code == UTF8_BAD || (code < 0x20 && symbol.class == MATH_CLASSES))
		return fail_control(parser, parser->text[parser->at]);
	parser->at = at;
	if (code == PARSER_BLANK)
		return words_blank(parser, at - before);
	if (code == 0xa0 || code == '~')
		return command_space(parser, 333);
	if (code == '%' || code == '#')
		return parser_symbol(parser, code, MATH_ORDINARY, MATH_UPRIGHT);
	if (symbol.class == MATH_CLASSES)
		return parser_fail(parser, at - 1,
			message_printf(parser->arena,
				"\"%c\" cannot stand in a formula here",
				(char)code),
			message_printf(parser->arena, "write \\%c for the sign",
				(char)code));
	return parser_symbol(parser, symbol.code, symbol.class,
		symbol.flags |
			(is_decimal(parser, before) ? MATH_DECIMAL : 0u));
}

/* Read the next part without its scripts. */
static struct math *read_part(struct parser *parser)
{
	const char next = parser->text[parser->at];

	if (next == '{')
		return read_group(parser);
	if (next == '\\')
		return command_read(parser);
	return read_code(parser);
}

struct math *parser_argument(struct parser *parser)
{
	const size_t at = parser->at;
	struct math *part;

	parser_skip_spaces(parser);
	if (parser->failed)
		return NULL;
	if (parser->at == parser->length || parser_next_is(parser, '}') ||
		parser_next_is(parser, '&') || parser_next_is(parser, '^') ||
		parser_next_is(parser, '_') || command_closes(parser))
		return parser_fail(parser, at > 0 ? at - 1 : 0,
			"something is missing behind this",
			"put what belongs there in braces: {…}");
	if (parser_next_is(parser, '{'))
		return read_group(parser);
	if (!parser_enter(parser, at))
		return NULL;
	part = read_part(parser);
	parser_leave(parser);
	return part;
}

struct math *parser_option(struct parser *parser)
{
	const size_t before = parser->at;
	struct math *row;
	size_t open;

	parser_skip_spaces(parser);
	open = parser->at;
	if (!parser_next_is(parser, '[')) {
		parser->at = before;
		return NULL;
	}
	parser->at++;
	if (!parser_enter(parser, open))
		return NULL;
	row = parser_row(parser, ']');
	parser_leave(parser);
	if (!parser_next_is(parser, ']'))
		return parser_fail(
			parser, open, "this [ is never closed", "add its ]");
	parser->at++;
	return row;
}

static bool row_ends(const struct parser *parser, char closer)
{
	const char next =
		parser->at < parser->length ? parser->text[parser->at] : '\0';

	if (parser->failed || parser->at == parser->length || next == '}' ||
		next == '&')
		return true;
	if (next == '\xef' && parser->length - parser->at >= 3 &&
		memcmp(parser->text + parser->at, "\xef\xb7\xaf", 3) == 0)
		return closer == next;
	return (closer == ']' && next == ']') || command_closes(parser);
}

struct math *parser_row(struct parser *parser, char closer)
{
	struct parser_list list = parser_list_new(parser);
	struct math *top = list.row;
	const enum math_alphabet before = parser->alphabet;

	parser_skip_spaces(parser);
	while (!row_ends(parser, closer)) {
		struct math *part = NULL;

		if (!command_turns(parser, &top, &list)) {
			if (words_underscores(parser) > 0)
				part = words_room(parser);
			else if (strchr("^_'", parser->text[parser->at]) ==
				 NULL)
				part = read_part(parser);
			parser_list_add(&list, scripts_read(parser, part));
		}
		parser_skip_spaces(parser);
	}
	parser->alphabet = before;
	return top;
}
