/* Numbers are read digit by digit, as in text/length.c. */
#include "yaml/fields.h"

#include "base/arena.h"
#include "text/length.h"

#include <limits.h>
#include <string.h>

enum {
	THOUSAND = 1000,
	POINTS_MAX = 2 * 1000 /* of one item, in halves */
};

static bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}

bool decimal_parse(const char *text, int64_t *thousandths)
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
	return field_expected(
		reading, node, field, "a length such as 4cm or 1.5in");
}

/* Points in halves; false if the value is not a multiple of one half. */
static bool parse_halves(const struct node *node, int64_t *value)
{
	int64_t number;

	if (node->type != NODE_SCALAR || !decimal_parse(node->text, &number) ||
		number % (THOUSAND / 2) != 0)
		return false;
	*value = number / (THOUSAND / 2);
	return true;
}

static bool read_halves(struct reading *reading, const struct node *node,
	const struct field *field, int64_t least, halves *into)
{
	int64_t value;

	if (!parse_halves(node, &value))
		return field_expected(
			reading, node, field, "a number such as 2 or 2.5");
	if (value < least)
		return field_expected(reading, node, field, "a number above 0");
	if (value > POINTS_MAX)
		return field_expected(
			reading, node, field, "a number up to 1000");
	*into = (halves)value;
	return true;
}

bool read_points(struct reading *reading, const struct node *node,
	const struct field *field, void *into)
{
	return read_halves(reading, node, field, 1, into);
}

bool read_credit(struct reading *reading, const struct node *node,
	const struct field *field, void *into)
{
	return read_halves(reading, node, field, 0, into);
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
