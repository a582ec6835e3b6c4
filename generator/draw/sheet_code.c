/*
 * The letters are the 23 that cannot be mistaken for one another (no 0 O, 1 I
 * L, 2 Z, 5 S, 8 B, U V), read as the digits 0 to 22.
 *
 * A code is a number.  Two sheets of one run must never share it, although a
 * slice is printed without knowing the other forms; so each form and tier, a
 * slot, has its own range of codes, and the hash of the content picks one of
 * them.  Slots come in levels, each twice as long as the one before, and all
 * levels have equally many codes: the first few slots, which are all that most
 * runs use, have hundreds of thousands each.  Beyond the 42 forms that have
 * hundreds, codes have two more letters.  A hash alone would give two forms of
 * a run of 3,000 the same code about every other time.
 *
 * Numbers are scattered, so that the codes of a run look nothing alike.
 *
 * The check digit makes 2a + 3b + 4c + ... + check a multiple of 23.  As 23 is
 * prime, one wrong digit changes the sum, and so does a swap of any two unequal
 * digits, since no two weights are the same.
 */
#include "draw/sheet_code.h"

#include "base/arena.h"

#include <assert.h>
#include <string.h>

static const char alphabet[] = "34679ACDEFGHJKMNPQRTWXY";

enum {
	BASE = sizeof(alphabet) - 1,
	STEP = 3977939, /* BASE^5 divided by the golden ratio */
	FIRST_WEIGHT = 2,
	DIGITS_MAX = 7,
	LENGTH_MAX = DIGITS_MAX + 2 /* of a code, with dash and check */
};

/* The length of codes for each range of levels. */
static const struct size {
	int digits;
	int first, levels;
} sizes[] = {
	{5, 0, 7},
	{DIGITS_MAX, 7, 12},
};

/* The core tier comes first, because most runs have no other. */
static const uint64_t slots_to[] = {
	[TIER_CORE] = 0, [TIER_SUPPORT] = 1, [TIER_EXTENSION] = 2};

static_assert(LENGTH(slots_to) == TIER_COUNT, "one for each tier");
static_assert(BASE == 23, "the check needs a prime");
static_assert(STEP % BASE != 0, "or numbers would meet when scattered");

/* Characters typed for a letter that looks like them; codes do not use them, so
 * the check letter can tell which was meant. */
static const struct {
	const char *typed, *meant;
} alike[] = {
	{"0O", "QD"},
	{"1IL", "J7T"},
	{"2Z", "7"},
	{"5S", "63"},
	{"8B", "3R6"},
	{"UV", "YW"},
};

/* Separators that may stand between the letters. */
static const char *const between[] = {
	" ", "\t", "-", ".", "·", "–", "—", "‐", "‑", "−", "\u00a0"};

static int digit_of(char letter)
{
	const char *at = letter == '\0' ? NULL : strchr(alphabet, letter);

	return at == NULL ? -1 : (int)(at - alphabet);
}

/* The check digit for the first digits; -1 if they are not digits. */
static int check_of(const char *code, int digits)
{
	int sum = 0;

	for (int i = 0; i < digits; i++) {
		const int digit = digit_of(code[i]);

		if (digit < 0)
			return -1;
		sum += (FIRST_WEIGHT + i) * digit;
	}
	return (BASE - sum % BASE) % BASE;
}

static uint64_t power(uint64_t base, int exponent)
{
	return exponent == 0 ? 1 : base * power(base, exponent - 1);
}

/* The level of a slot: 0 for the first, 1 for the next two, 2 for four. */
static int level_of(uint64_t slot)
{
	int level = 0;

	while ((slot + 1) >> (level + 1) > 0)
		level++;
	return level;
}

const char *sheet_code_print(struct arena *arena, const struct code_of *of)
{
	const uint64_t slot =
		(uint64_t)of->form * TIER_COUNT + slots_to[of->tier];
	const int level = level_of(slot);
	const struct size *size = &sizes[level >= sizes[1].first];
	const uint64_t codes = power(BASE, size->digits);
	const uint64_t of_level = codes / (uint64_t)size->levels;
	const uint64_t of_slot = of_level >> level;
	const uint64_t before = (uint64_t)(level - size->first) * of_level +
				(slot + 1 - ((uint64_t)1 << level)) * of_slot;
	uint64_t number = (before + of->content % of_slot) * STEP % codes;
	char *code = arena_alloc(arena, LENGTH_MAX + 1, 1);

	assert(level < size->first + size->levels);
	for (int i = size->digits; i-- > 0; number /= BASE)
		code[i] = alphabet[number % BASE];
	code[size->digits] = '-';
	code[size->digits + 1] = alphabet[check_of(code, size->digits)];
	return code;
}

