#include "worksheet/frame/numerals.h"

#include "base/arena.h"
#include "base/buffer.h"
#include "yaml/schema.h"

#include <assert.h>
#include <string.h>

enum {
	ROMAN_MAX = 3999, /* higher numbers have no sign of their own */
	LETTERS = 26
};

static const char *const numeral_names[] = {
	[NUMERALS_DIGITS] = "1",
	[NUMERALS_CAPITALS] = "A",
	[NUMERALS_LETTERS] = "a",
	[NUMERALS_ROMAN] = "I",
	[NUMERALS_SMALL_ROMAN] = "i",
};
static_assert(LENGTH(numeral_names) == NUMERALS_COUNT, "a name for each");

/* Capital and small letters differ here, unlike in other words. */
bool read_numerals(struct reading *reading, const struct node *node,
	const struct field *field, void *into)
{
	for (int i = 0; i < NUMERALS_COUNT; i++)
		if (node->type == NODE_SCALAR &&
			strcmp(numeral_names[i], node->text) == 0) {
			*(enum numerals *)into = (enum numerals)i;
			return true;
		}
	return fields_expected(reading, node, field, "1, A, a, I or i");
}

/* A to Z, then AA, AB as columns of a spreadsheet go on. */
static const char *letters(struct arena *arena, int number, char first)
{
	char text[8];
	char *at = text + sizeof(text) - 1;

	*at = '\0';
	for (; number > 0; number = (number - 1) / LETTERS)
		*--at = (char)(first + (number - 1) % LETTERS);
	return arena_copy(arena, at, strlen(at));
}

static const char *roman(struct arena *arena, int number, bool small)
{
	static const struct {
		int value;
		const char *capital, *small;
	} signs[] = {
		{1000, "M", "m"},
		{900, "CM", "cm"},
		{500, "D", "d"},
		{400, "CD", "cd"},
		{100, "C", "c"},
		{90, "XC", "xc"},
		{50, "L", "l"},
		{40, "XL", "xl"},
		{10, "X", "x"},
		{9, "IX", "ix"},
		{5, "V", "v"},
		{4, "IV", "iv"},
		{1, "I", "i"},
	};
	struct buffer out = {.arena = arena};

	for (size_t i = 0; i < LENGTH(signs); i++)
		for (; number >= signs[i].value; number -= signs[i].value)
			buffer_puts(&out,
				small ? signs[i].small : signs[i].capital);
	return buffer_text(&out);
}

const char *numerals_print(
	struct arena *arena, enum numerals numerals, int number)
{
	const bool small = numerals == NUMERALS_SMALL_ROMAN;

	if (numerals == NUMERALS_CAPITALS || numerals == NUMERALS_LETTERS)
		return letters(arena, number,
			numerals == NUMERALS_CAPITALS ? 'A' : 'a');
	if ((numerals == NUMERALS_ROMAN || small) && number <= ROMAN_MAX)
		return roman(arena, number, small);
	return arena_printf(arena, "%d", number);
}

static const struct schema_type schema_types[] = {
	{.read = read_numerals,
		.json = "\"enum\": [1, \"1\", \"A\", \"a\", \"I\", \"i\"]"},
};

const struct schema_part numerals_schema = {
	schema_types, LENGTH(schema_types), NULL, 0};
