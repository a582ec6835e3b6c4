#include "bank/vary/parser.h"

#include "base/arena.h"
#include "base/message.h"

const struct expression *parser_fail(
	struct parser *parser, size_t at, const char *what, const char *hint)
{
	if (parser->fault->kind == FAULT_NONE)
		*parser->fault = (struct fault){.kind = FAULT_SYNTAX,
			.at = at,
			.what = what,
			.hint = hint};
	return NULL;
}

void parser_advance(struct parser *parser)
{
	const size_t end = parser->token.at + parser->token.length;

	parser->token =
		token_next(parser->text, parser->length, end, parser->fault);
}

bool parser_is_sign(const struct parser *parser, char sign)
{
	return parser->token.kind == TOKEN_SIGN && parser->token.sign == sign;
}

bool parser_expect(struct parser *parser, char sign, const char *what)
{
	if (!parser_is_sign(parser, sign))
		return parser_fail(parser, parser->token.at, what, NULL) !=
		       NULL;
	parser_advance(parser);
	return true;
}

struct expression *parser_part(struct parser *parser, enum operation operation,
	enum value_type type, size_t at)
{
	struct expression *made = arena_alloc(parser->arena, 1, sizeof(*made));

	made->operation = operation;
	made->type = type;
	made->at = at;
	return made;
}

/* Where a part begins, as a reader sees it. */
static size_t start_of(const struct expression *part)
{
	while ((part->operation >= OPERATION_AND &&
		       part->operation <= OPERATION_MORE_EQUAL) &&
		part->parts[0] != NULL)
		part = part->parts[0];
	return part->at;
}

bool parser_has_type(struct parser *parser, const struct expression *part,
	enum value_type type)
{
	if (part == NULL)
		return false;
	if (part->type == type)
		return true;
	parser_fail(parser, start_of(part),
		message_printf(parser->arena, "expected %s, found %s",
			expression_type_name(type),
			expression_type_name(part->type)),
		NULL);
	return false;
}

const struct expression *parser_two(struct parser *parser,
	enum operation operation, size_t at, const struct expression *a,
	const struct expression *b)
{
	struct expression *made = parser_part(parser, operation,
		operation >= OPERATION_EQUAL || operation <= OPERATION_OR
			? VALUE_TRUTH
			: VALUE_NUMBER,
		at);

	made->parts[0] = a;
	made->parts[1] = b;
	made->count = 2;
	return made;
}
