/*
 * rational: exact fractions, with numerators and denominators of 127 bits.
 *
 * Decimals are read exactly, so 0.1 + 0.2 is 0.3.  A result that does not fit
 * is never rounded: the operation fails.  GMP's unbounded numbers were
 * rejected, because no item needs them and an expression could then take any
 * amount of memory.
 */
#ifndef BANK_RATIONAL_H
#define BANK_RATIONAL_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

__extension__ typedef __int128 wide;
__extension__ typedef unsigned __int128 uwide;

/* In lowest terms; the denominator is above 0. */
struct rational {
	wide top, bottom;
};

enum {
	RATIONAL_DIGITS = 38 /* decimal digits that always fit */
};

static inline struct rational rational_whole(int64_t number)
{
	return (struct rational){number, 1};
}

/* top over bottom; false if it does not fit.  bottom must not be 0. */
bool rational_make(wide top, wide bottom, struct rational *result);

/* Each is false if the result does not fit; *result is then unchanged.  The
 * divisor must not be 0. */
bool rational_add(
	struct rational a, struct rational b, struct rational *result);
bool rational_subtract(
	struct rational a, struct rational b, struct rational *result);
bool rational_multiply(
	struct rational a, struct rational b, struct rational *result);
bool rational_divide(
	struct rational a, struct rational b, struct rational *result);

/* A power with a whole exponent; a must not be 0 if that is below 0. */
bool rational_power(
	struct rational a, int64_t exponent, struct rational *result);

/* Ten to the power of n; n is from -37 to 37. */
struct rational rational_ten(int n);

/* Below 0, 0 or above 0, as a is less than, equal to or greater than b. */
int rational_compare(struct rational a, struct rational b);

/* -1, 0 or 1. */
int rational_sign(struct rational a);
bool rational_is_whole(struct rational a);
struct rational rational_negative(struct rational a);
struct rational rational_absolute(struct rational a);

/* The greatest whole number that is not above a. */
wide rational_floor(struct rational a);

/* Round to `digits` after the decimal point (before it, if below 0), halves
 * away from zero. */
bool rational_round(struct rational a, int digits, struct rational *result);

/* The number of decimals of a written in full; -1 if they have no end. */
int rational_decimals(struct rational a);

/* The power of ten of the first digit: 2 for 345, -2 for 0.012.  a must not
 * be 0. */
int rational_magnitude(struct rational a);

/*
 * Read a number such as 12, -0.5, 1.5 or 6.02e23; "−" is a minus, too.
 *
 * Returns the end of the number: `text` if there is none, NULL if it does not
 * fit.
 */
const char *rational_parse(const char *text, struct rational *result);

/* Read a text that is only a number or a fraction such as 3/4; false, with
 * *result undefined, if it is not or does not fit. */
bool rational_read(const char *text, struct rational *result);

/* Write the digits of a whole number.  Returns their count.  The room must be
 * 40 bytes, with the NUL. */
size_t rational_digits(uwide number, char *room);

#endif
