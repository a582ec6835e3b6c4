#include "bank/vary/rational.h"

#include "base/common.h"

#include <assert.h>

enum {
	TEN_MAX = 37,
	HALF_BITS = 63
};

#define WIDE_MAX ((wide)(~(uwide)0 >> 1))

static uwide magnitude(wide a)
{
	return a < 0 ? (uwide)0 - (uwide)a : (uwide)a;
}

static uint64_t short_divisor(uint64_t a, uint64_t b)
{
	while (b != 0) {
		const uint64_t rest = a % b;

		a = b;
		b = rest;
	}
	return a;
}

/* Most numbers are short, and dividing those is many times faster. */
static uwide common_divisor(uwide a, uwide b)
{
	while ((a | b) >> 64 != 0 && b != 0) {
		const uwide rest = a % b;

		a = b;
		b = rest;
	}
	return b == 0 ? a : short_divisor((uint64_t)a, (uint64_t)b);
}

/* The most negative number is excluded, so that every number has a negative.
 * Without __builtin_mul_overflow(), because clang's 128-bit version calls a
 * function that libgcc lacks. */
static bool multiply(wide a, wide b, wide *result)
{
	const uwide x = magnitude(a), y = magnitude(b);

	if ((x | y) >> HALF_BITS != 0 && x != 0 && y > (uwide)WIDE_MAX / x)
		return false;
	*result = (a < 0) == (b < 0) ? (wide)(x * y) : -(wide)(x * y);
	return true;
}

static bool add(wide a, wide b, wide *result)
{
	if (b > 0 ? a > WIDE_MAX - b : a < -WIDE_MAX - b)
		return false;
	*result = a + b;
	return true;
}

bool rational_make(wide top, wide bottom, struct rational *result)
{
	const uwide divisor = common_divisor(magnitude(top), magnitude(bottom));

	assert(bottom != 0);
	if (divisor == 1 && bottom > 0 && top >= -WIDE_MAX) {
		*result = (struct rational){top, bottom};
		return true;
	}
	if (magnitude(top) / divisor > (uwide)WIDE_MAX ||
		magnitude(bottom) / divisor > (uwide)WIDE_MAX)
		return false;
	result->top = (wide)(magnitude(top) / divisor);
	result->bottom = (wide)(magnitude(bottom) / divisor);
	if ((top < 0) != (bottom < 0))
		result->top = -result->top;
	return true;
}

/* The sum of whole numbers. */
static bool add_wholes(wide a, wide b, struct rational *result)
{
	wide sum;

	if (!add(a, b, &sum))
		return false;
	*result = (struct rational){sum, 1};
	return true;
}

bool rational_add(struct rational a, struct rational b, struct rational *result)
{
	wide divisor, left, right, top, bottom;

	if (a.bottom == 1 && b.bottom == 1)
		return add_wholes(a.top, b.top, result);
	divisor = (wide)common_divisor((uwide)a.bottom, (uwide)b.bottom);
	return multiply(a.top, b.bottom / divisor, &left) &&
	       multiply(b.top, a.bottom / divisor, &right) &&
	       add(left, right, &top) &&
	       multiply(a.bottom / divisor, b.bottom, &bottom) &&
	       rational_make(top, bottom, result);
}

bool rational_subtract(
	struct rational a, struct rational b, struct rational *result)
{
	return rational_add(a, rational_negative(b), result);
}

bool rational_multiply(
	struct rational a, struct rational b, struct rational *result)
{
	struct rational left = a, right = b, product = {0, 1};

	/* Reduce crosswise first, so that it fails only if the result does not
	 * fit. */
	if ((a.bottom != 1 || b.bottom != 1) &&
		(!rational_make(a.top, b.bottom, &left) ||
			!rational_make(b.top, a.bottom, &right)))
		return false;
	if (!multiply(left.top, right.top, &product.top) ||
		!multiply(left.bottom, right.bottom, &product.bottom))
		return false;
	assert(product.bottom > 0);
	*result = product;
	return true;
}

bool rational_divide(
	struct rational a, struct rational b, struct rational *result)
{
	struct rational inverse = {b.bottom, b.top};

	assert(b.top != 0);
	if (b.top < 0)
		inverse = (struct rational){-b.bottom, -b.top};
	return rational_multiply(a, inverse, result);
}

bool rational_power(
	struct rational a, int64_t exponent, struct rational *result)
{
	const bool inverse = exponent < 0;
	uint64_t left =
		inverse ? (uint64_t)0 - (uint64_t)exponent : (uint64_t)exponent;
	struct rational power = rational_whole(1);

	assert(a.top != 0 || !inverse);
	while (left > 0) {
		if (left % 2 == 1 && !rational_multiply(power, a, &power))
			return false;
		left /= 2;
		if (left > 0 && !rational_multiply(a, a, &a))
			return false;
	}
	return inverse ? rational_divide(rational_whole(1), power, result)
		       : (*result = power, true);
}

struct rational rational_ten(int n)
{
	wide power = 1;

	assert(n >= -TEN_MAX && n <= TEN_MAX);
	for (int i = 0; i < (n < 0 ? -n : n); i++)
		power *= 10;
	return n < 0 ? (struct rational){1, power}
		     : (struct rational){power, 1};
}

int rational_sign(struct rational a)
{
	return (a.top > 0) - (a.top < 0);
}

