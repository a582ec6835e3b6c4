#include "text/math/words.h"

#include "base/arena.h"
#include "base/buffer.h"

#include <string.h>

enum {
	UNDERSCORES = 3 /* of a blank, at least */
};

struct math *words_alphabet(
	struct parser *parser, const struct command *command, size_t at)
{
	const enum math_alphabet before = parser->alphabet;
	struct math *all = parser_node(parser, MATH_STYLE, MATH_ORDINARY);

	(void)at;
	parser->alphabet = (enum math_alphabet)command->code;
	all->body = parser_argument(parser);
	parser->alphabet = before;
	if (all->body != NULL && all->body->kind == MATH_SYMBOL)
		all->class = all->body->class;
	return all;
}

/* A text while it is read. */
struct words {
	struct parser_list list;
	struct buffer text;
	enum math_alphabet alphabet;
};

static void end_text(struct parser *parser, struct words *words)
{
	struct math *text;

	if (words->text.length == 0)
		return;
	text = parser_node(parser, MATH_TEXT, MATH_ORDINARY);
	text->alphabet = words->alphabet;
	text->text =
		arena_copy(parser->arena, words->text.at, words->text.length);
	parser_list_add(&words->list, text);
	words->text.length = 0;
}

/* Read the formula between the dollars of a text. */
static void read_dollars(struct parser *parser, struct words *words)
{
	const size_t open = parser->at;
	const char *from = parser->text + open + 1;
	const char *end = memchr(from, '$', parser->length - open - 1);
	struct parser inner = *parser;
	struct math *row;

	if (end == NULL) {
		parser_fail(parser, open, "this $ has no second one",
			"write \\$ for a dollar sign");
		return;
	}
	inner.length = (size_t)(end - parser->text);
	inner.at = open + 1;
	inner.alphabet = MATH_DEFAULT;
	if (!parser_enter(&inner, open)) {
		parser->failed = true;
		return;
	}
	row = parser_row(&inner, '\0');
	if (!inner.failed && inner.at < inner.length)
		parser_fail(&inner, inner.at, "this closes nothing", NULL);
	parser->failed = inner.failed;
	end_text(parser, words);
	if (row != NULL)
		parser_list_add(&words->list, row);
	parser->at = inner.length + 1;
}

/* Read "\%" in a text, or a command. */
static void read_escape(struct parser *parser, struct words *words)
{
	const char sign = parser->at + 1 < parser->length
				  ? parser->text[parser->at + 1]
				  : '\0';

	if (sign != '\0' && strchr("%$&#_{} \\,;:!", sign) != NULL) {
		buffer_putc(&words->text,
			strchr(",;:!\\", sign) != NULL ? ' ' : sign);
		parser->at += 2;
		return;
	}
	end_text(parser, words);
	parser_list_add(&words->list, command_read(parser));
}

static void read_words(struct parser *parser, struct words *words, size_t open)
{
	int depth = 0;

	while (!parser->failed && parser->at < parser->length) {
		const char next = parser->text[parser->at];

		depth += (next == '{') - (next == '}');
		if (depth < 0)
			break;
		if (next == '\\') {
			read_escape(parser, words);
			continue;
		}
		if (next == '$') {
			read_dollars(parser, words);
			continue;
		}
		parser->at++;
		if (next != '{' && next != '}')
			buffer_putc(&words->text,
				next == '~' || next == '\n' ? ' ' : next);
	}
	if (parser->at == parser->length)
		parser_unclosed(parser, open);
}

struct math *words_text(
	struct parser *parser, const struct command *command, size_t at)
{
	struct words words = {.list = parser_list_new(parser),
		.text = {.arena = parser->arena},
		.alphabet = (enum math_alphabet)command->code};
	size_t open;

