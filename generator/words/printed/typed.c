#include "words/printed/typed.h"

#include "text/letter.h"

bool typed_gap(uint32_t code)
{
	return code == TYPED_END || letter_is_space(code);
}

bool typed_digit(uint32_t code)
{
	return code >= '0' && code <= '9';
}

/* Is it a mark that may stand around an address? */
static bool is_outer(uint32_t code)
{
	return code < 0x80 ? !letter_of_word(code) && code != '/'
			   : !letter_of_word(code);
}

/* Do the letters hold "://", or "@" before a dot, or begin with "www."? */
static bool is_address(const struct typed *typed, size_t first, size_t end)
{
	bool at = false;

	for (size_t i = first; i + 2 < end; i++) {
		const uint32_t code = typed_code(typed, i);

		if (code == ':' && typed_code(typed, i + 1) == '/' &&
			typed_code(typed, i + 2) == '/')
			return true;
		at |= code == '@' && i > first;
		if (at && code == '.')
			return true;
	}
	return end - first > 4 && typed_code(typed, first) == 'w' &&
	       typed_code(typed, first + 1) == 'w' &&
	       typed_code(typed, first + 2) == 'w' &&
	       typed_code(typed, first + 3) == '.';
}

static void keep_word(struct typed *typed, size_t first, size_t end)
{
	while (first < end && is_outer(typed_code(typed, first)))
		first++;
	while (end > first && is_outer(typed_code(typed, end - 1)))
		end--;
	if (!is_address(typed, first, end))
		return;
	for (size_t i = first; i < end; i++)
		typed->letters[i].kept = true;
}

void typed_keep_addresses(struct typed *typed)
{
	size_t first = 0;

	for (size_t i = 0; i <= typed->count; i++) {
		if (!typed_gap(typed_code(typed, i)))
			continue;
		keep_word(typed, first, i);
		first = i + 1;
	}
}
