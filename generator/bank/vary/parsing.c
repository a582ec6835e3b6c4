#include "bank/vary/parsing.h"

#include "base/arena.h"
#include "base/message.h"

const struct expression *parsing_fail(
	struct parsing *parsing, size_t at, const char *what, const char *hint)
{
	if (parsing->fault->kind == FAULT_NONE)
		*parsing->fault = (struct fault){.kind = FAULT_SYNTAX,
			.at = at,
			.what = what,
			.hint = hint};
	return NULL;
}

void parsing_advance(struct parsing *parsing)
{
	const size_t end = parsing->token.at + parsing->token.length;

	parsing->token =
		token_next(parsing->text, parsing->length, end, parsing->fault);
}

bool parsing_is_sign(const struct parsing *parsing, char sign)
{
	return parsing->token.kind == TOKEN_SIGN && parsing->token.sign == sign;
}

bool parsing_expect(struct parsing *parsing, char sign, const char *what)
{
	if (!parsing_is_sign(parsing, sign))
		return parsing_fail(parsing, parsing->token.at, what, NULL) !=
		       NULL;
	parsing_advance(parsing);
	return true;
}

struct expression *parsing_part(struct parsing *parsing,
	enum operation operation, enum value_type type, size_t at)
{
	struct expression *made = arena_alloc(parsing->arena, 1, sizeof(*made));

	made->operation = operation;
	made->type = type;
	made->at = at;
	return made;
}

/* The place where a part begins: of an operation, that of its first operand. */
static size_t start_of(const struct expression *part)
{
	while ((part->operation >= OPERATION_AND &&
		       part->operation <= OPERATION_MORE_EQUAL) &&
		part->parts[0] != NULL)
		part = part->parts[0];
	return part->at;
}

bool parsing_has_type(struct parsing *parsing, const struct expression *part,
	enum value_type type)
{
	if (part == NULL)
		return false;
	if (part->type == type)
		return true;
	parsing_fail(parsing, start_of(part),
		message_printf(parsing->arena, "expected %s, found %s",
			expression_type_name(type),
			expression_type_name(part->type)),
		NULL);
	return false;
}

const struct expression *parsing_two(struct parsing *parsing,
	enum operation operation, size_t at, const struct expression *a,
	const struct expression *b)
{
	struct expression *made = parsing_part(parsing, operation,
		operation >= OPERATION_EQUAL || operation <= OPERATION_OR
			? VALUE_TRUTH
			: VALUE_NUMBER,
		at);

	made->parts[0] = a;
	made->parts[1] = b;
	made->count = 2;
	return made;
}