	parser_skip_spaces(parser);
	open = parser->at;
	if (!parser_next_is(parser, '{'))
		return parser_fail(parser, at,
			"expected {…} behind this, with the text in it", NULL);
	parser->at++;
	if (!parser_enter(parser, open))
		return NULL;
	read_words(parser, &words, open);
	parser_leave(parser);
	if (parser->failed)
		return NULL;
	parser->at++;
	end_text(parser, &words);
	return words.list.row;
}

struct math *words_operator(
	struct parser *parser, const struct command *command, size_t at)
{
	struct math *name = parser_node(parser, MATH_NAME, MATH_LARGE);
	struct buffer text = {.arena = parser->arena};
	const char *typed;

	(void)at;
	name->flags = command->flags;
	if (parser_next_is(parser, '*')) {
		parser->at++;
		name->flags |= MATH_LIMITS;
	}
	typed = parser_word(parser);
	for (; typed != NULL && *typed != '\0'; typed++) {
		if (*typed == '\\' && typed[1] != '\0')
			buffer_putc(&text, *++typed == ',' ? ' ' : *typed);
		else if (*typed != '{' && *typed != '}')
			buffer_putc(&text, *typed);
	}
	name->text = name->said = buffer_text(&text);
	return name;
}

struct math *words_space(
	struct parser *parser, const struct command *command, size_t at)
{
	(void)at;
	return command_space(parser, (int)command->code);
}

struct math *words_back(
	struct parser *parser, const struct command *command, size_t at)
{
	(void)at;
	return command_space(parser, -(int)command->code);
}

/* "\pmod{5}" as a name with its argument. */
struct math *words_modulus(
	struct parser *parser, const struct command *command, size_t at)
{
	struct parser_list list = parser_list_new(parser);
	struct math *name = parser_node(parser, MATH_NAME,
		command->code == 0 ? MATH_BINARY : MATH_ORDINARY);
	const bool bracketed = command->code == 1 || command->code == 3;

	(void)at;
	name->text = "mod";
	name->said = "mod";
	if (command->code == 0)
		return name;
	parser_list_add(&list, command_space(parser, bracketed ? 444 : 667));
	if (bracketed)
		parser_list_add(
			&list, parser_symbol(parser, '(', MATH_OPEN, 0));
	if (command->code != 3) {
		parser_list_add(&list, name);
		parser_list_add(&list, command_space(parser, 333));
	}
	parser_list_add(&list, parser_argument(parser));
	if (bracketed)
		parser_list_add(
			&list, parser_symbol(parser, ')', MATH_CLOSE, 0));
	return list.row;
}

struct math *words_nothing(
	struct parser *parser, const struct command *command, size_t at)
{
	(void)at;
	if (command->flags & 1)
		parser_word(parser);
	return command_space(parser, 0);
}

/* Print is black, so the colours are dropped. */
struct math *words_colour(
	struct parser *parser, const struct command *command, size_t at)
{
	(void)at;
	if (parser_word(parser) == NULL ||
		(command->flags & 1 && parser_word(parser) == NULL))
		return NULL;
	return parser_argument(parser);
}

size_t words_underscores(const struct parser *parser)
{
	size_t count = 0;

	while (parser->at + count < parser->length &&
		parser->text[parser->at + count] == '_')
		count++;
	return count < UNDERSCORES ? 0 : count;
}

struct math *words_room(struct parser *parser)
{
	struct math *blank = parser_node(parser, MATH_BLANK, MATH_ORDINARY);
	const size_t count = words_underscores(parser);

	parser->at += count;
	blank->size = (int)count * PARSER_UNDERSCORE;
	return blank;
}

struct math *words_blank(struct parser *parser, size_t bytes)
{
	struct math *blank = parser_node(parser, MATH_BLANK, MATH_ORDINARY);
	const char *first = parser->text + parser->at - bytes;
	int count = 1;

	while (parser->length - parser->at >= bytes &&
		memcmp(parser->text + parser->at, first, bytes) == 0) {
		parser->at += bytes;
		count++;
	}
	blank->size =
		count == 1 ? PARSER_BLANK_WIDTH : count * PARSER_UNDERSCORE;
	return blank;
}
