#include "bank/vary/function.h"

#include "bank/vary/evaluate.h"
#include "bank/vary/irrational.h"
#include "base/common.h"

#include <string.h>

static const char too_large[] = "the number is too large to be exact";

static bool give(struct value *result, struct rational number)
{
	*result = (struct value){.type = VALUE_NUMBER, .number = number};
	return true;
}

static bool fits(struct evaluation *evaluation,
	const struct arguments *arguments, bool fine)
{
	return fine || evaluate_fail(evaluation, FAULT_VALUE, arguments->place,
			       too_large);
}

/* An argument as an exact number, for floor() and the like; an approximate one
 * is rounded to APPROX_DIGITS digits. */
static bool exact(struct evaluation *evaluation,
	const struct arguments *arguments, size_t i, struct rational *number)
{
	return evaluate_decimal(
		evaluation, &arguments->at[i], arguments->place, number);
}

static bool whole(struct evaluation *evaluation,
	const struct arguments *arguments, size_t i, struct rational *number)
{
	const struct value *value = &arguments->at[i];

	if (value->type != VALUE_NUMBER || !rational_is_whole(value->number)) {
		evaluate_fail(evaluation, FAULT_VALUE, arguments->place,
			"expected whole numbers here");
		return false;
	}
	*number = value->number;
	return true;
}

static bool call_abs(struct evaluation *evaluation,
	const struct arguments *arguments, struct value *result)
{
	(void)evaluation;
	*result = arguments->at[0];
	if (result->type == VALUE_APPROX)
		result->approx.sign = 1;
	else
		result->number = rational_absolute(result->number);
	return true;
}

/* The least (sense -1) or greatest (1) argument. */
static bool extreme(struct evaluation *evaluation,
	const struct arguments *arguments, int sense, struct value *result)
{
	struct value best = arguments->at[0];
	int order;

	for (size_t i = 1; i < arguments->count; i++) {
		if (!evaluate_compare(evaluation, &arguments->at[i], &best,
			    arguments->place, &order))
			return false;
		if (order * sense > 0)
			best = arguments->at[i];
	}
	*result = best;
	return true;
}

static bool call_min(struct evaluation *evaluation,
	const struct arguments *arguments, struct value *result)
{
	return extreme(evaluation, arguments, -1, result);
}

static bool call_max(struct evaluation *evaluation,
	const struct arguments *arguments, struct value *result)
{
	return extreme(evaluation, arguments, 1, result);
}

static wide divisor_of(wide a, wide b)
{
	while (b != 0) {
		const wide rest = a % b;

		a = b;
		b = rest;
	}
	return a;
}

static bool call_gcd(struct evaluation *evaluation,
	const struct arguments *arguments, struct value *result)
{
	wide divisor = 0;

	for (size_t i = 0; i < arguments->count; i++) {
		struct rational number;

		if (!whole(evaluation, arguments, i, &number))
			return false;
		divisor = divisor_of(rational_absolute(number).top, divisor);
	}
	return give(result, (struct rational){divisor, 1});
}

static bool call_lcm(struct evaluation *evaluation,
	const struct arguments *arguments, struct value *result)
{
	struct rational multiple = rational_whole(1);

	for (size_t i = 0; i < arguments->count; i++) {
		struct rational number;

		if (!whole(evaluation, arguments, i, &number))
			return false;
		if (number.top == 0)
			return give(result, number);
		number = rational_absolute(number);
		number.top /= divisor_of(multiple.top, number.top);
		if (!fits(evaluation, arguments,
			    rational_multiply(multiple, number, &multiple)))
			return false;
	}
	return give(result, multiple);
}

/* The remainder has the sign of b: mod(-7, 3) = 2. */
static bool call_mod(struct evaluation *evaluation,
	const struct arguments *arguments, struct value *result)
{
	struct rational a, b, ratio, times, rest;

	if (!exact(evaluation, arguments, 0, &a) ||
		!exact(evaluation, arguments, 1, &b))
		return false;
	if (b.top == 0)
		return evaluate_fail(evaluation, FAULT_ZERO, arguments->place,
			"division by zero");
	return fits(evaluation, arguments,
		       rational_divide(a, b, &ratio) &&
			       rational_multiply(b,
				       (struct rational){
					       rational_floor(ratio), 1},
				       &times) &&
			       rational_subtract(a, times, &rest)) &&
	       give(result, rest);
}

static bool call_floor(struct evaluation *evaluation,
	const struct arguments *arguments, struct value *result)
{
	struct rational number;

	return exact(evaluation, arguments, 0, &number) &&
	       give(result, (struct rational){rational_floor(number), 1});
}

static bool call_ceil(struct evaluation *evaluation,
	const struct arguments *arguments, struct value *result)
{
	struct rational number;

	return exact(evaluation, arguments, 0, &number) &&
	       give(result,
		       (struct rational){
			       -rational_floor(rational_negative(number)), 1});
}

static bool call_round(struct evaluation *evaluation,
	const struct arguments *arguments, struct value *result)
{
	struct rational number, digits = rational_whole(0), rounded;

	if (!exact(evaluation, arguments, 0, &number) ||
		(arguments->count == 2 &&
			!whole(evaluation, arguments, 1, &digits)))
		return false;
	if (digits.top < -RATIONAL_DIGITS || digits.top > RATIONAL_DIGITS)
		return fits(evaluation, arguments, false);
	return fits(evaluation, arguments,
		       rational_round(number, (int)digits.top, &rounded)) &&
	       give(result, rounded);
}

