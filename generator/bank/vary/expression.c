/*
 * A parser by recursive descent, a function for each level of precedence:
 * or, and, not, comparisons, + -, * /, signs, powers.  Comparisons chain: in
 * "0 < a < b" both must hold.
 */
#include "bank/vary/expression.h"

#include "bank/vary/function.h"
#include "bank/vary/token.h"
#include "base/arena.h"
#include "base/common.h"

#include <string.h>

struct parser {
	struct arena *arena;
	const char *text;
	size_t length;
	const struct names *names;
	struct fault *fault;
	struct token token; /* the next */
	int depth;
};

/* The operators of a level of precedence. */
struct level {
	char sign;
	enum operation operation;
};

static const struct level sums[] = {
	{'+', OPERATION_ADD}, {'-', OPERATION_SUBTRACT}};
static const struct level products[] = {
	{'*', OPERATION_MULTIPLY}, {'/', OPERATION_DIVIDE}};
static const struct level comparisons[] = {{'=', OPERATION_EQUAL},
	{'!', OPERATION_UNEQUAL}, {'<', OPERATION_LESS},
	{'l', OPERATION_LESS_EQUAL}, {'>', OPERATION_MORE},
	{'g', OPERATION_MORE_EQUAL}};

static const char *const reserved[] = {"and", "or", "not", "if", "true",
	"false", "pi", "question", "choice", "line", "blank", "x", "y"};

enum {
	RESERVED_WORDS = LENGTH(reserved) - 2 /* x and y are only of plots */
};

bool expression_reserves(const char *name)
{
	for (size_t i = 0; i < RESERVED_WORDS; i++)
		if (text_equal(reserved[i], name))
			return true;
	return function_named(name, strlen(name)) != NULL;
}

const char *expression_type_name(enum value_type type)
{
	static const char *const names[] = {[VALUE_NUMBER] = "a number",
		[VALUE_APPROX] = "a number",
		[VALUE_TRUTH] = "true or false",
		[VALUE_TEXT] = "a text",
		[VALUE_LIST] = "a list"};

	return names[type];
}

static const struct expression *fail(
	struct parser *parser, size_t at, const char *what, const char *hint)
{
	if (parser->fault->kind == FAULT_NONE)
		*parser->fault = (struct fault){.kind = FAULT_SYNTAX,
			.at = at,
			.what = what,
			.hint = hint};
	return NULL;
}

static void advance(struct parser *parser)
{
	const size_t end = parser->token.at + parser->token.length;

	parser->token =
		token_next(parser->text, parser->length, end, parser->fault);
}

static bool is_sign(const struct parser *parser, char sign)
{
	return parser->token.kind == TOKEN_SIGN && parser->token.sign == sign;
}

static bool expect(struct parser *parser, char sign, const char *what)
{
	if (!is_sign(parser, sign))
		return fail(parser, parser->token.at, what, NULL) != NULL;
	advance(parser);
	return true;
}

static struct expression *new_part(struct parser *parser,
	enum operation operation, enum value_type type, size_t at)
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

static bool has_type(struct parser *parser, const struct expression *part,
	enum value_type type)
{
	if (part == NULL)
		return false;
	if (part->type == type)
		return true;
	fail(parser, start_of(part),
		arena_printf(parser->arena, "expected %s, found %s",
			expression_type_name(type),
			expression_type_name(part->type)),
		NULL);
	return false;
}

static const struct expression *parse_or(struct parser *parser);

static const struct expression *make_two(struct parser *parser,
	enum operation operation, size_t at, const struct expression *a,
	const struct expression *b)
{
	struct expression *made = new_part(parser, operation,
		operation >= OPERATION_EQUAL || operation <= OPERATION_OR
			? VALUE_TRUTH
			: VALUE_NUMBER,
		at);

	made->parts[0] = a;
	made->parts[1] = b;
	made->count = 2;
	return made;
}

/* The name that is not known, with the nearest found by whoever reports it. */
static const struct expression *unknown_name(
	struct parser *parser, const struct token *token)
{
	const char *name = arena_copy(
		parser->arena, parser->text + token->at, token->length);

