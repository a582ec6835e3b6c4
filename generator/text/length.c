/*
 * Numbers are read digit by digit into integers: strtod() would follow the
 * locale's decimal comma, and a float might differ between machines.
 */
#include "text/length.h"

#include <string.h>

enum {
	THOUSAND = 1000,
	WHOLE_MAX = 1000000,  /* of a number with decimals */
	LENGTH_MAX = 14400000 /* mpt; no PDF page is larger */
};

struct unit {
	const char *name;
	int64_t mpt, per; /* `per` of the unit make this many mpt */
};

static const struct unit units[] = {
	{"pt", MPT, 1},
	{"in", MPT_INCH, 1},
	{"cm", MPT_CM, 1},
	{"mm", MPT_CM, 10},
};

bool length_number(const char **text, int64_t *thousandths)
{
	const char *at = *text;
	int64_t value = 0;
	int64_t scale = THOUSAND;

	if (!is_digit(*at))
		return false;
	for (; is_digit(*at) && value <= WHOLE_MAX; at++)
		value = value * 10 + (*at - '0');
	if (value > WHOLE_MAX || (*at == '.' && !is_digit(at[1])))
		return false;
	value *= THOUSAND;
	if (*at == '.')
		for (at++; is_digit(*at) && scale > 1; at++) {
			scale /= 10;
			value += (*at - '0') * scale;
		}
	if (is_digit(*at))
		return false;
	*text = at;
	*thousandths = value;
	return true;
}

bool length_parse(const char *text, mpt *length)
{
	int64_t number, whole;

	if (!length_number(&text, &number))
		return false;
	text += *text == ' ';
	for (size_t i = 0; i < LENGTH(units); i++) {
		const int64_t per = units[i].per * THOUSAND;

		if (strcmp(text, units[i].name) != 0)
			continue;
		whole = (number * units[i].mpt + per / 2) / per;
		if (whole <= 0 || whole > LENGTH_MAX)
			return false;
		*length = (mpt)whole;
		return true;
	}
	return false;
}