bool rational_is_whole(struct rational a)
{
	return a.bottom == 1;
}

struct rational rational_negative(struct rational a)
{
	return (struct rational){-a.top, a.bottom};
}

struct rational rational_absolute(struct rational a)
{
	return a.top < 0 ? rational_negative(a) : a;
}

wide rational_floor(struct rational a)
{
	const wide whole = a.top / a.bottom;

	return a.top < 0 && a.top % a.bottom != 0 ? whole - 1 : whole;
}

/* Compares the whole parts, then the inverses of the rests, as continued
 * fractions.  Nothing is multiplied, so nothing can overflow. */
int rational_compare(struct rational a, struct rational b)
{
	int sense = 1;

	for (;;) {
		const wide x = rational_floor(a), y = rational_floor(b);
		const wide left = a.top - x * a.bottom;
		const wide right = b.top - y * b.bottom;

		if (x != y)
			return x < y ? -sense : sense;
		if (left == 0 || right == 0)
			return left == right ? 0 : left == 0 ? -sense : sense;
		a = (struct rational){a.bottom, left};
		b = (struct rational){b.bottom, right};
		sense = -sense;
	}
}

bool rational_round(struct rational a, int digits, struct rational *result)
{
	const bool negative = a.top < 0;
	struct rational scale, scaled;
	wide whole;

	if (digits < -TEN_MAX || digits > TEN_MAX)
		return false;
	scale = rational_ten(digits);
	if (!rational_multiply(rational_absolute(a), scale, &scaled))
		return false;
	whole = scaled.top / scaled.bottom;
	if (scaled.top % scaled.bottom >= scaled.bottom - scaled.bottom / 2)
		whole++;
	scaled = (struct rational){negative ? -whole : whole, 1};
	return rational_divide(scaled, scale, result);
}

int rational_decimals(struct rational a)
{
	int twos = 0, fives = 0;

	for (; a.bottom % 2 == 0; a.bottom /= 2)
		twos++;
	for (; a.bottom % 5 == 0; a.bottom /= 5)
		fives++;
	if (a.bottom != 1)
		return -1;
	return twos > fives ? twos : fives;
}

int rational_magnitude(struct rational a)
{
	const struct rational size = rational_absolute(a);
	int n = 0;

	assert(a.top != 0);
	if (size.top >= size.bottom) {
		wide whole = size.top / size.bottom;

		for (; whole >= 10; whole /= 10)
			n++;
		return n;
	}
	while (n > -TEN_MAX && rational_compare(size, rational_ten(n)) < 0)
		n--;
	return n;
}

/* Read digits and a decimal point, if any; NULL if there are too many. */
static const char *read_digits(
	const char *at, wide *number, int *decimals, bool *any)
{
	bool point = false;

	for (;; at++) {
		if (*at == '.' && !point && is_digit(at[1])) {
			point = true;
			continue;
		}
		if (!is_digit(*at))
			return at;
		*any = true;
		if (!multiply(*number, 10, number) ||
			!add(*number, *at - '0', number) ||
			(point && ++*decimals > TEN_MAX))
			return NULL;
	}
}

/* Multiply by the power of ten in "e23"; an "e" without digits is not read. */
static const char *read_power(const char *at, struct rational *result)
{
	const char *digit = at + 1;
	const bool negative = *at != '\0' && *digit == '-';
	int power = 0;

	if (*at != 'e' && *at != 'E')
		return at;
	digit += negative || *digit == '+';
	if (!is_digit(*digit))
		return at;
	for (; is_digit(*digit); digit++) {
		power = power * 10 + (*digit - '0');
		if (power > TEN_MAX)
			return NULL;
	}
	return rational_multiply(
		       *result, rational_ten(negative ? -power : power), result)
		       ? digit
		       : NULL;
}

const char *rational_parse(const char *text, struct rational *result)
{
	static const char minus[] = "−";
	const char *at = text;
	wide number = 0;
	int decimals = 0;
	bool any = false;
	const bool typeset = strncmp(at, minus, sizeof(minus) - 1) == 0;
	const bool negative = typeset || *at == '-';

	at += typeset ? sizeof(minus) - 1 : (size_t)(*at == '-' || *at == '+');
	at = read_digits(at, &number, &decimals, &any);
	if (at == NULL)
		return NULL;
	if (!any)
		return text;
	return rational_make(negative ? -number : number,
		       rational_ten(decimals).top, result)
		       ? read_power(at, result)
		       : NULL;
}

bool rational_read(const char *text, struct rational *result)
{
	const char *end = rational_parse(text, result);
	struct rational bottom;

	if (end == NULL || end == text)
		return false;
	if (*end != '/')
		return *end == '\0';
	text = end + 1;
	end = rational_parse(text, &bottom);
	return end != NULL && end != text && *end == '\0' && bottom.top != 0 &&
	       rational_divide(*result, bottom, result);
}

size_t rational_digits(uwide number, char *room)
{
	char reversed[RATIONAL_DIGITS + 2];
	size_t count = 0;

	do {
		reversed[count++] = (char)('0' + (int)(number % 10));
		number /= 10;
	} while (number > 0);
	for (size_t i = 0; i < count; i++)
		room[i] = reversed[count - 1 - i];
	room[count] = '\0';
	return count;
}
