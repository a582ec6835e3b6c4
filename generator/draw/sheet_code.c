/*
 * The letters are the 23 that cannot be mistaken for one another (no 0 O, 1 I
 * L, 2 Z, 5 S, 8 B, U V), read as the digits 0 to 22.
 *
 * A code is a number of five digits.  The run's hash is the start, and each
 * form goes one step further, modulo 23^5: the step and 23 share no factor, so
 * no two forms of a run meet.  The tiers beside core start a third and two
 * thirds of the way around, farther than a run has forms.  A hash for each form
 * would be simpler, but would give two forms in a run of 3,000 the same code
 * about every other time.
 *
 * The check digit makes 2a + 3b + 4c + 5d + 6e + check a multiple of 23.  As
 * 23 is prime, one wrong digit changes the sum, and so does a swap of any two
 * unequal digits, since no two weights are the same.
 */
#include "draw/sheet_code.h"

#include "base/arena.h"
#include "draw/chance/rank.h"

#include <assert.h>
#include <string.h>

static const char alphabet[] = "34679ACDEFGHJKMNPQRTWXY";

enum {
	BASE = sizeof(alphabet) - 1,
	DIGITS = 5,
	DASH = DIGITS,
	CHECK = DIGITS + 1,
	CODE_LENGTH = DIGITS + 2,
	CODES = BASE * BASE * BASE * BASE * BASE,
	STEP = 3977939, /* of one form: CODES divided by the golden ratio */
	TIER_STEPS = CODES / TIER_COUNT,
	FIRST_WEIGHT = 2
};

static const int steps_to[] = {
	[TIER_CORE] = 0, [TIER_SUPPORT] = 1, [TIER_EXTENSION] = 2};

static_assert(LENGTH(steps_to) == TIER_COUNT, "one for each tier");
static_assert(BASE == 23, "the check needs a prime");
static_assert(STEP % BASE != 0, "or forms would share codes");

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
static const char *const between[] = {" ", "\t", "-", "·", "–", "—", "‐", "‑"};

static int digit_of(char letter)
{
	const char *at = letter == '\0' ? NULL : strchr(alphabet, letter);

	return at == NULL ? -1 : (int)(at - alphabet);
}

/* The check digit for the first five; -1 if they are not digits. */
static int check_of(const char *code)
{
	int sum = 0;

	for (int i = 0; i < DIGITS; i++) {
		const int digit = digit_of(code[i]);

		if (digit < 0)
			return -1;
		sum += (FIRST_WEIGHT + i) * digit;
	}
	return (BASE - sum % BASE) % BASE;
}

const char *code_print(struct arena *arena, const struct code_of *of)
{
	const struct rank_key key = {
		of->seed, RANK_ALL_FORMS, of->worksheet, RANK_CODE};
	const uint64_t begin = rank_of(&key, tier_name(TIER_CORE)) % CODES;
	const uint64_t steps =
		(uint64_t)of->form + (uint64_t)steps_to[of->tier] * TIER_STEPS;
	uint64_t number = (begin + steps % CODES * STEP) % CODES;
	char *code = arena_alloc(arena, CODE_LENGTH + 1, 1);

	for (int i = DIGITS; i-- > 0; number /= BASE)
		code[i] = alphabet[number % BASE];
	code[DASH] = '-';
	code[CHECK] = alphabet[check_of(code)];
	return code;
}

bool code_valid(const char *code)
{
	return strlen(code) == CODE_LENGTH && code[DASH] == '-' &&
	       check_of(code) >= 0 && digit_of(code[CHECK]) == check_of(code);
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

/* Copy the letters of a text into a code; false if their number is wrong. */
static bool take_letters(const char *text, char code[CODE_LENGTH + 1])
{
	size_t count = 0;

	memset(code, 0, CODE_LENGTH + 1);
	code[DASH] = '-';
	while (*text != '\0') {
		const size_t gap = gap_length(text);

		text += gap;
		if (gap > 0)
			continue;
		count += count == DASH;
		if (count == CODE_LENGTH)
			return false;
		code[count++] = upper(*text++);
	}
	return count == CODE_LENGTH;
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
 * Try everything the letters from `at` on may stand for; returns how many codes
 * there are, and leaves one of them in `found`.
 */
static int try_letters(char *code, size_t at, char *found)
{
	char own[2];
	const char typed = code[at];
	int count = 0;

	if (at == CODE_LENGTH) {
		if (!code_valid(code))
			return 0;
		memcpy(found, code, CODE_LENGTH);
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

const char *code_read(struct arena *arena, const char *text)
{
	char code[CODE_LENGTH + 1];
	char *found = arena_alloc(arena, CODE_LENGTH + 1, 1);

	if (!take_letters(text, code))
		return NULL;
	return try_letters(code, 0, found) == 1 ? found : NULL;
}