static bool call_sign(struct evaluation *evaluation,
	const struct arguments *arguments, struct value *result)
{
	const struct value *value = &arguments->at[0];

	(void)evaluation;
	return give(
		result, rational_whole(value->type == VALUE_APPROX
					       ? value->approx.sign
					       : rational_sign(value->number)));
}

static bool call_factorial(struct evaluation *evaluation,
	const struct arguments *arguments, struct value *result)
{
	struct rational number, product = rational_whole(1);

	if (!whole(evaluation, arguments, 0, &number))
		return false;
	if (number.top < 0)
		return evaluate_fail(evaluation, FAULT_VALUE, arguments->place,
			"a negative number has no factorial");
	for (int64_t i = 2; i <= number.top; i++)
		if (!fits(evaluation, arguments,
			    rational_multiply(
				    product, rational_whole(i), &product)))
			return false;
	return give(result, product);
}

static bool call_binomial(struct evaluation *evaluation,
	const struct arguments *arguments, struct value *result)
{
	struct rational n, k, product = rational_whole(1);

	if (!whole(evaluation, arguments, 0, &n) ||
		!whole(evaluation, arguments, 1, &k))
		return false;
	if (n.top < 0)
		return evaluate_fail(evaluation, FAULT_VALUE, arguments->place,
			"expected a first number that is not negative");
	if (k.top < 0 || k.top > n.top)
		return give(result, rational_whole(0));
	if (k.top > n.top - k.top)
		k.top = n.top - k.top;
	for (wide i = 1; i <= k.top; i++) {
		const struct rational factor = {n.top - k.top + i, 1};

		if (!fits(evaluation, arguments,
			    rational_multiply(product, factor, &product) &&
				    rational_divide(product,
					    (struct rational){i, 1}, &product)))
			return false;
	}
	return give(result, product);
}

static bool call_sum(struct evaluation *evaluation,
	const struct arguments *arguments, struct value *result)
{
	struct value sum = {.type = VALUE_NUMBER, .number = rational_whole(0)};

	for (size_t i = 0; i < arguments->count; i++) {
		const struct value *value = &arguments->at[i];

		if (sum.type == VALUE_NUMBER && value->type == VALUE_NUMBER) {
			if (!fits(evaluation, arguments,
				    rational_add(sum.number, value->number,
					    &sum.number)))
				return false;
			continue;
		}
		if (!evaluate_approx(evaluation,
			    (struct rough){
				    APPROX_ADD, &sum, value, arguments->place},
			    &sum))
			return false;
	}
	*result = sum;
	return true;
}

static bool call_integer(struct evaluation *evaluation,
	const struct arguments *arguments, struct value *result)
{
	const struct value *value = &arguments->at[0];

	if (value->type == VALUE_APPROX)
		return evaluate_fail(evaluation, FAULT_VALUE, arguments->place,
			"of an approximate number nobody knows whether it is "
			"whole");
	*result = (struct value){
		.type = VALUE_TRUTH, .truth = rational_is_whole(value->number)};
	return true;
}

#define MANY EXPRESSION_ARGUMENTS

static const struct function functions[] = {
	{"abs", 1, 1, false, VALUE_NUMBER, call_abs},
	{"min", 1, MANY, true, VALUE_NUMBER, call_min},
	{"max", 1, MANY, true, VALUE_NUMBER, call_max},
	{"gcd", 1, MANY, true, VALUE_NUMBER, call_gcd},
	{"lcm", 1, MANY, true, VALUE_NUMBER, call_lcm},
	{"mod", 2, 2, false, VALUE_NUMBER, call_mod},
	{"floor", 1, 1, false, VALUE_NUMBER, call_floor},
	{"ceil", 1, 1, false, VALUE_NUMBER, call_ceil},
	{"round", 1, 2, false, VALUE_NUMBER, call_round},
	{"sign", 1, 1, false, VALUE_NUMBER, call_sign},
	{"factorial", 1, 1, false, VALUE_NUMBER, call_factorial},
	{"binomial", 2, 2, false, VALUE_NUMBER, call_binomial},
	{"sum", 1, MANY, true, VALUE_NUMBER, call_sum},
	{"integer", 1, 1, false, VALUE_TRUTH, call_integer},
	{"sqrt", 1, 1, false, VALUE_NUMBER, irrational_sqrt},
	{"log", 1, 2, false, VALUE_NUMBER, irrational_log},
	{"exp", 1, 1, false, VALUE_NUMBER, irrational_exp},
	{"sin", 1, 1, false, VALUE_NUMBER, irrational_sin},
	{"cos", 1, 1, false, VALUE_NUMBER, irrational_cos},
	{"tan", 1, 1, false, VALUE_NUMBER, irrational_tan},
	{"pi", 0, 0, false, VALUE_NUMBER, irrational_pi},
};

const struct function *function_named(const char *name, size_t length)
{
	for (size_t i = 0; i < LENGTH(functions); i++)
		if (strlen(functions[i].name) == length &&
			strncmp(functions[i].name, name, length) == 0)
			return &functions[i];
	return NULL;
}

size_t function_count(void)
{
	return LENGTH(functions);
}

const char *function_name(size_t i)
{
	return functions[i].name;
}
