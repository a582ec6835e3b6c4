/*
 * Numbers are read digit by digit into integers: strtod() would follow the
 * locale's decimal comma, and a float might differ between machines.
 */
#include "yaml/fields.h"

#include "base/arena.h"
#include "base/points.h"

#include <limits.h>
#include <string.h>

enum {
	THOUSAND = 1000,
	WHOLE_MAX = 1000000,  /* for a number with decimals */
	POINTS_MAX = 1000,    /* of one item */
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

static bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}

/*
 * Read a number of at most three decimals as thousandths, and move *text past
 * it.  A decimal point needs at least one digit on each side.
 */
static bool read_thousandths(const char **text, int64_t *thousandths)
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

bool decimal_parse(const char *text, int64_t *thousandths)
{
	int64_t value;

	if (!read_thousandths(&text, &value) || *text != '\0')
		return false;
	*thousandths = value;
	return true;
}

bool length_parse(const char *text, mpt *length)
{
	int64_t number, whole;

	if (!read_thousandths(&text, &number))
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

bool read_length(struct reading *reading, const struct node *node,
	const struct field *field, void *into)
{
	if (node->type == NODE_SCALAR && length_parse(node->text, into))
		return true;
	return field_expected(
		reading, node, field, "a length such as 4cm or 1.5in");
}

static bool read_twelfths(struct reading *reading, const struct node *node,
	const struct field *field, int64_t least, twelfths *into)
{
	twelfths value;

	if (node->type != NODE_SCALAR || !points_parse(node->text, &value))
		return field_expected(
			reading, node, field, "a number such as 2, 2.5 or 1/3");
	if (value < least)
		return field_expected(reading, node, field, "a number above 0");
	if (value > POINTS_MAX * POINT)
		return field_expected(
			reading, node, field, "a number up to 1000");
	*into = value;
	return true;
}

bool read_points(struct reading *reading, const struct node *node,
	const struct field *field, void *into)
{
	return read_twelfths(reading, node, field, 1, into);
}

bool read_credit(struct reading *reading, const struct node *node,
	const struct field *field, void *into)
{
	return read_twelfths(reading, node, field, 0, into);
}

/* A whole number; one too large for an int becomes about LLONG_MAX / 20. */
static bool parse_whole(const struct node *node, int64_t *value)
{
	const char *at = node->text;
	int64_t sum = 0;
	bool negative;

	if (node->type != NODE_SCALAR)
		return false;
	negative = *at == '-';
	at += negative;
	if (!is_digit(*at))
		return false;
	for (; is_digit(*at); at++)
		if (sum <= INT_MAX)
			sum = sum * 10 + (*at - '0');
	*value = negative ? -sum : sum;
	return *at == '\0';
}

bool read_count(struct reading *reading, const struct node *node,
	const struct field *field, void *into)
{
	const struct int_range *range = field->arg;
	int64_t value;

	if (parse_whole(node, &value) && value >= range->low &&
		value <= range->high) {
		*(int *)into = (int)value;
		return true;
	}
	return field_expected(reading, node, field,
		arena_printf(reading->arena, "a whole number from %d to %d",
			range->low, range->high));
}
