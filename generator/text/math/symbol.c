#include "text/math/symbol.h"

#include <string.h>

/* If a sign has several names, the first one found gives the meaning of the
 * sign typed as itself. */
static const struct symbols *const tables[] = {
	&symbol_letters, &symbol_signs, &symbol_rare};

static const struct symbol *find_in(
	const struct symbols *all, const char *name, size_t length)
{
	size_t low = 0, high = all->count;

	while (low < high) {
		const size_t middle = low + (high - low) / 2;
		const struct symbol *symbol = &all->at[middle];
		int order = strncmp(symbol->name, name, length);

		if (order == 0 && symbol->name[length] == '\0')
			return symbol;
		if (order < 0)
			low = middle + 1;
		else
			high = middle;
	}
	return NULL;
}

const struct symbol *symbol_find(const char *name, size_t length)
{
	const struct symbol *found = NULL;

	for (size_t i = 0; found == NULL && i < LENGTH(tables); i++)
		found = find_in(tables[i], name, length);
	return found;
}

/* Characters of ASCII with a meaning, and what they print as. */
static const struct {
	char typed;
	struct symbol symbol;
} ascii[] = {
	{'+', {"+", '+', MATH_BINARY, 0, "plus"}},
	{'-', {"-", 0x2212, MATH_BINARY, 0, "minus"}},
	{'*', {"*", 0x2217, MATH_BINARY, 0, "times"}},
	{'/', {"/", '/', MATH_ORDINARY, MATH_DELIMITER_SIGN, "divided by"}},
	{'=', {"=", '=', MATH_RELATION, 0, "equals"}},
	{'<', {"<", '<', MATH_RELATION, MATH_DELIMITER_SIGN, "is less than"}},
	{'>', {">", '>', MATH_RELATION, MATH_DELIMITER_SIGN,
		      "is greater than"}},
	{':', {":", ':', MATH_RELATION, 0, "to"}},
	{'(', {"(", '(', MATH_OPEN, MATH_DELIMITER_SIGN, "open parenthesis"}},
	{'[', {"[", '[', MATH_OPEN, MATH_DELIMITER_SIGN, "open bracket"}},
	{')', {")", ')', MATH_CLOSE, MATH_DELIMITER_SIGN, "close parenthesis"}},
	{']', {"]", ']', MATH_CLOSE, MATH_DELIMITER_SIGN, "close bracket"}},
	{'|', {"|", '|', MATH_ORDINARY, MATH_DELIMITER_SIGN, "vertical bar"}},
	{',', {",", ',', MATH_PUNCT, 0, "comma"}},
	{';', {";", ';', MATH_PUNCT, 0, "semicolon"}},
	{'!', {"!", '!', MATH_CLOSE, 0, "factorial"}},
	{'?', {"?", '?', MATH_ORDINARY, 0, "question mark"}},
	{'.', {".", '.', MATH_ORDINARY, 0, "point"}},
	{'@', {"@", '@', MATH_ORDINARY, 0, "at"}},
	{'"', {"\"", '"', MATH_ORDINARY, 0, "quote"}},
	{'`', {"`", 0x2018, MATH_ORDINARY, 0, "quote"}},
};

/* The symbol of a code point beyond ASCII, "×". */
static const struct symbol *of_code(const struct symbols *all, uint32_t code)
{
	for (size_t i = 0; i < all->count; i++)
		if (all->at[i].code == code)
			return &all->at[i];
	return NULL;
}

static const struct symbol *any_of_code(uint32_t code)
{
	const struct symbol *found = NULL;

	for (size_t i = 0; found == NULL && i < LENGTH(tables); i++)
		found = of_code(tables[i], code);
	return found;
}

struct symbol symbol_typed(uint32_t code)
{
	struct symbol symbol = {"", code, MATH_ORDINARY, 0, NULL};
	const struct symbol *found;

	for (size_t i = 0; code < 0x80 && i < LENGTH(ascii); i++)
		if (ascii[i].typed == (char)code)
			return ascii[i].symbol;
	if (code < 0x80) {
		if (!is_letter((char)code) && !is_digit((char)code))
			symbol.class = MATH_CLASSES;
		return symbol;
	}
	found = any_of_code(code);
	if (found != NULL)
		return *found;
	if (code == 0x2212)
		symbol.class = MATH_BINARY;
	return symbol;
}

const char *symbol_said(uint32_t code)
{
	const struct symbol *found = NULL;

	for (size_t i = 0; i < LENGTH(ascii); i++)
		if (ascii[i].symbol.code == code)
			return ascii[i].symbol.said;
	if (code >= 0x80)
		found = any_of_code(code);
	return found == NULL         ? NULL
	       : found->said != NULL ? found->said
				     : found->name;
}