	fail(parser, token->at,
		arena_printf(parser->arena, "unknown name \"%s\"", name), NULL);
	if (parser->fault->at == token->at)
		parser->fault->name = name;
	return NULL;
}

static const struct expression *constant(
	struct parser *parser, size_t at, struct value value)
{
	struct expression *made =
		new_part(parser, OPERATION_CONSTANT, value.type, at);

	made->constant = value;
	return made;
}

/* Arguments up to the bracket that closes them. */
static bool parse_arguments(
	struct parser *parser, char close, struct expression *call)
{
	const struct expression **end = &call->parts[0];

	while (!is_sign(parser, close)) {
		struct expression *own;
		const struct expression *part;

		if (call->count > 0 &&
			!expect(parser, ',',
				close == ')' ? "expected \",\" or \")\" here"
					     : "expected \",\" or \"]\" here"))
			return false;
		part = parse_or(parser);
		if (part == NULL)
			return false;
		if (++call->count > EXPRESSION_ARGUMENTS) {
			fail(parser, part->at, "too many values; 32 at most",
				NULL);
			return false;
		}
		/* A copy of its own, for the chain. */
		own = arena_alloc(parser->arena, 1, sizeof(*own));
		*own = *part;
		*end = own;
		end = &own->next;
	}
	advance(parser);
	return true;
}

static const struct expression *parse_list(struct parser *parser)
{
	struct expression *list =
		new_part(parser, OPERATION_LIST, VALUE_LIST, parser->token.at);

	advance(parser);
	if (!parse_arguments(parser, ']', list))
		return NULL;
	if (list->count == 0)
		return fail(parser, list->at, "the list is empty", NULL);
	for (const struct expression *i = list->parts[0]; i != NULL;
		i = i->next)
		if (!has_type(parser, i, VALUE_NUMBER))
			return NULL;
	return list;
}

/* if(condition, then, else) */
static const struct expression *make_if(
	struct parser *parser, struct expression *call)
{
	const struct expression *first = call->parts[0];

	if (call->count != 3)
		return fail(parser, call->at,
			"if() takes a condition and two values: if(c, x, y)",
			NULL);
	call->parts[1] = first->next;
	call->parts[2] = first->next->next;
	if (!has_type(parser, first, VALUE_TRUTH) ||
		!has_type(parser, call->parts[2], call->parts[1]->type))
		return NULL;
	if (call->parts[1]->type == VALUE_LIST)
		return fail(parser, call->parts[1]->at, "if() gives no lists",
			NULL);
	call->operation = OPERATION_IF;
	call->type = call->parts[1]->type;
	return call;
}

static const struct expression *check_call(
	struct parser *parser, struct expression *call)
{
	const struct function *function = call->function;

	if (call->count < function->least || call->count > function->most)
		return fail(parser, call->at,
			function->least == function->most
				? arena_printf(parser->arena,
					  "%s() takes %zu value%s, found %zu",
					  function->name, function->least,
					  function->least == 1 ? "" : "s",
					  call->count)
				: arena_printf(parser->arena,
					  "%s() takes at least %zu value%s and "
					  "at most %zu, found %zu",
					  function->name, function->least,
					  function->least == 1 ? "" : "s",
					  function->most, call->count),
			NULL);
	for (const struct expression *i = call->parts[0]; i != NULL;
		i = i->next)
		if (!(function->lists && i->type == VALUE_LIST) &&
			!has_type(parser, i, VALUE_NUMBER))
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
		new_part(parser, OPERATION_CALL, VALUE_NUMBER, name->at);

