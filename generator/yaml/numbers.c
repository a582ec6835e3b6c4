/* Numbers are read digit by digit, as in text/length.c. */
#include "yaml/fields.h"

#include "base/arena.h"
#include "base/points.h"
#include "text/length.h"

#include <limits.h>
#include <string.h>

enum {
	POINTS_MAX = 1000 /* of one item */
};

bool fields_parse_decimal(const char *text, int64_t *thousandths)
{
	int64_t value;

	if (!length_number(&text, &value) || *text != '\0')
		return false;
	*thousandths = value;
	return true;
}

bool read_length(struct reading *reading, const struct node *node,
	const struct field *field, void *into)
{
	if (node->type == NODE_SCALAR && length_parse(node->text, into))
		return true;
	return fields_expected(
		reading, node, field, "a length such as 4cm or 1.5in");
}

static bool read_twelfths(struct reading *reading, const struct node *node,
	const struct field *field, int64_t least, twelfths *into)
{
	twelfths value;

	if (node->type != NODE_SCALAR || !points_parse(node->text, &value))
		return fields_expected(
			reading, node, field, "a number such as 2, 2.5 or 1/3");
	if (value < least)
		return fields_expected(
			reading, node, field, "a number above 0");
	if (value > POINTS_MAX * POINT)
		return fields_expected(
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

/* A whole number.  One too large for an int becomes about LLONG_MAX / 20. */
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
	return fields_expected(reading, node, field,
		arena_printf(reading->arena, "a whole number from %d to %d",
			range->low, range->high));
}
