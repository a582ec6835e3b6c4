#include "words/printed/figures.h"

#include "base/arena.h"
#include "text/letter.h"
#include "words/language.h"
#include "words/printed/french.h"

#include <string.h>

enum {
	GROUP = 3,       /* digits */
	GROUPS_MOST = 5, /* more are a list of numbers */
	ARABIC_ZERO = 0x0660,
	ARABIC_PERCENT = 0x066a,
	PERSIAN_ZERO = 0x06f0
};

static bool is_fixed_space(const char *text)
{
	return strcmp(text, "\u00a0") == 0 || strcmp(text, "\u202f") == 0;
}

struct figures figures_of(const char *tag)
{
	const struct language *language = language_find(tag);
	struct figures figures = {.grouped = language_rtl(tag),
		.inserted = french_of(tag) != NULL};

	if (language == NULL)
		return figures;
	figures.grouped |=
		is_fixed_space(language_text(language, language->group));
	figures.apart = strstr(language_text(language, language->percent),
				"\u00a0") != NULL;
	return figures;
}

bool figures_concern(const struct figures *figures, struct spans spans)
{
	if (!figures->grouped && !figures->apart)
		return false;
	for (size_t i = 0; i < spans.count; i++) {
		const struct span *span = &spans.at[i];

		if (memchr(span->text, ' ', span->length) != NULL ||
			memchr(span->text, '%', span->length) != NULL)
			return true;
	}
	return false;
}

static bool is_figure(uint32_t code)
{
	return typed_digit(code) ||
	       (code >= ARABIC_ZERO && code < ARABIC_ZERO + 10) ||
	       (code >= PERSIAN_ZERO && code < PERSIAN_ZERO + 10);
}

static bool is_percent(uint32_t code)
{
	return code == '%' || code == ARABIC_PERCENT;
}

static bool is_space(const struct typed *typed, size_t i)
{
	return typed_code(typed, i) == ' ' && !typed->letters[i].kept;
}

/* The number of digits that begin here. */
static size_t count_figures(const struct typed *typed, size_t i)
{
	const size_t first = i;

	while (is_figure(typed_code(typed, i)) && !typed->letters[i].kept)
		i++;
	return i - first;
}

/* Fix the spaces of the number that begins here.  Returns its end. */
static size_t fix_groups(const struct typed *typed, size_t first)
{
	const size_t head = count_figures(typed, first);
	size_t groups = 1, end = first + head;

	if (head > GROUP)
		return end;
	while (is_space(typed, end) && count_figures(typed, end + 1) == GROUP) {
		end += 1 + GROUP;
		groups++;
	}
	for (size_t i = first; i < end && groups <= GROUPS_MOST; i++)
		if (typed_code(typed, i) == ' ')
			typed->letters[i].code = FIXED_SPACE;
	return end;
}

/* Fix all numbers.  Digits within a word, as in "A4", begin none. */
static void fix_numbers(const struct typed *typed)
{
	for (size_t i = 0; i < typed->count;) {
		const size_t end = i + count_figures(typed, i);

		if (end == i)
			i++;
		else if (letter_of_word(typed_code(typed, i - 1)))
			i = end;
		else
			i = fix_groups(typed, i);
	}
}

/* Is this a percent sign that is not part of a word, as in "50%ig"? */
static bool is_sign(const struct typed *typed, size_t i)
{
	return is_percent(typed_code(typed, i)) && !typed->letters[i].kept &&
	       !letter_of_word(typed_code(typed, i + 1));
}

static void put_percents(const struct figures *figures,
	const struct typed *typed, struct typed *out)
{
	for (size_t i = 0; i < typed->count; i++) {
		struct typed_letter letter = typed->letters[i];
		const bool behind = is_figure(typed_code(typed, i - 1));

		if (behind && is_space(typed, i) && is_sign(typed, i + 1)) {
			letter.code = FIXED_SPACE;
		} else if (behind && figures->inserted && is_sign(typed, i)) {
			letter.code = FIXED_SPACE;
			out->letters[out->count++] = letter;
			letter = typed->letters[i];
		}
		out->letters[out->count++] = letter;
	}
}

struct typed figures_spaced(struct arena *arena, const struct figures *figures,
	const struct typed *typed)
{
	struct typed out = {NULL, 0};

	if (figures->grouped)
		fix_numbers(typed);
	if (!figures->apart)
		return *typed;
	out.letters =
		arena_alloc(arena, 2 * typed->count + 1, sizeof(*out.letters));
	put_percents(figures, typed, &out);
	return out;
}
