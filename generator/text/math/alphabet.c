#include "text/math/alphabet.h"

#include <assert.h>

/* Where the letters of each alphabet begin; 0 where there are none. */
static const struct {
	uint32_t capitals, small, digits, greek_capitals, greek_small;
} alphabets[] = {
	[MATH_DEFAULT] = {0x1d434, 0x1d44e, 0, 0, 0x1d6fc},
	[MATH_ROMAN] = {0, 0, 0, 0, 0},
	[MATH_BOLD] = {0x1d400, 0x1d41a, 0x1d7ce, 0x1d6a8, 0x1d6c2},
	[MATH_ITALIC] = {0x1d434, 0x1d44e, 0, 0x1d6e2, 0x1d6fc},
	[MATH_BOLD_ITALIC] = {0x1d468, 0x1d482, 0x1d7ce, 0x1d71c, 0x1d736},
	[MATH_BLACKBOARD] = {0x1d538, 0x1d552, 0x1d7d8, 0, 0},
	[MATH_SCRIPT] = {0x1d49c, 0x1d4b6, 0, 0, 0},
	[MATH_FRAKTUR] = {0x1d504, 0x1d51e, 0, 0, 0},
	[MATH_SANS] = {0x1d5a0, 0x1d5ba, 0x1d7e2, 0, 0},
	[MATH_MONO] = {0x1d670, 0x1d68a, 0x1d7f6, 0, 0},
};

static_assert(LENGTH(alphabets) == MATH_ALPHABETS, "each alphabet has a row");

/* Letters that Unicode had before it had the alphabets, at other places. */
static const struct {
	uint32_t gap, code;
} gaps[] = {
	{0x1d455, 0x210e},
	{0x1d49d, 0x212c},
	{0x1d4a0, 0x2130},
	{0x1d4a1, 0x2131},
	{0x1d4a3, 0x210b},
	{0x1d4a4, 0x2110},
	{0x1d4a7, 0x2112},
	{0x1d4a8, 0x2133},
	{0x1d4ad, 0x211b},
	{0x1d4ba, 0x212f},
	{0x1d4bc, 0x210a},
	{0x1d4c4, 0x2134},
	{0x1d506, 0x212d},
	{0x1d50b, 0x210c},
	{0x1d50c, 0x2111},
	{0x1d515, 0x211c},
	{0x1d51d, 0x2128},
	{0x1d53a, 0x2102},
	{0x1d53f, 0x210d},
	{0x1d545, 0x2115},
	{0x1d547, 0x2119},
	{0x1d548, 0x211a},
	{0x1d549, 0x211d},
	{0x1d551, 0x2124},
};

/* Greek letters outside the order of the alphabet, and their distance from its
 * alpha there. */
static const struct {
	uint32_t code, distance;
} variants[] = {
	{0x2202, 25},
	{0x3f5, 26},
	{0x3d1, 27},
	{0x3f0, 28},
	{0x3d5, 29},
	{0x3f1, 30},
	{0x3d6, 31},
};

/* The bold form of an alphabet, for a formula in a bold heading. */
static enum math_alphabet emboldened(enum math_alphabet alphabet)
{
	if (alphabet == MATH_DEFAULT || alphabet == MATH_ITALIC)
		return MATH_BOLD_ITALIC;
	return alphabet == MATH_ROMAN ? MATH_BOLD : alphabet;
}

static uint32_t filled(uint32_t code)
{
	for (size_t i = 0; i < LENGTH(gaps); i++)
		if (gaps[i].gap == code)
			return gaps[i].code;
	return code;
}

static uint32_t greek(uint32_t code, uint32_t capitals, uint32_t small)
{
	if (capitals != 0 && code >= 0x391 && code <= 0x3a9)
		return capitals + (code - 0x391);
	if (small == 0)
		return code;
	if (code >= 0x3b1 && code <= 0x3c9)
		return small + (code - 0x3b1);
	for (size_t i = 0; i < LENGTH(variants); i++)
		if (variants[i].code == code)
			return small + variants[i].distance;
	return code;
}

uint32_t alphabet_letter(const struct math *symbol, bool bold)
{
	const enum math_alphabet alphabet =
		bold ? emboldened(symbol->alphabet) : symbol->alphabet;
	const uint32_t code = symbol->code;
	const bool slanted =
		alphabet == MATH_DEFAULT || alphabet == MATH_ITALIC;

	if (code >= 'A' && code <= 'Z' && alphabets[alphabet].capitals != 0)
		return filled(alphabets[alphabet].capitals + (code - 'A'));
	if (code >= 'a' && code <= 'z' && alphabets[alphabet].small != 0)
		return filled(alphabets[alphabet].small + (code - 'a'));
	if (code >= '0' && code <= '9' && alphabets[alphabet].digits != 0)
		return alphabets[alphabet].digits + (code - '0');
	/* \partial is slanted only in bold: fonts slant it themselves. */
	if (code == 0x2202 && slanted)
		return code;
	if (bold && (symbol->flags & MATH_UPRIGHT) && code >= 0x391 &&
		code <= 0x3a9)
		return alphabets[MATH_BOLD].greek_capitals + (code - 0x391);
	if (alphabet == MATH_BLACKBOARD && code == '1')
		return code;
	return greek(code, alphabets[alphabet].greek_capitals,
		alphabets[alphabet].greek_small);
}