	call->function = function_named(parser->text + name->at, name->length);
	if (call->function == NULL && !branch) {
		unknown_name(parser, name);
		return NULL;
	}
	advance(parser);
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
		made = new_part(parser, OPERATION_VARIABLE,
			parser->names->types[i], name->at);
		made->variable = i;
		return made;
	}
	if (is_word(parser, name, "true") || is_word(parser, name, "false"))
		return constant(parser, name->at,
			(struct value){.type = VALUE_TRUTH,
				.truth = is_word(parser, name, "true")});
	if (is_word(parser, name, "pi") || is_word(parser, name, "π")) {
		made = new_part(parser, OPERATION_CALL, VALUE_NUMBER, name->at);
		made->function = function_named("pi", 2);
		return made;
	}
	if (function_named(parser->text + name->at, name->length) != NULL)
		return fail(parser, name->at + name->length,
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

	advance(parser);
	inside = parse_or(parser);
	if (inside == NULL)
		return NULL;
	if (parser->token.kind == TOKEN_END)
		return fail(parser, open, "the bracket is not closed", NULL);
	return expect(parser, ')', "expected an operator or \")\" here")
		       ? inside
		       : NULL;
}

static const struct expression *parse_atom(struct parser *parser)
{
	const struct token token = parser->token;
	struct value value = {.type = VALUE_NUMBER, .number = token.number};

	if (is_sign(parser, '('))
		return parse_bracket(parser);
	if (is_sign(parser, '['))
		return parse_list(parser);
	if (token.kind == TOKEN_NAME) {
		advance(parser);
		return is_sign(parser, '(') ? parse_call(parser, &token)
					    : parse_variable(parser, &token);
	}
	if (token.kind == TOKEN_NUMBER || token.kind == TOKEN_TEXT) {
		if (token.kind == TOKEN_TEXT)
			value = quoted(parser);
		advance(parser);
		return constant(parser, token.at, value);
	}
	return fail(parser, token.at,
		token.kind == TOKEN_END ? "the expression ends too early"
					: "expected a value here",
		NULL);
}

static const struct expression *parse_sign(struct parser *parser);

static const struct expression *parse_power(struct parser *parser)
{
	const struct expression *base = parse_atom(parser), *exponent;
	const size_t at = parser->token.at;

	if (base == NULL || !is_sign(parser, '^'))
		return base;
	advance(parser);
	exponent = parse_sign(parser);
	return has_type(parser, base, VALUE_NUMBER) &&
			       has_type(parser, exponent, VALUE_NUMBER)
		       ? make_two(parser, OPERATION_POWER, at, base, exponent)
		       : NULL;
}

/* -2^2 is -4. */
static const struct expression *parse_sign(struct parser *parser)
{
	const size_t at = parser->token.at;
	const bool minus = is_sign(parser, '-');
	const struct expression *part;
	struct expression *made;

	if (!minus && !is_sign(parser, '+'))
		return parse_power(parser);
	if (++parser->depth > EXPRESSION_DEPTH)
		return fail(
			parser, at, "the expression is nested too deep", NULL);
	advance(parser);
	part = parse_sign(parser);
	parser->depth--;
	if (!has_type(parser, part, VALUE_NUMBER))
		return NULL;
	if (!minus)
		return part;
	made = new_part(parser, OPERATION_NEGATE, VALUE_NUMBER, at);
	made->parts[0] = part;
	made->count = 1;
	return made;
}

static const struct level *level_of(
	const struct parser *parser, const struct level *levels, size_t count)
{
	for (size_t i = 0; i < count; i++)
		if (is_sign(parser, levels[i].sign))
			return &levels[i];
	return NULL;
}

static const struct expression *parse_numbers(struct parser *parser,
	const struct level *levels, size_t count,
	const struct expression *(*below)(struct parser *parser))
{
	const struct expression *left = below(parser);
	const struct level *level;

	while (left != NULL &&
		(level = level_of(parser, levels, count)) != NULL) {
		const size_t at = parser->token.at;
		const struct expression *right;

		advance(parser);
		right = below(parser);
		if (!has_type(parser, left, VALUE_NUMBER) ||
			!has_type(parser, right, VALUE_NUMBER))
			return NULL;
		left = make_two(parser, level->operation, at, left, right);
	}
	return left;
}

static const struct expression *parse_product(struct parser *parser)
{
	return parse_numbers(parser, products, LENGTH(products), parse_sign);
}

