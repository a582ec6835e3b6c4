#include "bank/vary/atom.h"

#include "bank/vary/function.h"
#include "base/arena.h"
#include "base/message.h"

#include <string.h>

/* The name that is not known, with the nearest found by whoever reports it. */
static const struct expression *unknown_name(
	struct parser *parser, const struct token *token)
{
	const char *name = arena_copy(
		parser->arena, parser->text + token->at, token->length);

	parser_fail(parser, token->at,
		message_printf(parser->arena, "unknown name \"%s\"", name),
		NULL);
	if (parser->fault->at == token->at)
		parser->fault->name = name;
	return NULL;
}

static const struct expression *constant(
	struct parser *parser, size_t at, struct value value)
{
	struct expression *made =
		parser_part(parser, OPERATION_CONSTANT, value.type, at);

	made->constant = value;
	return made;
}

/* Arguments up to the bracket that closes them. */
static bool parse_arguments(
	struct parser *parser, char close, struct expression *call)
{
	const struct expression **end = &call->parts[0];

	while (!parser_is_sign(parser, close)) {
		struct expression *own;
		const struct expression *part;

		if (call->count > 0 &&
			!parser_expect(parser, ',',
				close == ')' ? "expected \",\" or \")\" here"
					     : "expected \",\" or \"]\" here"))
			return false;
		part = parser->whole(parser);
		if (part == NULL)
			return false;
		if (++call->count > EXPRESSION_ARGUMENTS) {
			parser_fail(parser, part->at,
				"too many values; 32 at most", NULL);
			return false;
		}
		/* A copy of its own, for the chain. */
		own = arena_alloc(parser->arena, 1, sizeof(*own));
		*own = *part;
		*end = own;
		end = &own->next;
	}
	parser_advance(parser);
	return true;
}

static const struct expression *parse_list(struct parser *parser)
{
	struct expression *list = parser_part(
		parser, OPERATION_LIST, VALUE_LIST, parser->token.at);

	parser_advance(parser);
	if (!parse_arguments(parser, ']', list))
		return NULL;
	if (list->count == 0)
		return parser_fail(parser, list->at, "the list is empty", NULL);
	for (const struct expression *i = list->parts[0]; i != NULL;
		i = i->next)
		if (!parser_has_type(parser, i, VALUE_NUMBER))
			return NULL;
	return list;
}

/* if(condition, then, else) */
static const struct expression *make_if(
	struct parser *parser, struct expression *call)
{
	const struct expression *first = call->parts[0];

	if (call->count != 3)
		return parser_fail(parser, call->at,
			"if() takes a condition and two values: if(c, x, y)",
			NULL);
	call->parts[1] = first->next;
	call->parts[2] = first->next->next;
	if (!parser_has_type(parser, first, VALUE_TRUTH) ||
		!parser_has_type(parser, call->parts[2], call->parts[1]->type))
		return NULL;
	if (call->parts[1]->type == VALUE_LIST)
		return parser_fail(parser, call->parts[1]->at,
			"if() gives no lists", NULL);
	call->operation = OPERATION_IF;
	call->type = call->parts[1]->type;
	return call;
}

static const struct expression *check_call(
	struct parser *parser, struct expression *call)
{
	const struct function *function = call->function;

	if (call->count < function->least || call->count > function->most)
		return parser_fail(parser, call->at,
			function->least == function->most
				? message_printf(parser->arena,
					  "%s(): the number of values "
					  "must be %zu, found %zu",
					  function->name, function->least,
					  call->count)
				: message_printf(parser->arena,
					  "%s() takes %zu to %zu values, found "
					  "%zu",
					  function->name, function->least,
					  function->most, call->count),
			NULL);
	for (const struct expression *i = call->parts[0]; i != NULL;
		i = i->next)
		if (!(function->lists && i->type == VALUE_LIST) &&
			!parser_has_type(parser, i, VALUE_NUMBER))
			return NULL;
	call->type = function->type;
	return call;
}

static bool is_word(
	const struct parser *parser, const struct token *name, const char *word)
{
	return strlen(word) == name->length &&
	       strncmp(parser->text + name->at, word, name->length) == 0;
}

static const struct expression *parse_call(
	struct parser *parser, const struct token *name)
{
	const bool branch = is_word(parser, name, "if");
	struct expression *call =
		parser_part(parser, OPERATION_CALL, VALUE_NUMBER, name->at);

	call->function = function_named(parser->text + name->at, name->length);
	if (call->function == NULL && !branch) {
		unknown_name(parser, name);
		return NULL;
	}
	parser_advance(parser);
	if (!parse_arguments(parser, ')', call))
		return NULL;
	return branch ? make_if(parser, call) : check_call(parser, call);
}

static const struct expression *parse_variable(
	struct parser *parser, const struct token *name)
{
	struct expression *made;

	for (size_t i = 0; i < parser->names->count; i++) {
		if (!is_word(parser, name, parser->names->at[i]))
			continue;
		made = parser_part(parser, OPERATION_VARIABLE,
			parser->names->types[i], name->at);
		made->variable = i;
		return made;
	}
	if (is_word(parser, name, "true") || is_word(parser, name, "false"))
		return constant(parser, name->at,
			(struct value){.type = VALUE_TRUTH,
				.truth = is_word(parser, name, "true")});
	if (is_word(parser, name, "pi") || is_word(parser, name, "π")) {
		made = parser_part(
			parser, OPERATION_CALL, VALUE_NUMBER, name->at);
		made->function = function_named("pi", 2);
		return made;
	}
	if (function_named(parser->text + name->at, name->length) != NULL)
		return parser_fail(parser, name->at + name->length,
			"expected \"(\" after the function's name", NULL);
	return unknown_name(parser, name);
}

/* The text between quotation marks. */
static struct value quoted(const struct parser *parser)
{
	return (struct value){.type = VALUE_TEXT,
		.text = arena_copy(parser->arena,
			parser->text + parser->token.at + 1,
			parser->token.length - 2)};
}

static const struct expression *parse_bracket(struct parser *parser)
{
	const size_t open = parser->token.at;
	const struct expression *inside;

	parser_advance(parser);
	inside = parser->whole(parser);
	if (inside == NULL)
		return NULL;
	if (parser->token.kind == TOKEN_END)
		return parser_fail(
			parser, open, "the bracket is not closed", NULL);
	return parser_expect(parser, ')', "expected an operator or \")\" here")
		       ? inside
		       : NULL;
}

const struct expression *atom_parse(struct parser *parser)
{
	const struct token token = parser->token;
	struct value value = {.type = VALUE_NUMBER, .number = token.number};

	if (parser_is_sign(parser, '('))
		return parse_bracket(parser);
	if (parser_is_sign(parser, '['))
		return parse_list(parser);
	if (token.kind == TOKEN_NAME) {
		parser_advance(parser);
		return parser_is_sign(parser, '(')
			       ? parse_call(parser, &token)
			       : parse_variable(parser, &token);
	}
	if (token.kind == TOKEN_NUMBER || token.kind == TOKEN_TEXT) {
		if (token.kind == TOKEN_TEXT)
			value = quoted(parser);
		parser_advance(parser);
		return constant(parser, token.at, value);
	}
	return parser_fail(parser, token.at,
		token.kind == TOKEN_END ? "the expression ends too early"
					: "expected a value here",
		NULL);
}
