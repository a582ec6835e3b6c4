#include "text/links.h"

#include "base/arena.h"
#include "text/letter.h"
#include "text/markdown_escape.h"
#include "text/rich_letters.h"
#include "text/source/verbatim.h"

#include <string.h>

enum {
	FARTHEST = 2000 /* letters of an address */
};

/* The stack of open square brackets. */
struct brackets {
	size_t *at;
	size_t count, room;
};

static uint32_t code_at(const struct letters *letters, size_t i)
{
	return i < letters->count ? letters->codes[i] : 0;
}

/* The closing parenthesis for the one here, without a space in between; 0 if
 * there is none. */
static size_t round_end(const struct letters *letters, size_t open)
{
	int depth = 0;

	for (size_t i = open; i < letters->count && i < open + FARTHEST; i++) {
		const uint32_t code = letters->codes[i];

		if (letter_is_space(code) || (letters->flags[i] & SPAN_CODE))
			return 0;
		depth += code == '(';
		depth -= code == ')';
		if (depth == 0)
			return i;
	}
	return 0;
}

/* The address behind its scheme, "https://". */
static const char *past_scheme(const char *address)
{
	const char *scheme = strstr(address, "://");

	if (strncmp(address, "mailto:", 7) == 0)
		return address + 7;
	return scheme != NULL ? scheme + 3 : address;
}

/* Is a link's text the same as its address? */
static bool same(const char *text, const char *address)
{
	const char *one = past_scheme(text), *other = past_scheme(address);
	size_t length = strlen(one), against = strlen(other);

	length -= length > 0 && one[length - 1] == '/';
	against -= against > 0 && other[against - 1] == '/';
	return length == against && strncmp(one, other, length) == 0;
}

static void take_link(
	struct letters *letters, size_t open, size_t close, size_t end)
{
	const char *text = rich_letters_typed(letters, open + 1, close);
	const char *address = rich_letters_typed(letters, close + 2, end);

	letters->codes[open] = LETTER_GONE;
	letters->codes[close] = ' ';
	if (*text != '\0' && !same(text, address))
		return;
	if (*text == '\0') {
		letters->codes[close] = LETTER_GONE;
		letters->codes[close + 1] = LETTER_GONE;
		letters->codes[end] = LETTER_GONE;
		return;
	}
	for (size_t i = close; i <= end; i++)
		letters->codes[i] = LETTER_GONE;
}

static bool has_space(const struct letters *letters, size_t first, size_t end)
{
	while (first < end && !letter_is_space(letters->codes[first]))
		first++;
	return first < end;
}

/* Does an address stand here, in a link's brackets or behind "[a]: "? */
static bool address_at(const struct letters *letters, size_t first)
{
	const char *address;
	size_t end;

	while (letter_is_space(code_at(letters, first)) ||
		code_at(letters, first) == HIDDEN_LESS)
		first++;
	for (end = first; end < letters->count && end < first + FARTHEST &&
			  !letter_is_space(letters->codes[end]) &&
			  letters->codes[end] != ')';)
		end++;
	address = rich_letters_typed(letters, first, end);
	return verbatim_is_address(address, strlen(address));
}

/* "[text](https://address "title")", with its end. */
static size_t titled_end(const struct letters *letters, size_t round)
{
	size_t end = round;

	if (!address_at(letters, round + 1))
		return 0;
	while (end < letters->count && end < round + FARTHEST)
		if (letters->codes[end++] == ')')
			return end;
	return 0;
}

/* "[name]: https://address", which a link "[text][name]" refers to. */
static bool defines(const struct letters *letters, size_t open, size_t close)
{
	if (code_at(letters, close + 1) != ':' || close < open + 2)
		return false;
	return open == 0 || (letter_is_space(code_at(letters, close + 2)) &&
				    address_at(letters, close + 2));
}

/* The text in these brackets. */
static void take_brackets(struct letters *letters, size_t open, size_t close)
{
	const bool picture = open > 0 && letters->codes[open - 1] == '!';
	const uint32_t next = code_at(letters, close + 1);
	const size_t end = next == '(' ? round_end(letters, close + 1) : 0;
	size_t titled;

	if (picture) {
		if (next == '(' || next == HIDDEN_LEFT)
			notes_add(letters->notes, NOTE_PICTURE,
				rich_letters_typed(
					letters, open - 1, close + 1));
		return;
	}
	if (end > close + 2) {
		const char *address =
			rich_letters_typed(letters, close + 2, end);

		if (verbatim_is_address(address, strlen(address)))
			take_link(letters, open, close, end);
		else
			notes_add(letters->notes, NOTE_LINK,
				rich_letters_typed(letters, open, end + 1));
	} else if (letters->codes[open + 1] == HIDDEN_SUP && close > open + 2 &&
		   !has_space(letters, open, close)) {
		letters->codes[open + 1] = '^';
		notes_add(letters->notes, NOTE_FOOTNOTE,
			rich_letters_typed(letters, open, close + 1));
	} else if (defines(letters, open, close)) {
		notes_add(letters->notes, NOTE_LINK,
			rich_letters_typed(letters, open, close + 2));
	} else if (next == '(' &&
		   (titled = titled_end(letters, close + 1)) > 0) {
		notes_add(letters->notes, NOTE_LINK,
			rich_letters_typed(letters, open, titled));
	}
}

void links_take(struct letters *letters)
{
	struct brackets open = {NULL, 0, 0};

	for (size_t i = 0; i < letters->count; i++) {
		if (letters->codes[i] == HIDDEN_LEFT) {
			open.at = arena_grow(letters->scratch, open.at,
				open.count, &open.room, sizeof(*open.at));
			open.at[open.count++] = i;
		} else if (letters->codes[i] == HIDDEN_RIGHT &&
			   open.count > 0) {
			take_brackets(letters, open.at[--open.count], i);
		}
	}
}