static const struct expression *parse_sum(struct parser *parser)
{
	return parse_numbers(parser, sums, LENGTH(sums), parse_product);
}

static bool comparable(struct parser *parser, const struct level *level,
	const struct expression *left, const struct expression *right)
{
	if (left->type == VALUE_LIST)
		return has_type(parser, left, VALUE_NUMBER);
	if (level->operation != OPERATION_EQUAL &&
		level->operation != OPERATION_UNEQUAL &&
		!has_type(parser, left, VALUE_NUMBER))
		return false;
	return has_type(parser, right, left->type);
}

static const struct expression *parse_comparison(struct parser *parser)
{
	const struct expression *left = parse_sum(parser), *all = NULL;
	const struct level *level;

	while (left != NULL && (level = level_of(parser, comparisons,
					LENGTH(comparisons))) != NULL) {
		const size_t at = parser->token.at;
		const struct expression *right, *both;

		advance(parser);
		right = parse_sum(parser);
		if (right == NULL || !comparable(parser, level, left, right))
			return NULL;
		both = make_two(parser, level->operation, at, left, right);
		all = all == NULL
			      ? both
			      : make_two(parser, OPERATION_AND, at, all, both);
		left = right;
	}
	return all != NULL && left != NULL ? all : left;
}

static const struct expression *parse_not(struct parser *parser)
{
	const size_t at = parser->token.at;
	const struct expression *part;
	struct expression *made;

	if (!is_sign(parser, '~'))
		return parse_comparison(parser);
	if (++parser->depth > EXPRESSION_DEPTH)
		return fail(
			parser, at, "the expression is nested too deep", NULL);
	advance(parser);
	part = parse_not(parser);
	parser->depth--;
	if (!has_type(parser, part, VALUE_TRUTH))
		return NULL;
	made = new_part(parser, OPERATION_NOT, VALUE_TRUTH, at);
	made->parts[0] = part;
	made->count = 1;
	return made;
}

static const struct expression *parse_truths(struct parser *parser, char sign,
	enum operation operation,
	const struct expression *(*below)(struct parser *parser))
{
	const struct expression *left = below(parser);

	while (left != NULL && is_sign(parser, sign)) {
		const size_t at = parser->token.at;
		const struct expression *right;

		advance(parser);
		right = below(parser);
		if (!has_type(parser, left, VALUE_TRUTH) ||
			!has_type(parser, right, VALUE_TRUTH))
			return NULL;
		left = make_two(parser, operation, at, left, right);
	}
	return left;
}

static const struct expression *parse_and(struct parser *parser)
{
	return parse_truths(parser, '&', OPERATION_AND, parse_not);
}

static const struct expression *parse_or(struct parser *parser)
{
	const struct expression *made;

	if (++parser->depth > EXPRESSION_DEPTH)
		return fail(parser, parser->token.at,
			"the expression is nested too deep", NULL);
	made = parse_truths(parser, '|', OPERATION_OR, parse_and);
	parser->depth--;
	return made;
}

/* "2x" and "2(a + b)" are not products here. */
static const struct expression *refuse_rest(struct parser *parser)
{
	const bool factor = parser->token.kind == TOKEN_NAME ||
			    parser->token.kind == TOKEN_NUMBER ||
			    is_sign(parser, '(');

	return fail(parser, parser->token.at, "expected an operator here",
		factor ? "write * for a product: 2*x" : NULL);
}

const struct expression *expression_parse(struct arena *arena, const char *text,
	size_t length, const struct names *names, struct fault *fault)
{
	struct parser parser = {.arena = arena,
		.text = text,
		.length = length,
		.names = names,
		.fault = fault};
	const struct expression *made;

	*fault = (struct fault){.kind = FAULT_NONE};
	if (length > EXPRESSION_BYTES)
		return fail(&parser, 0, "the expression is too long", NULL);
	advance(&parser);
	made = parse_or(&parser);
	if (made != NULL && parser.token.kind != TOKEN_END)
		return refuse_rest(&parser);
	return fault->kind == FAULT_NONE ? made : NULL;
}
