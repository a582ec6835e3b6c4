#include "bank/vary/atom.h"

#include "bank/vary/function.h"
#include "base/arena.h"
#include "base/message.h"

#include <string.h>

/* Record an unknown name.  The caller that reports it suggests a similar one.
 */
static const struct expression *unknown_name(
	struct parsing *parsing, const struct token *token)
{
	const char *name = arena_copy(
		parsing->arena, parsing->text + token->at, token->length);

	parsing_fail(parsing, token->at,
		message_printf(parsing->arena, "unknown name \"%s\"", name),
		NULL);
	if (parsing->fault->at == token->at)
		parsing->fault->name = name;
	return NULL;
}

static const struct expression *constant(
	struct parsing *parsing, size_t at, struct value value)
{
	struct expression *made =
		parsing_part(parsing, OPERATION_CONSTANT, value.type, at);

	made->constant = value;
	return made;
}

/* Parse arguments up to the closing bracket. */
static bool parse_arguments(
	struct parsing *parsing, char close, struct expression *call)
{
	const struct expression **end = &call->parts[0];
	const bool list = close == ']';

	while (!parsing_is_sign(parsing, close)) {
		struct expression *own;
		const struct expression *part;

		if (call->count > 0 &&
			!parsing_expect(parsing, ',',
				list ? "expected \",\" or \"]\" here"
				     : "expected \",\" or \")\" here"))
			return false;
		part = parsing->whole(parsing);
		if (part == NULL)
			return false;
		if (++call->count >
			(list ? EXPRESSION_LISTED : EXPRESSION_ARGUMENTS)) {
			parsing_fail(parsing, part->at,
				list ? "too many values; 200 at most"
				     : "too many values; 32 at most",
				NULL);
			return false;
		}
		/* A copy to link: a part may be shared. */
		own = arena_alloc(parsing->arena, 1, sizeof(*own));
		*own = *part;
		*end = own;
		end = &own->next;
	}
	parsing_advance(parsing);
	return true;
}

static const struct expression *parse_list(struct parsing *parsing)
{
	struct expression *list = parsing_part(
		parsing, OPERATION_LIST, VALUE_LIST, parsing->token.at);

	parsing_advance(parsing);
	if (!parse_arguments(parsing, ']', list))
		return NULL;
	if (list->count == 0)
		return parsing_fail(
			parsing, list->at, "the list is empty", NULL);
	for (const struct expression *i = list->parts[0]; i != NULL;
		i = i->next)
		if (!parsing_has_type(parsing, i, VALUE_NUMBER))
			return NULL;
	return list;
}

/* if(condition, then, else) */
static const struct expression *make_if(
	struct parsing *parsing, struct expression *call)
{
	const struct expression *first = call->parts[0];

	if (call->count != 3)
		return parsing_fail(parsing, call->at,
			"if() takes a condition and two values: if(c, x, y)",
			NULL);
	call->parts[1] = first->next;
	call->parts[2] = first->next->next;
	if (!parsing_has_type(parsing, first, VALUE_TRUTH) ||
		!parsing_has_type(
			parsing, call->parts[2], call->parts[1]->type))
		return NULL;
	if (call->parts[1]->type == VALUE_LIST)
		return parsing_fail(parsing, call->parts[1]->at,
			"if() gives no lists", NULL);
	call->operation = OPERATION_IF;
	call->type = call->parts[1]->type;
	return call;
}

/* pick(n, list): number n of the list */
static const struct expression *make_pick(
	struct parsing *parsing, struct expression *call)
{
	const struct expression *first = call->parts[0];

	if (call->count != 2 || first->type != VALUE_NUMBER ||
		first->next->operation != OPERATION_LIST)
		return parsing_fail(parsing, call->at,
			"pick() takes a number and a list: pick(n, [3, 5, 8])",
			NULL);
	call->parts[1] = first->next;
	call->operation = OPERATION_PICK;
	return call;
}

static const struct expression *check_call(
	struct parsing *parsing, struct expression *call)
{
	const struct function *function = call->function;

	if (call->count < function->least || call->count > function->most)
		return parsing_fail(parsing, call->at,
			function->least == function->most
				? message_printf(parsing->arena,
					  "%s(): the number of values "
					  "must be %zu, found %zu",
					  function->name, function->least,
					  call->count)
				: message_printf(parsing->arena,
					  "%s() takes %zu to %zu values, found "
					  "%zu",
					  function->name, function->least,
					  function->most, call->count),
			NULL);
	for (const struct expression *i = call->parts[0]; i != NULL;
		i = i->next)
		if (!(function->lists && i->type == VALUE_LIST) &&
			!parsing_has_type(parsing, i, VALUE_NUMBER))
			return NULL;
	call->type = function->type;
	return call;
}

