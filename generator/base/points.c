#include "base/points.h"

#include "base/arena.h"
#include "base/message.h"

#include <inttypes.h>

enum {
	WHOLE_MAX = 1000000,
	HALF = POINT / 2,
	MICRO = 1000000
};

/* A fraction, in twelfths, and how it is typed. */
static const struct {
	const char *sign, *typed;
} fractions[POINT] = {
	{"", ""},
	{"1/12", "1/12"},
	{"⅙", "1/6"},
	{"¼", "1/4"},
	{"⅓", "1/3"},
	{"5/12", "5/12"},
	{"½", "1/2"},
	{"7/12", "7/12"},
	{"⅔", "2/3"},
	{"¾", "3/4"},
	{"⅚", "5/6"},
	{"11/12", "11/12"},
};

const char *points_print(struct arena *arena, twelfths points)
{
	const char *minus = points < 0 ? "-" : "";
	const int64_t size = points < 0 ? -(int64_t)points : points;
	const int64_t whole = size / POINT;
	const char *sign = fractions[size % POINT].sign;
	const char *space = is_digit(*sign) ? " " : "";

	if (whole == 0 && *sign != '\0')
		return arena_printf(arena, "%s%s", minus, sign);
	return arena_printf(
		arena, "%s%" PRId64 "%s%s", minus, whole, space, sign);
}

const char *points_write(struct arena *arena, twelfths points)
{
	const twelfths rest = points % POINT;

	if (rest % 3 == 0)
		return points_decimal(arena, points);
	if (rest % 4 == 0)
		return arena_printf(arena, "%d/3", points / 4);
	return rest % 2 == 0 ? arena_printf(arena, "%d/6", points / 2)
			     : arena_printf(arena, "%d/12", points);
}

const char *points_decimal(struct arena *arena, twelfths points)
{
	const int64_t micro = ((int64_t)points * MICRO + HALF) / POINT;
	char *text = (char *)arena_printf(
		arena, "%" PRId64 ".%06" PRId64, micro / MICRO, micro % MICRO);
	size_t length = strlen(text);

	while (text[length - 1] == '0')
		length--;
	if (text[length - 1] == '.')
		length--;
	return arena_copy(arena, text, length);
}

/* Read the allowed number of digits.  Returns false if there are none. */
static bool take_digits(const char **at, int64_t *number)
{
	const char *start = *at;

	*number = 0;
	for (; is_digit(**at) && *number <= WHOLE_MAX; (*at)++)
		*number = *number * 10 + (**at - '0');
	return *at > start && *number <= WHOLE_MAX;
}

/* ".25" */
static bool take_decimals(const char **at, int64_t *part)
{
	int64_t scale = 1;

	*part = 0;
	for ((*at)++; is_digit(**at) && scale < 1000; (*at)++) {
		*part = *part * 10 + (**at - '0');
		scale *= 10;
	}
	*part *= POINT;
	if (scale == 1 || *part % scale != 0)
		return false;
	*part /= scale;
	return true;
}

/* "⅓" or "1/3" after whole points. */
static bool take_fraction(const char **at, int64_t *part)
{
	for (twelfths i = 1; i < POINT; i++) {
		const char *const ways[] = {
			fractions[i].sign, fractions[i].typed};

		for (size_t k = 0; k < LENGTH(ways); k++) {
			const size_t length = strlen(ways[k]);

			if (strncmp(*at, ways[k], length) != 0 ||
				(is_digit((*at)[length])))
				continue;
			*at += length;
			*part = i;
			return true;
		}
	}
	return false;
}

/* "7/3": a fraction without a whole number before it. */
static bool take_ratio(const char **at, int64_t *points)
{
	int64_t below;

	if (**at != '/')
		return false;
	(*at)++;
	if (!take_digits(at, &below) || below == 0 ||
		*points * POINT % below != 0)
		return false;
	*points = *points * POINT / below;
	return true;
}

bool points_parse(const char *text, twelfths *points)
{
	const char *at = text;
	int64_t whole = 0, part = 0;
	const bool some = take_digits(&at, &whole);

	if (some && *at == '/') {
		if (!take_ratio(&at, &whole))
			return false;
	} else {
		whole *= POINT;
		if (some && *at == '.' && !take_decimals(&at, &part))
			return false;
		if (part == 0) {
			at += some && *at == ' ';
			if (*at != '\0' && !take_fraction(&at, &part))
				return false;
		}
		if (!some && part == 0)
			return false;
	}
	if (*at != '\0' || whole + part > INT32_MAX)
		return false;
	*points = (twelfths)(whole + part);
	return true;
}

twelfths points_unit(twelfths points)
{
	static const twelfths units[] = {HALF, POINT / 3, POINT / 4, POINT / 6};

	for (size_t i = 0; i < LENGTH(units); i++)
		if (points % units[i] == 0)
			return units[i];
	return 1;
}

const char *points_sign(twelfths fraction)
{
	return fractions[fraction % POINT].sign;
}

const char *points_noun(twelfths points)
{
	return points > 0 && points <= POINT ? MESSAGE("point")
					     : MESSAGE("points");
}
