#include "bank/vary/evaluate.h"

#include "bank/vary/function.h"

#include <string.h>

enum {
	POWER_MAX = 10000,
	ROOT_MAX = 127
};

static const char too_large[] = "the number is too large to be exact";

bool evaluate_fail(struct evaluation *evaluation, enum fault_kind kind,
	size_t at, const char *what)
{
	evaluation->fault =
		(struct fault){.kind = kind, .at = at, .what = what};
	return false;
}

const struct approx_library *evaluate_library(
	struct evaluation *evaluation, size_t at)
{
	if (evaluation->library == NULL)
		evaluation->library = approx_load(evaluation->arena);
	if (evaluation->library == NULL)
		evaluate_fail(evaluation, FAULT_VALUE, at,
			"this number needs the library MPFR, which is not "
			"installed (package libmpfr6)");
	return evaluation->library;
}

static struct approx_operand operand_of(const struct value *value)
{
	if (value->type == VALUE_NUMBER)
		return (struct approx_operand){.exact = &value->number};
	return (struct approx_operand){.approx = &value->approx};
}

bool evaluate_approx(
	struct evaluation *evaluation, struct rough rough, struct value *result)
{
	const struct approx_library *library =
		evaluate_library(evaluation, rough.at);
	const struct value *b = rough.b != NULL ? rough.b : rough.a;
	struct value made = {.type = VALUE_APPROX};

	if (library == NULL)
		return false;
	if (!approx_call(library, rough.function, operand_of(rough.a),
		    operand_of(b), &made.approx))
		return evaluate_fail(evaluation, FAULT_VALUE, rough.at,
			"the result is no number that can be printed");
	*result = made;
	return true;
}

bool evaluate_decimal(struct evaluation *evaluation, const struct value *value,
	size_t at, struct rational *result)
{
	if (value->type == VALUE_NUMBER) {
		*result = value->number;
		return true;
	}
	return (evaluate_library(evaluation, at) != NULL &&
		       approx_decimal(
			       evaluation->library, &value->approx, result)) ||
	       evaluate_fail(evaluation, FAULT_VALUE, at, too_large);
}

bool evaluate_compare(struct evaluation *evaluation, const struct value *a,
	const struct value *b, size_t at, int *order)
{
	if (a->type == VALUE_NUMBER && b->type == VALUE_NUMBER) {
		*order = rational_compare(a->number, b->number);
		return true;
	}
	if (evaluate_library(evaluation, at) == NULL)
		return false;
	*order = approx_compare(
		evaluation->library, operand_of(a), operand_of(b));
	return true;
}

/* The root of a number >= 0, rounded down; degree is above 1. */
static wide whole_root(wide number, int64_t degree)
{
	wide low = 0, high;
	int bits = 0;

	while (number >> bits > 0)
		bits++;
	high = (wide)1 << (bits / degree + 1);
	while (low < high) {
		const wide middle = low + (high - low + 1) / 2;
		struct rational power;

		if (rational_power(
			    (struct rational){middle, 1}, degree, &power) &&
			power.top <= number)
			low = middle;
		else
			high = middle - 1;
	}
	return low;
}

/* The exact root of a fraction >= 0; false if it has none.  A number of 127
 * bits but 0 and 1 has no root of a higher degree. */
static bool exact_root(struct rational a, wide degree, struct rational *root)
{
	struct rational made, check;

	if (degree > ROOT_MAX)
		return false;
	made.top = whole_root(a.top, (int64_t)degree);
	made.bottom = whole_root(a.bottom, (int64_t)degree);
	if (!rational_power(made, (int64_t)degree, &check) ||
		rational_compare(check, a) != 0)
		return false;
	*root = made;
	return true;
}

/* An exact power; false, with no fault set, if it has to be approximate. */
static bool exact_power(struct evaluation *evaluation, const struct value *a,
	const struct value *b, size_t at, struct value *result)
{
	struct rational base = a->number;
	const struct rational exponent = b->number;

	if (base.top == 0 && exponent.top < 0)
		return evaluate_fail(evaluation, FAULT_ZERO, at,
			"a negative power of 0 divides by zero");
	if (exponent.top > POWER_MAX || exponent.top < -POWER_MAX)
		return evaluate_fail(
			evaluation, FAULT_VALUE, at, "the power is too high");
	if (exponent.bottom != 1 && base.top < 0)
		return evaluate_fail(evaluation, FAULT_VALUE, at,
			"a negative number has no such root");
	if (exponent.bottom != 1 && !exact_root(base, exponent.bottom, &base))
		return false;
	result->type = VALUE_NUMBER;
	return rational_power(base, (int64_t)exponent.top, &result->number) ||
	       evaluate_fail(evaluation, FAULT_VALUE, at, too_large);
}