/* The size of a code with this many letters, not counting its dash; or NULL. */
static const struct size *size_of(size_t letters)
{
	for (size_t i = 0; i < LENGTH(sizes); i++)
		if (letters == (size_t)sizes[i].digits + 1)
			return &sizes[i];
	return NULL;
}

bool sheet_code_valid(const char *code)
{
	const size_t length = strlen(code);
	const struct size *size = length == 0 ? NULL : size_of(length - 1);

	return size != NULL && code[size->digits] == '-' &&
	       check_of(code, size->digits) >= 0 &&
	       digit_of(code[size->digits + 1]) == check_of(code, size->digits);
}

static char upper(char letter)
{
	return letter >= 'a' && letter <= 'z' ? (char)(letter - 'a' + 'A')
					      : letter;
}

/* The length of the separators at the start of the text; 0 for none. */
static size_t gap_length(const char *text)
{
	for (size_t i = 0; i < LENGTH(between); i++)
		if (strncmp(text, between[i], strlen(between[i])) == 0)
			return strlen(between[i]);
	return 0;
}

/* Copy the letters into the places of a code, with a dash before the last.
 * Returns true if there are exactly enough. */
static bool take_letters(const char *text, char code[LENGTH_MAX + 1])
{
	size_t count = 0;

	memset(code, 0, LENGTH_MAX + 1);
	while (*text != '\0') {
		const size_t gap = gap_length(text);

		text += gap;
		if (gap > 0)
			continue;
		if (count == DIGITS_MAX + 1)
			return false;
		code[count++] = upper(*text++);
	}
	if (size_of(count) == NULL)
		return false;
	code[count] = code[count - 1];
	code[count - 1] = '-';
	return true;
}

enum code_likeness sheet_code_resembles(const char *text)
{
	size_t count = 0;

	while (*text != '\0') {
		const size_t gap = gap_length(text);

		if (gap == 0 && !is_letter(*text) && !is_digit(*text))
			return CODE_UNLIKE;
		count += gap == 0;
		text += gap == 0 ? 1 : gap;
	}
	if (size_of(count) != NULL)
		return CODE_WHOLE;
	if (count > 1 &&
		(size_of(count - 1) != NULL || size_of(count + 1) != NULL))
		return CODE_NEAR;
	return CODE_UNLIKE;
}

/* The letters that a letter may stand for: itself, if codes use it. */
static const char *meant_by(const char *letter, char own[2])
{
	own[0] = *letter;
	own[1] = '\0';
	for (size_t i = 0; i < LENGTH(alike); i++)
		if (strchr(alike[i].typed, *letter) != NULL)
			return alike[i].meant;
	return own;
}

/*
 * Try everything the letters from `at` on may stand for.  Returns the number of
 * valid codes, and leaves one of them in `found`.
 */
static int try_letters(char *code, size_t at, char *found)
{
	char own[2];
	const char typed = code[at];
	int count = 0;

	if (typed == '\0') {
		if (!sheet_code_valid(code))
			return 0;
		memcpy(found, code, at);
		return 1;
	}
	for (const char *meant = meant_by(&typed, own); *meant != '\0';
		meant++) {
		code[at] = *meant;
		count += try_letters(code, at + 1, found);
	}
	code[at] = typed;
	return count;
}

const char *sheet_code_read(struct arena *arena, const char *text)
{
	char code[LENGTH_MAX + 1];
	char *found = arena_alloc(arena, LENGTH_MAX + 1, 1);

	if (!take_letters(text, code))
		return NULL;
	return try_letters(code, 0, found) == 1 ? found : NULL;
}

const char *sheet_code_capitals(struct arena *arena, const char *text)
{
	char *copy = arena_copy(arena, text, strlen(text));

	for (char *at = copy; *at != '\0'; at++)
		*at = upper(*at);
	return copy;
}
