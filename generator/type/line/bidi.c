#include "type/line/bidi.h"

#include "base/arena.h"
#include "type/line/isolates.h"
#include "words/language.h"

#include <fribidi.h>
#include <string.h>

/* May the letter run from right to left, or change the direction of others? */
static bool may_turn(uint32_t code)
{
	return (code >= 0x0590 && code <= 0x08ff) || code == 0x200f ||
	       (code >= 0x202a && code <= 0x202e) ||
	       (code >= 0x2066 && code <= 0x2069) ||
	       (code >= 0xfb1d && code <= 0xfdff) ||
	       (code >= 0xfe70 && code <= 0xfeff) ||
	       (code >= 0x10800 && code <= 0x10fff) ||
	       (code >= 0x1e800 && code <= 0x1efff);
}

static bool all_ltr(const struct paragraph *paragraph)
{
	for (size_t i = 0; i < paragraph->count; i++) {
		if (may_turn(paragraph->codes[i]))
			return false;
	}
	return true;
}

/* Find the levels of the letters between two hard breaks. */
static void order_part(
	struct paragraph *paragraph, const struct isolates *isolates)
{
	const size_t n = isolates->count;
	const FriBidiStrIndex length = (FriBidiStrIndex)n;
	struct arena *arena = isolates->arena;
	FriBidiCharType *types = arena_alloc(arena, n, sizeof(*types));
	FriBidiBracketType *brackets = arena_alloc(arena, n, sizeof(*brackets));
	FriBidiLevel *levels = arena_alloc(arena, n, sizeof(*levels));
	FriBidiParType base =
		paragraph->rtl ? FRIBIDI_PAR_RTL : FRIBIDI_PAR_LTR;
	FriBidiLevel highest;

	fribidi_get_bidi_types(isolates->codes, length, types);
	fribidi_get_bracket_types(isolates->codes, length, types, brackets);
	highest = fribidi_get_par_embedding_levels_ex(
		types, brackets, length, &base, levels);
	for (size_t i = 0; i < n; i++) {
		const size_t letter = isolates->letters[i];

		if (letter != NO_LETTER)
			paragraph->letters[letter].level =
				highest != 0 ? (uint8_t)levels[i]
					     : paragraph->rtl;
	}
}

/* Text between hard breaks is ordered separately, always with the paragraph's
 * direction. */
static void order_all(struct paragraph *paragraph, struct isolates *isolates)
{
	const size_t n = paragraph->count;

	for (size_t first = 0, end; first < n; first = end + 1) {
		for (end = first; end < n && paragraph->codes[end] != '\n';)
			end++;
		isolates_put(isolates, first, end);
		if (end > first)
			order_part(paragraph, isolates);
	}
}

/* The directions of a paragraph's letters. */
struct letters_say {
	bool first_rtl;    /* the first letter with a direction */
	bool any_rtl, any; /* any of them; any with a direction */
	bool added;        /* Pensum added letters, which do not count */
};

/* Letters within typed isolates do not count (UAX #9, rule P2). */
static struct letters_say letters_say(const struct paragraph *paragraph)
{
	struct letters_say say = {.any = false};
	size_t control = 0, depth = 0;

	for (size_t i = 0; i < paragraph->count; i++) {
		const FriBidiCharType type =
			fribidi_get_bidi_type(paragraph->codes[i]);
		const bool rtl = FRIBIDI_IS_RTL(type) != 0;

		for (; control < paragraph->control_count &&
			paragraph->controls[control].letter == i;
			control++)
			depth = isolates_depth(
				&paragraph->controls[control], depth);
		if (paragraph->letters[i].added) {
			say.added = true;
			continue;
		}
		if (!FRIBIDI_IS_STRONG(type) || depth > 0)
			continue;
		if (!say.any)
			say.first_rtl = rtl;
		say.any = true;
		say.any_rtl |= rtl;
	}
	return say;
}

/*
 * The direction of the author's text.  In a right-to-left language it is
 * left-to-right only if all letters are, for "DNA" begins many a sentence; in
 * others, it is that of the first letter.
 */
static bool text_rtl(
	const struct paragraph *paragraph, const struct letters_say *say)
{
	if (!say->any)
		return paragraph->rtl;
	return paragraph->rtl ? say->any_rtl : say->first_rtl;
}

/*
 * A paragraph that Pensum adds to has the direction of its language: points
 * stand behind any text.  So has a line by itself, such as the label "A.".
 */
void bidi_levels(struct paragraph *paragraph)
{
	struct isolates isolates = {.paragraph = paragraph};
	struct letters_say say;
	bool rtl, against;

	paragraph->rtl = language_rtl(paragraph->language);
	if (!paragraph->rtl && all_ltr(paragraph))
		return;
	say = letters_say(paragraph);
	rtl = text_rtl(paragraph, &say);
	against = (say.added || paragraph->one_line) && rtl != paragraph->rtl;
	if (!say.added && !paragraph->one_line)
		paragraph->rtl = rtl;
	isolates.arena = arena_new();
	isolates_find(&isolates, against);
	order_all(paragraph, &isolates);
	arena_free(isolates.arena);
}
