#include "bank/vary/approx.h"

#include "base/arena.h"
#include "base/common.h"
#include "base/dynlib.h"

#include <mpfr.h>

#include <assert.h>
#include <stddef.h>

enum {
	DECIMALS_MAX = RATIONAL_DIGITS - 1
};

typedef int one_number(mpfr_ptr, mpfr_srcptr, mpfr_rnd_t);
typedef int two_numbers(mpfr_ptr, mpfr_srcptr, mpfr_srcptr, mpfr_rnd_t);

struct approx_library {
	one_number *sqrt, *log, *exp, *sin, *cos, *tan;
	two_numbers *add, *sub, *mul, *div, *pow;
	__typeof__(mpfr_set_ui_2exp) *set_ui;
	__typeof__(mpfr_add_ui) *add_ui;
	__typeof__(mpfr_mul_2ui) *shift;
	__typeof__(mpfr_neg) *negate;
	__typeof__(mpfr_cmp3) *compare;
	__typeof__(mpfr_const_pi) *pi;
	__typeof__(mpfr_get_str) *digits;
	/* Frees MPFR's cache of the thread.  Called after each calculation,
	 * because none knows whether it is its thread's last. */
	__typeof__(mpfr_free_cache) *end;
};

static const char library_name[] = "libmpfr.so.6";

static const struct library_function functions[] = {
	{"mpfr_sqrt", offsetof(struct approx_library, sqrt)},
	{"mpfr_log", offsetof(struct approx_library, log)},
	{"mpfr_exp", offsetof(struct approx_library, exp)},
	{"mpfr_sin", offsetof(struct approx_library, sin)},
	{"mpfr_cos", offsetof(struct approx_library, cos)},
	{"mpfr_tan", offsetof(struct approx_library, tan)},
	{"mpfr_add", offsetof(struct approx_library, add)},
	{"mpfr_sub", offsetof(struct approx_library, sub)},
	{"mpfr_mul", offsetof(struct approx_library, mul)},
	{"mpfr_div", offsetof(struct approx_library, div)},
	{"mpfr_pow", offsetof(struct approx_library, pow)},
	{"mpfr_set_ui_2exp", offsetof(struct approx_library, set_ui)},
	{"mpfr_add_ui", offsetof(struct approx_library, add_ui)},
	{"mpfr_mul_2ui", offsetof(struct approx_library, shift)},
	{"mpfr_neg", offsetof(struct approx_library, negate)},
	{"mpfr_cmp3", offsetof(struct approx_library, compare)},
	{"mpfr_const_pi", offsetof(struct approx_library, pi)},
	{"mpfr_get_str", offsetof(struct approx_library, digits)},
	{"mpfr_free_cache", offsetof(struct approx_library, end)},
};

const struct approx_library *approx_load(struct arena *arena)
{
	struct approx_library *library =
		arena_alloc(arena, 1, sizeof(*library));

	if (!dynlib_load(library_name, library, functions, LENGTH(functions)))
		return NULL;
	return library;
}

/* MPFR's view of a number whose limbs are stored elsewhere. */
static __mpfr_struct view(unsigned long *limbs, long exponent, int sign)
{
	return (__mpfr_struct){
		._mpfr_prec = APPROX_BITS,
		._mpfr_sign = sign,
		._mpfr_exp = exponent,
		._mpfr_d = limbs,
	};
}

static __mpfr_struct empty(unsigned long *limbs)
{
	return view(limbs, __MPFR_EXP_NAN, 1);
}

static void set_whole(
	const struct approx_library *library, mpfr_ptr into, wide number)
{
	const uwide size =
		number < 0 ? (uwide)0 - (uwide)number : (uwide)number;

	library->set_ui(into, (unsigned long)(size >> 64), 0, MPFR_RNDN);
	library->shift(into, into, 64, MPFR_RNDN);
	library->add_ui(into, into, (unsigned long)size, MPFR_RNDN);
	if (number < 0)
		library->negate(into, into, MPFR_RNDN);
}

