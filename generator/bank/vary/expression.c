/*
 * A parser by recursive descent, a function for each level of precedence:
 * or, and, not, comparisons, + -, * /, signs, powers.  Comparisons chain: in
 * "0 < a < b" both must hold.
 */
#include "bank/vary/expression.h"

#include "bank/vary/atom.h"
#include "bank/vary/function.h"
#include "bank/vary/parser.h"
#include "base/common.h"

#include <string.h>

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

static const struct expression *parse_sign(struct parser *parser);

static const struct expression *parse_power(struct parser *parser)
{
	const struct expression *base = atom_parse(parser), *exponent;
	const size_t at = parser->token.at;

	if (base == NULL || !parser_is_sign(parser, '^'))
		return base;
	parser_advance(parser);
	exponent = parse_sign(parser);
	return parser_has_type(parser, base, VALUE_NUMBER) &&
			       parser_has_type(parser, exponent, VALUE_NUMBER)
		       ? parser_two(parser, OPERATION_POWER, at, base, exponent)
		       : NULL;
}

/* -2^2 is -4. */
static const struct expression *parse_sign(struct parser *parser)
{
	const size_t at = parser->token.at;
	const bool minus = parser_is_sign(parser, '-');
	const struct expression *part;
	struct expression *made;

	if (!minus && !parser_is_sign(parser, '+'))
		return parse_power(parser);
	if (++parser->depth > EXPRESSION_DEPTH)
		return parser_fail(
			parser, at, "the expression is nested too deep", NULL);
	parser_advance(parser);
	part = parse_sign(parser);
	parser->depth--;
	if (!parser_has_type(parser, part, VALUE_NUMBER))
		return NULL;
	if (!minus)
		return part;
	made = parser_part(parser, OPERATION_NEGATE, VALUE_NUMBER, at);
	made->parts[0] = part;
	made->count = 1;
	return made;
}

static const struct level *level_of(
	const struct parser *parser, const struct level *levels, size_t count)
{
	for (size_t i = 0; i < count; i++)
		if (parser_is_sign(parser, levels[i].sign))
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

		parser_advance(parser);
		right = below(parser);
		if (!parser_has_type(parser, left, VALUE_NUMBER) ||
			!parser_has_type(parser, right, VALUE_NUMBER))
			return NULL;
		left = parser_two(parser, level->operation, at, left, right);
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
		return parser_has_type(parser, left, VALUE_NUMBER);
	if (level->operation != OPERATION_EQUAL &&
		level->operation != OPERATION_UNEQUAL &&
		!parser_has_type(parser, left, VALUE_NUMBER))
		return false;
	return parser_has_type(parser, right, left->type);
}

static const struct expression *parse_comparison(struct parser *parser)
{
	const struct expression *left = parse_sum(parser), *all = NULL;
	const struct level *level;

	while (left != NULL && (level = level_of(parser, comparisons,
					LENGTH(comparisons))) != NULL) {
		const size_t at = parser->token.at;
		const struct expression *right, *both;

		parser_advance(parser);
		right = parse_sum(parser);
		if (right == NULL || !comparable(parser, level, left, right))
			return NULL;
		both = parser_two(parser, level->operation, at, left, right);
		all = all == NULL ? both
				  : parser_two(parser, OPERATION_AND, at, all,
					    both);
		left = right;
	}
	return all != NULL && left != NULL ? all : left;
}

static const struct expression *parse_not(struct parser *parser)
{
	const size_t at = parser->token.at;
	const struct expression *part;
	struct expression *made;

	if (!parser_is_sign(parser, '~'))
		return parse_comparison(parser);
	if (++parser->depth > EXPRESSION_DEPTH)
		return parser_fail(
			parser, at, "the expression is nested too deep", NULL);
	parser_advance(parser);
	part = parse_not(parser);
	parser->depth--;
	if (!parser_has_type(parser, part, VALUE_TRUTH))
		return NULL;
	made = parser_part(parser, OPERATION_NOT, VALUE_TRUTH, at);
	made->parts[0] = part;
	made->count = 1;
	return made;
}

static const struct expression *parse_truths(struct parser *parser, char sign,
	enum operation operation,
	const struct expression *(*below)(struct parser *parser))
{
	const struct expression *left = below(parser);

	while (left != NULL && parser_is_sign(parser, sign)) {
		const size_t at = parser->token.at;
		const struct expression *right;

		parser_advance(parser);
		right = below(parser);
		if (!parser_has_type(parser, left, VALUE_TRUTH) ||
			!parser_has_type(parser, right, VALUE_TRUTH))
			return NULL;
		left = parser_two(parser, operation, at, left, right);
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
		return parser_fail(parser, parser->token.at,
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
			    parser_is_sign(parser, '(');

	return parser_fail(parser, parser->token.at,
		"expected an operator here",
		factor ? "write * for a product: 2*x" : NULL);
}

const struct expression *expression_parse(struct arena *arena, const char *text,
	size_t length, const struct names *names, struct fault *fault)
{
	struct parser parser = {.arena = arena,
		.text = text,
		.length = length,
		.names = names,
		.fault = fault,
		.whole = parse_or};
	const struct expression *made;

	*fault = (struct fault){.kind = FAULT_NONE};
	if (length > EXPRESSION_BYTES)
		return parser_fail(
			&parser, 0, "the expression is too long", NULL);
	parser_advance(&parser);
	made = parse_or(&parser);
	if (made != NULL && parser.token.kind != TOKEN_END)
		return refuse_rest(&parser);
	return fault->kind == FAULT_NONE ? made : NULL;
}
