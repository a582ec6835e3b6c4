/*
 * A recursive descent parser with a function for each level of precedence: or,
 * and, not, comparisons, + -, * /, signs, powers.  Comparisons chain: in
 * "0 < a < b" both must hold.
 */
#include "bank/vary/expression.h"

#include "bank/vary/atom.h"
#include "bank/vary/function.h"
#include "bank/vary/parsing.h"
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
	RESERVED_WORDS = LENGTH(reserved) - 2 /* x and y are only in plots */
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

static const struct expression *parse_sign(struct parsing *parsing);

static const struct expression *parse_power(struct parsing *parsing)
{
	const struct expression *base = atom_parse(parsing), *exponent;
	const size_t at = parsing->token.at;

	if (base == NULL || !parsing_is_sign(parsing, '^'))
		return base;
	parsing_advance(parsing);
	exponent = parse_sign(parsing);
	return parsing_has_type(parsing, base, VALUE_NUMBER) &&
			       parsing_has_type(parsing, exponent, VALUE_NUMBER)
		       ? parsing_two(
				 parsing, OPERATION_POWER, at, base, exponent)
		       : NULL;
}

/* -2^2 is -4. */
static const struct expression *parse_sign(struct parsing *parsing)
{
	const size_t at = parsing->token.at;
	const bool minus = parsing_is_sign(parsing, '-');
	const struct expression *part;
	struct expression *made;

	if (!minus && !parsing_is_sign(parsing, '+'))
		return parse_power(parsing);
	if (++parsing->depth > EXPRESSION_DEPTH)
		return parsing_fail(
			parsing, at, "the expression is nested too deep", NULL);
	parsing_advance(parsing);
	part = parse_sign(parsing);
	parsing->depth--;
	if (!parsing_has_type(parsing, part, VALUE_NUMBER))
		return NULL;
	if (!minus)
		return part;
	made = parsing_part(parsing, OPERATION_NEGATE, VALUE_NUMBER, at);
	made->parts[0] = part;
	made->count = 1;
	return made;
}

static const struct level *level_of(
	const struct parsing *parsing, const struct level *levels, size_t count)
{
	for (size_t i = 0; i < count; i++)
		if (parsing_is_sign(parsing, levels[i].sign))
			return &levels[i];
	return NULL;
}

static const struct expression *parse_numbers(struct parsing *parsing,
	const struct level *levels, size_t count,
	const struct expression *(*below)(struct parsing *parsing))
{
	const struct expression *left = below(parsing);
	const struct level *level;

	while (left != NULL &&
		(level = level_of(parsing, levels, count)) != NULL) {
		const size_t at = parsing->token.at;
		const struct expression *right;

		parsing_advance(parsing);
		right = below(parsing);
		if (!parsing_has_type(parsing, left, VALUE_NUMBER) ||
			!parsing_has_type(parsing, right, VALUE_NUMBER))
			return NULL;
		left = parsing_two(parsing, level->operation, at, left, right);
	}
	return left;
}

static const struct expression *parse_product(struct parsing *parsing)
{
	return parse_numbers(parsing, products, LENGTH(products), parse_sign);
}

static const struct expression *parse_sum(struct parsing *parsing)
{
	return parse_numbers(parsing, sums, LENGTH(sums), parse_product);
}

static bool comparable(struct parsing *parsing, const struct level *level,
	const struct expression *left, const struct expression *right)
{
	if (left->type == VALUE_LIST)
		return parsing_has_type(parsing, left, VALUE_NUMBER);
	if (level->operation != OPERATION_EQUAL &&
		level->operation != OPERATION_UNEQUAL &&
		!parsing_has_type(parsing, left, VALUE_NUMBER))
		return false;
	return parsing_has_type(parsing, right, left->type);
}

static const struct expression *parse_comparison(struct parsing *parsing)
{
	const struct expression *left = parse_sum(parsing), *all = NULL;
	const struct level *level;

	while (left != NULL && (level = level_of(parsing, comparisons,
					LENGTH(comparisons))) != NULL) {
		const size_t at = parsing->token.at;
		const struct expression *right, *both;

		parsing_advance(parsing);
		right = parse_sum(parsing);
		if (right == NULL || !comparable(parsing, level, left, right))
			return NULL;
		both = parsing_two(parsing, level->operation, at, left, right);
		all = all == NULL ? both
				  : parsing_two(parsing, OPERATION_AND, at, all,
					    both);
		left = right;
	}
	return all != NULL && left != NULL ? all : left;
}

static const struct expression *parse_not(struct parsing *parsing)
{
	const size_t at = parsing->token.at;
	const struct expression *part;
	struct expression *made;

	if (!parsing_is_sign(parsing, '~'))
		return parse_comparison(parsing);
	if (++parsing->depth > EXPRESSION_DEPTH)
		return parsing_fail(
			parsing, at, "the expression is nested too deep", NULL);
	parsing_advance(parsing);
	part = parse_not(parsing);
	parsing->depth--;
	if (!parsing_has_type(parsing, part, VALUE_TRUTH))
		return NULL;
	made = parsing_part(parsing, OPERATION_NOT, VALUE_TRUTH, at);
	made->parts[0] = part;
	made->count = 1;
	return made;
}

static const struct expression *parse_truths(struct parsing *parsing, char sign,
	enum operation operation,
	const struct expression *(*below)(struct parsing *parsing))
{
	const struct expression *left = below(parsing);

	while (left != NULL && parsing_is_sign(parsing, sign)) {
		const size_t at = parsing->token.at;
		const struct expression *right;

		parsing_advance(parsing);
		right = below(parsing);
		if (!parsing_has_type(parsing, left, VALUE_TRUTH) ||
			!parsing_has_type(parsing, right, VALUE_TRUTH))
			return NULL;
		left = parsing_two(parsing, operation, at, left, right);
	}
	return left;
}

static const struct expression *parse_and(struct parsing *parsing)
{
	return parse_truths(parsing, '&', OPERATION_AND, parse_not);
}

static const struct expression *parse_or(struct parsing *parsing)
{
	const struct expression *made;

	if (++parsing->depth > EXPRESSION_DEPTH)
		return parsing_fail(parsing, parsing->token.at,
			"the expression is nested too deep", NULL);
	made = parse_truths(parsing, '|', OPERATION_OR, parse_and);
	parsing->depth--;
	return made;
}

/* Report what follows an expression: "2x" and "2(a + b)" need a "*". */
static const struct expression *refuse_rest(struct parsing *parsing)
{
	const bool factor = parsing->token.kind == TOKEN_NAME ||
			    parsing->token.kind == TOKEN_NUMBER ||
			    parsing_is_sign(parsing, '(');

	return parsing_fail(parsing, parsing->token.at,
		"expected an operator here",
		factor ? "write * for a product: 2*x" : NULL);
}

const struct expression *expression_parse(struct arena *arena, const char *text,
	size_t length, const struct names *names, struct fault *fault)
{
	struct parsing parsing = {.arena = arena,
		.text = text,
		.length = length,
		.names = names,
		.fault = fault,
		.whole = parse_or};
	const struct expression *made;

	*fault = (struct fault){.kind = FAULT_NONE};
	if (length > EXPRESSION_BYTES)
		return parsing_fail(
			&parsing, 0, "the expression is too long", NULL);
	parsing_advance(&parsing);
	made = parse_or(&parsing);
	if (made != NULL && parsing.token.kind != TOKEN_END)
		return refuse_rest(&parsing);
	return fault->kind == FAULT_NONE ? made : NULL;
}
