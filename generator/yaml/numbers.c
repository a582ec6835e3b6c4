/* Numbers are read digit by digit, as in text/length.c. */
#include "yaml/fields.h"

#include "base/arena.h"
#include "base/message.h"
#include "base/points.h"
#include "base/suggest.h"
#include "text/length.h"
#include "yaml/mistyped.h"

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

/* Is the text after a number a single word, or a quote? */
static bool is_unit(const char *text)
{
	const char *word = text + strspn(text, " ");
	const size_t letters = strspn(word, "abcdefghijklmnopqrstuvwxyz"
					    "ABCDEFGHIJKLMNOPQRSTUVWXYZ.");

	return (word[letters] == '\0' && letters > 1) ||
	       mistyped_curly_quote(word);
}

/* The number meant by "2 pts", "two" or "“2”". */
static const char *number_meant(struct arena *arena, const char *text)
{
	static const char *const words[] = {"zero", "one", "two", "three",
		"four", "five", "six", "seven", "eight", "nine", "ten",
		"eleven", "twelve"};
	size_t length;

	for (size_t i = 0; i < LENGTH(words); i++)
		if (suggest_same_name(words[i], text))
			return arena_printf(arena, "%zu", i);
	while (mistyped_curly_quote(text))
		for (text++; (*text & 0xc0) == 0x80;)
			text++;
	length = strspn(text, "0123456789");
	if (length > 0 && text[length] == ',' && is_digit(text[length + 1]) &&
		text[length + 1 + strspn(text + length + 1, "0123456789")] ==
			'\0')
		return arena_printf(
			arena, "%.*s.%s", (int)length, text, text + length + 1);
	length = strspn(text, "0123456789./");
	while (length > 0 && !is_digit(text[length - 1]))
		length--;
	return length == 0 || !is_unit(text + length)
		       ? NULL
		       : arena_copy(arena, text, length);
}

bool fields_expected_number(struct reading *reading, const struct node *node,
	const struct field *field, const char *expected)
{
	const char *meant = node->type == NODE_SCALAR
				    ? number_meant(reading->arena, node->text)
				    : NULL;

	fields_expected(reading, node, field, expected);
	if (meant != NULL)
		error_hint(reading->errors, "write %s: %s", field->name, meant);
	return false;
}

/* Inches and centimetres in other words, or without a unit. */
static void hint_length(struct reading *reading, const struct node *node,
	const struct field *field)
{
	static const struct {
		const char *word, *unit;
	} units[] = {
		{"inch", "in"},
		{"inches", "in"},
		{"\"", "in"},
		{"″", "in"},
		{"”", "in"},
		{"centimeter", "cm"},
		{"centimeters", "cm"},
		{"centimetre", "cm"},
		{"centimetres", "cm"},
		{"millimeters", "mm"},
		{"millimetres", "mm"},
		{"point", "pt"},
		{"points", "pt"},
	};
	const char *at = node->type == NODE_SCALAR ? node->text : "";
	const size_t digits = strspn(at, "0123456789.");
	const char *word = at + digits + strspn(at + digits, " ");

	if (digits > 0 && *word == '\0')
		error_hint(reading->errors,
			"write %s: %sin for inches, or %scm", field->name,
			node->text, node->text);
	for (size_t i = 0; digits > 0 && i < LENGTH(units); i++)
		if (suggest_same_name(units[i].word, word))
			error_hint(reading->errors, "write %s: %.*s%s",
				field->name, (int)digits, at, units[i].unit);
}

bool read_length(struct reading *reading, const struct node *node,
	const struct field *field, void *into)
{
	if (node->type == NODE_SCALAR && length_parse(node->text, into))
		return true;
	fields_expected(reading, node, field, "a length such as 4cm or 1.5in");
	hint_length(reading, node, field);
	return false;
}

static bool read_twelfths(struct reading *reading, const struct node *node,
	const struct field *field, int64_t least, twelfths *into)
{
	twelfths value;

	if (node->type != NODE_SCALAR || !points_parse(node->text, &value))
		return fields_expected_number(
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
	return fields_expected_number(reading, node, field,
		message_printf(reading->arena, "a whole number from %d to %d",
			range->low, range->high));
}