/* Fill in MPFR's view of an operand, with room for its limbs. */
static __mpfr_struct load(const struct approx_library *library,
	struct approx_operand operand, unsigned long *limbs)
{
	unsigned long more[APPROX_LIMBS];
	__mpfr_struct number = empty(limbs), bottom = empty(more);

	if (operand.exact == NULL) {
		memcpy(limbs, operand.approx->limbs,
			sizeof(operand.approx->limbs));
		return view(
			limbs, operand.approx->exponent, operand.approx->sign);
	}
	set_whole(library, &number, operand.exact->top);
	if (operand.exact->bottom != 1) {
		set_whole(library, &bottom, operand.exact->bottom);
		library->div(&number, &number, &bottom, MPFR_RNDN);
	}
	return number;
}

static bool keep(const __mpfr_struct *number, struct approx *result)
{
	if (!mpfr_regular_p(number))
		return false;
	memcpy(result->limbs, number->_mpfr_d, sizeof(result->limbs));
	result->exponent = number->_mpfr_exp;
	result->sign = number->_mpfr_sign;
	return true;
}

bool approx_call(const struct approx_library *library,
	enum approx_function function, struct approx_operand a,
	struct approx_operand b, struct approx *result)
{
	one_number *const one[] = {[APPROX_SQRT] = library->sqrt,
		[APPROX_LOG] = library->log,
		[APPROX_EXP] = library->exp,
		[APPROX_SIN] = library->sin,
		[APPROX_COS] = library->cos,
		[APPROX_TAN] = library->tan};
	two_numbers *const two[] = {library->add, library->sub, library->mul,
		library->div, library->pow};
	unsigned long x[APPROX_LIMBS], y[APPROX_LIMBS], z[APPROX_LIMBS];
	__mpfr_struct left = load(library, a, x), right, made = empty(z);

	static_assert(APPROX_ADD + LENGTH(two) == APPROX_FUNCTIONS,
		"a row for each function");
	if (function < APPROX_ADD) {
		one[function](&made, &left, MPFR_RNDN);
	} else {
		right = load(library, b, y);
		two[function - APPROX_ADD](&made, &left, &right, MPFR_RNDN);
	}
	library->end();
	return keep(&made, result);
}

struct approx approx_pi(const struct approx_library *library)
{
	unsigned long limbs[APPROX_LIMBS];
	__mpfr_struct number = empty(limbs);
	struct approx pi = {.sign = 0};

	library->pi(&number, MPFR_RNDN);
	keep(&number, &pi);
	library->end();
	return pi;
}

int approx_compare(const struct approx_library *library,
	struct approx_operand a, struct approx_operand b)
{
	unsigned long x[APPROX_LIMBS], y[APPROX_LIMBS];
	const __mpfr_struct left = load(library, a, x);
	const __mpfr_struct right = load(library, b, y);
	const int order = library->compare(&left, &right, 1);

	library->end();
	return order;
}

static bool decimal_of(const struct approx_library *library,
	const struct approx *number, struct rational *result)
{
	char digits[APPROX_DIGITS + 2];
	unsigned long limbs[APPROX_LIMBS];
	const __mpfr_struct from =
		load(library, (struct approx_operand){.approx = number}, limbs);
	mpfr_exp_t point;
	struct rational whole;
	long count = APPROX_DIGITS;

	library->digits(digits, &point, 10, (size_t)count, &from, MPFR_RNDN);
	/* A very small number has more decimals than fit. */
	if (point < count - DECIMALS_MAX) {
		count = point + DECIMALS_MAX;
		if (count < 1)
			return false;
		library->digits(
			digits, &point, 10, (size_t)count, &from, MPFR_RNDN);
	}
	if (point - count > DECIMALS_MAX)
		return false;
	return rational_parse(digits, &whole) != NULL &&
	       rational_multiply(
		       whole, rational_ten((int)(point - count)), result);
}

bool approx_decimal(const struct approx_library *library,
	const struct approx *number, struct rational *result)
{
	const bool fits = decimal_of(library, number, result);

	library->end();
	return fits;
}