static bool is_word(const struct parsing *parsing, const struct token *name,
	const char *word)
{
	return strlen(word) == name->length &&
	       strncmp(parsing->text + name->at, word, name->length) == 0;
}

typedef const struct expression *maker(
	struct parsing *parsing, struct expression *call);

/* The maker of a call that evaluates its arguments in its own way; NULL for a
 * function. */
static maker *special_named(
	const struct parsing *parsing, const struct token *name)
{
	if (is_word(parsing, name, "if"))
		return make_if;
	return is_word(parsing, name, "pick") ? make_pick : NULL;
}

static const struct expression *parse_call(
	struct parsing *parsing, const struct token *name)
{
	maker *const make = special_named(parsing, name);
	struct expression *call =
		parsing_part(parsing, OPERATION_CALL, VALUE_NUMBER, name->at);

	call->function = function_named(parsing->text + name->at, name->length);
	if (call->function == NULL && make == NULL) {
		unknown_name(parsing, name);
		return NULL;
	}
	parsing_advance(parsing);
	if (!parse_arguments(parsing, ')', call))
		return NULL;
	return make != NULL ? make(parsing, call) : check_call(parsing, call);
}

static const struct expression *parse_variable(
	struct parsing *parsing, const struct token *name)
{
	struct expression *made;

	for (size_t i = 0; i < parsing->names->count; i++) {
		if (!is_word(parsing, name, parsing->names->at[i]))
			continue;
		made = parsing_part(parsing, OPERATION_VARIABLE,
			parsing->names->types[i], name->at);
		made->variable = i;
		return made;
	}
	if (is_word(parsing, name, "true") || is_word(parsing, name, "false"))
		return constant(parsing, name->at,
			(struct value){.type = VALUE_TRUTH,
				.truth = is_word(parsing, name, "true")});
	if (is_word(parsing, name, "pi") || is_word(parsing, name, "π")) {
		made = parsing_part(
			parsing, OPERATION_CALL, VALUE_NUMBER, name->at);
		made->function = function_named("pi", 2);
		return made;
	}
	if (function_named(parsing->text + name->at, name->length) != NULL)
		return parsing_fail(parsing, name->at + name->length,
			"expected \"(\" after the function's name", NULL);
	return unknown_name(parsing, name);
}

/* The text between quotation marks. */
static struct value quoted(const struct parsing *parsing)
{
	return (struct value){.type = VALUE_TEXT,
		.text = arena_copy(parsing->arena,
			parsing->text + parsing->token.at + 1,
			parsing->token.length - 2)};
}

static const struct expression *parse_bracket(struct parsing *parsing)
{
	const size_t open = parsing->token.at;
	const struct expression *inside;

	parsing_advance(parsing);
	inside = parsing->whole(parsing);
	if (inside == NULL)
		return NULL;
	if (parsing->token.kind == TOKEN_END)
		return parsing_fail(
			parsing, open, "the bracket is not closed", NULL);
	return parsing_expect(
		       parsing, ')', "expected an operator or \")\" here")
		       ? inside
		       : NULL;
}

const struct expression *atom_parse(struct parsing *parsing)
{
	const struct token token = parsing->token;
	struct value value = {.type = VALUE_NUMBER, .number = token.number};

	if (parsing_is_sign(parsing, '('))
		return parse_bracket(parsing);
	if (parsing_is_sign(parsing, '['))
		return parse_list(parsing);
	if (token.kind == TOKEN_NAME) {
		parsing_advance(parsing);
		return parsing_is_sign(parsing, '(')
			       ? parse_call(parsing, &token)
			       : parse_variable(parsing, &token);
	}
	if (token.kind == TOKEN_NUMBER || token.kind == TOKEN_TEXT) {
		if (token.kind == TOKEN_TEXT)
			value = quoted(parsing);
		parsing_advance(parsing);
		return constant(parsing, token.at, value);
	}
	return parsing_fail(parsing, token.at,
		token.kind == TOKEN_END ? "the expression ends too early"
					: "expected a value here",
		NULL);
}
