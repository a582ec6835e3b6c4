#include "bank/vary/irrational.h"

#include "bank/vary/evaluate.h"

static bool give(struct value *result, struct rational number)
{
	*result = (struct value){.type = VALUE_NUMBER, .number = number};
	return true;
}

bool irrational_sqrt(struct evaluation *evaluation,
	const struct arguments *arguments, struct value *result)
{
	static const struct value half = {
		.type = VALUE_NUMBER, .number = {1, 2}};
	const struct value *value = &arguments->at[0];

	if (value->type == VALUE_NUMBER ? value->number.top < 0
					: value->approx.sign < 0)
		return evaluate_fail(evaluation, FAULT_VALUE, arguments->place,
			"a negative number has no square root");
	return value->type == VALUE_NUMBER
		       ? evaluate_power(evaluation, value, &half,
				 arguments->place, result)
		       : evaluate_approx(evaluation,
				 (struct rough){APPROX_SQRT, value, NULL,
					 arguments->place},
				 result);
}

static bool is_number(const struct value *value, int64_t number)
{
	return value->type == VALUE_NUMBER && value->number.bottom == 1 &&
	       value->number.top == number;
}

/* An approximate function, and the one argument for which it is exact. */
struct known {
	enum approx_function function;
	int64_t at, value;
};

static bool exact_at(struct evaluation *evaluation,
	const struct arguments *arguments, struct known known,
	struct value *result)
{
	if (is_number(&arguments->at[0], known.at))
		return give(result, rational_whole(known.value));
	return evaluate_approx(evaluation,
		(struct rough){known.function, &arguments->at[0], NULL,
			arguments->place},
		result);
}

/* The exponent of a number that is a whole power of a base; false if it is
 * none. */
static bool exact_log(struct rational number, struct rational base, int *power)
{
	struct rational left = number;
	const bool inverse = rational_compare(number, rational_whole(1)) < 0;

	if (rational_compare(base, rational_whole(1)) <= 0)
		return false;
	if (inverse && !rational_divide(rational_whole(1), number, &left))
		return false;
	for (*power = 0; rational_compare(left, rational_whole(1)) > 0;
		(*power)++)
		if (!rational_divide(left, base, &left))
			return false;
	*power = inverse ? -*power : *power;
	return rational_compare(left, rational_whole(1)) == 0;
}

bool irrational_log(struct evaluation *evaluation,
	const struct arguments *arguments, struct value *result)
{
	const struct value *of = arguments->at;
	struct value above, below;
	int power;

	for (size_t i = 0; i < arguments->count; i++)
		if (of[i].type == VALUE_NUMBER ? of[i].number.top <= 0
					       : of[i].approx.sign < 0)
			return evaluate_fail(evaluation, FAULT_VALUE,
				arguments->place,
				"only numbers above 0 have a logarithm");
	if (arguments->count == 1 || is_number(&of[0], 1))
		return exact_at(evaluation, arguments,
			(struct known){APPROX_LOG, 1, 0}, result);
	if (is_number(&of[1], 1))
		return evaluate_fail(evaluation, FAULT_ZERO, arguments->place,
			"there is no logarithm to the base 1");
	if (of[0].type == VALUE_NUMBER && of[1].type == VALUE_NUMBER &&
		exact_log(of[0].number, of[1].number, &power))
		return give(result, rational_whole(power));
	return evaluate_approx(evaluation,
		       (struct rough){
			       APPROX_LOG, &of[0], NULL, arguments->place},
		       &above) &&
	       evaluate_approx(evaluation,
		       (struct rough){
			       APPROX_LOG, &of[1], NULL, arguments->place},
		       &below) &&
	       evaluate_approx(evaluation,
		       (struct rough){
			       APPROX_DIVIDE, &above, &below, arguments->place},
		       result);
}

bool irrational_exp(struct evaluation *evaluation,
	const struct arguments *arguments, struct value *result)
{
	return exact_at(evaluation, arguments, (struct known){APPROX_EXP, 0, 1},
		result);
}

bool irrational_sin(struct evaluation *evaluation,
	const struct arguments *arguments, struct value *result)
{
	return exact_at(evaluation, arguments, (struct known){APPROX_SIN, 0, 0},
		result);
}

bool irrational_cos(struct evaluation *evaluation,
	const struct arguments *arguments, struct value *result)
{
	return exact_at(evaluation, arguments, (struct known){APPROX_COS, 0, 1},
		result);
}

bool irrational_tan(struct evaluation *evaluation,
	const struct arguments *arguments, struct value *result)
{
	return exact_at(evaluation, arguments, (struct known){APPROX_TAN, 0, 0},
		result);
}

bool irrational_pi(struct evaluation *evaluation,
	const struct arguments *arguments, struct value *result)
{
	const struct approx_library *library =
		evaluate_library(evaluation, arguments->place);

	if (library == NULL)
		return false;
	*result = (struct value){
		.type = VALUE_APPROX, .approx = approx_pi(library)};
	return true;
}