bool evaluate_power(struct evaluation *evaluation, const struct value *a,
	const struct value *b, size_t at, struct value *result)
{
	if (a->type == VALUE_NUMBER && b->type == VALUE_NUMBER) {
		if (exact_power(evaluation, a, b, at, result))
			return true;
		if (evaluation->fault.kind != FAULT_NONE)
			return false;
	}
	/* A square root is many times faster than a power. */
	if (b->type == VALUE_NUMBER && b->number.top == 1 &&
		b->number.bottom == 2)
		return evaluate_approx(evaluation,
			(struct rough){APPROX_SQRT, a, NULL, at}, result);
	return evaluate_approx(
		evaluation, (struct rough){APPROX_POWER, a, b, at}, result);
}

/* Whether both numbers are exact. */
static bool both_exact(const struct value *a, const struct value *b)
{
	return a->type == VALUE_NUMBER && b->type == VALUE_NUMBER;
}

static bool is_zero(const struct value *value)
{
	return value->type == VALUE_NUMBER && value->number.top == 0;
}

static bool calculate_approx(struct evaluation *evaluation,
	const struct expression *node, const struct value *a,
	const struct value *b, struct value *result)
{
	static const enum approx_function functions[] = {
		[OPERATION_ADD] = APPROX_ADD,
		[OPERATION_SUBTRACT] = APPROX_SUBTRACT,
		[OPERATION_MULTIPLY] = APPROX_MULTIPLY,
		[OPERATION_DIVIDE] = APPROX_DIVIDE,
	};
	const bool zero = is_zero(a) || is_zero(b);

	if (zero && node->operation == OPERATION_MULTIPLY) {
		*result = (struct value){
			.type = VALUE_NUMBER, .number = rational_whole(0)};
		return true;
	}
	return evaluate_approx(evaluation,
		(struct rough){functions[node->operation], a, b, node->at},
		result);
}

static bool calculate(struct evaluation *evaluation,
	const struct expression *node, const struct value *a,
	const struct value *b, struct value *result)
{
	static bool (*const exact[])(struct rational a, struct rational b,
		struct rational * result) = {
		[OPERATION_ADD] = rational_add,
		[OPERATION_SUBTRACT] = rational_subtract,
		[OPERATION_MULTIPLY] = rational_multiply,
		[OPERATION_DIVIDE] = rational_divide,
	};
	struct rational made;

	if (node->operation == OPERATION_DIVIDE && is_zero(b))
		return evaluate_fail(
			evaluation, FAULT_ZERO, node->at, "division by zero");
	if (node->operation == OPERATION_POWER)
		return evaluate_power(evaluation, a, b, node->at, result);
	if (!both_exact(a, b))
		return calculate_approx(evaluation, node, a, b, result);
	if (!exact[node->operation](a->number, b->number, &made))
		return evaluate_fail(
			evaluation, FAULT_VALUE, node->at, too_large);
	*result = (struct value){.type = VALUE_NUMBER, .number = made};
	return true;
}

static bool same(struct evaluation *evaluation, const struct expression *node,
	const struct value *a, const struct value *b, bool *equal)
{
	if (a->type == VALUE_TRUTH)
		*equal = a->truth == b->truth;
	else if (a->type == VALUE_TEXT)
		*equal = strcmp(a->text, b->text) == 0;
	else if (!both_exact(a, b))
		return evaluate_fail(evaluation, FAULT_VALUE, node->at,
			"approximate numbers are never known to be equal; "
			"compare abs(a - b) with a tolerance");
	else
		*equal = rational_compare(a->number, b->number) == 0;
	return true;
}

