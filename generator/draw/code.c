/*
 * The letters are the 23 that cannot be taken for one another (no 0 O, 1 I L,
 * 2 Z, 5 S, 8 B, U V), read as the digits 0 to 22.
 *
 * A code is a number of five digits.  The run's hash says where to begin, and
 * each form goes one step on, modulo 23^5: the step and 23 share no factor,
 * so no two forms of a run meet again.  The tiers beside core go on from a
 * third and from two thirds of the way, farther than a run has forms.  A hash
 * for each form would be simpler and would give two forms of a run of 3,000 the
 * same code about every other time.
 *
 * The check digit makes 2a + 3b + 4c + 5d + 6e + check a multiple of 23.  As
 * 23 is prime, one wrong digit changes the sum, and so does a swap of any two
 * unequal digits, since no two weights are the same.
 */
#include "draw/code.h"

#include "base/arena.h"
#include "draw/rank.h"

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

static int digit_of(char letter)
{
	const char *at = letter == '\0' ? NULL : strchr(alphabet, letter);

	return at == NULL ? -1 : (int)(at - alphabet);
}

/* The check digit for the first five; -1 where they are no digits. */
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