static bool compare(struct evaluation *evaluation,
	const struct expression *node, const struct value *a,
	const struct value *b, struct value *result)
{
	const enum operation operation = node->operation;
	int order = 0;
	bool equal = false;

	result->type = VALUE_TRUTH;
	if (operation == OPERATION_EQUAL || operation == OPERATION_UNEQUAL) {
		if (!same(evaluation, node, a, b, &equal))
			return false;
		result->truth = equal == (operation == OPERATION_EQUAL);
		return true;
	}
	if (!evaluate_compare(evaluation, a, b, node->at, &order))
		return false;
	result->truth =
		(order < 0 && (operation == OPERATION_LESS ||
				      operation == OPERATION_LESS_EQUAL)) ||
		(order > 0 && (operation == OPERATION_MORE ||
				      operation == OPERATION_MORE_EQUAL)) ||
		(order == 0 && (operation == OPERATION_LESS_EQUAL ||
				       operation == OPERATION_MORE_EQUAL));
	return true;
}

/* The values of arguments, with lists flattened. */
static bool spread(struct evaluation *evaluation,
	const struct expression *first, struct value *values, size_t *count)
{
	for (; first != NULL; first = first->next) {
		if (first->operation == OPERATION_LIST) {
			if (!spread(evaluation, first->parts[0], values, count))
				return false;
			continue;
		}
		if (*count == EXPRESSION_ARGUMENTS)
			return evaluate_fail(evaluation, FAULT_VALUE, first->at,
				"too many values; 32 at most");
		if (!evaluate(evaluation, first, &values[*count]))
			return false;
		(*count)++;
	}
	return true;
}

static bool call(struct evaluation *evaluation, const struct expression *node,
	struct value *result)
{
	struct value values[EXPRESSION_ARGUMENTS];
	struct arguments arguments = {values, 0, node->at};

	return spread(evaluation, node->parts[0], values, &arguments.count) &&
	       node->function->call(evaluation, &arguments, result);
}

static bool negate(struct value *value)
{
	if (value->type == VALUE_APPROX)
		value->approx.sign = -value->approx.sign;
	else
		value->number = rational_negative(value->number);
	return true;
}

/* and, or, not, if: operands that cannot matter are not computed. */
static bool decide(struct evaluation *evaluation, const struct expression *node,
	struct value *result)
{
	struct value first;

	if (!evaluate(evaluation, node->parts[0], &first))
		return false;
	if (node->operation == OPERATION_NOT) {
		*result = (struct value){
			.type = VALUE_TRUTH, .truth = !first.truth};
		return true;
	}
	if (node->operation == OPERATION_IF)
		return evaluate(
			evaluation, node->parts[first.truth ? 1 : 2], result);
	if (first.truth == (node->operation == OPERATION_OR)) {
		*result = first;
		return true;
	}
	return evaluate(evaluation, node->parts[1], result);
}

/* pick(n, list): other entries are not computed. */
static bool pick(struct evaluation *evaluation, const struct expression *node,
	struct value *result)
{
	const struct expression *at = node->parts[1]->parts[0];
	struct value n;

	if (!evaluate(evaluation, node->parts[0], &n))
		return false;
	if (n.type != VALUE_NUMBER || !rational_is_whole(n.number) ||
		n.number.top < 1 || n.number.top > (wide)node->parts[1]->count)
		return evaluate_fail(evaluation, FAULT_VALUE, node->at,
			"the list has no value of this number");
	for (wide i = 1; i < n.number.top; i++)
		at = at->next;
	return evaluate(evaluation, at, result);
}

static bool two(struct evaluation *evaluation, const struct expression *node,
	struct value *result)
{
	struct value a, b;

	if (!evaluate(evaluation, node->parts[0], &a) ||
		!evaluate(evaluation, node->parts[1], &b))
		return false;
	return node->operation >= OPERATION_EQUAL
		       ? compare(evaluation, node, &a, &b, result)
		       : calculate(evaluation, node, &a, &b, result);
}

bool evaluate(struct evaluation *evaluation, const struct expression *node,
	struct value *result)
{
	switch ((int)node->operation) {
	case OPERATION_CONSTANT:
		*result = node->constant;
		return true;
	case OPERATION_VARIABLE:
		return evaluation->fetch(evaluation, node->variable, result);
	case OPERATION_NEGATE:
		return evaluate(evaluation, node->parts[0], result) &&
		       negate(result);
	case OPERATION_NOT:
	case OPERATION_AND:
	case OPERATION_OR:
	case OPERATION_IF:
		return decide(evaluation, node, result);
	case OPERATION_PICK:
		return pick(evaluation, node, result);
	case OPERATION_CALL:
		return call(evaluation, node, result);
	default:
		return two(evaluation, node, result);
	}
}
